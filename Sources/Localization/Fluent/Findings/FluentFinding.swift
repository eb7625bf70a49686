/// Something wrong in a Fluent file, for the person who edits it.
package struct FluentFinding: Hashable, Sendable {
    package let place: FluentPlace
    package let problem: FluentProblem

    package init(_ problem: FluentProblem, at place: FluentPlace) {
        self.place = place
        self.problem = problem
    }

    /// The file's name as the parser was given it.
    package var file: String { place.file }
    /// From 1.
    package var line: Int { place.line }
    /// From 1, in Unicode scalars.
    package var column: Int { place.column }
    /// What is wrong, as a sentence.
    package var message: String { problem.message }
    /// What to do about it, as a sentence.
    package var advice: String { problem.advice }
}
