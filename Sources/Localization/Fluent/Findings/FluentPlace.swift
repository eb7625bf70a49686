/// A place in a Fluent file: line and column from 1, the column in Unicode scalars.
public struct FluentPlace: Hashable, Sendable {
    public let file: String
    public let line: Int
    public let column: Int

    /// Line and column count from 1.
    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }
}
