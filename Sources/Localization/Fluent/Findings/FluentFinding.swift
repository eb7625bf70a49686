/// Something wrong in a Fluent file, for the person who edits it.
public struct FluentFinding: Hashable, Sendable {
    public let place: FluentPlace
    public let problem: FluentProblem

    /// A problem at its place.
    public init(_ problem: FluentProblem, at place: FluentPlace) {
        self.place = place
        self.problem = problem
    }

    /// The file's name as the parser was given it.
    public var file: String { place.file }
    /// From 1.
    public var line: Int { place.line }
    /// From 1, in Unicode scalars.
    public var column: Int { place.column }
    /// What is wrong, as a sentence.
    public var message: String { problem.message }
    /// What to do about it, as a sentence.
    public var advice: String { problem.advice }
}
