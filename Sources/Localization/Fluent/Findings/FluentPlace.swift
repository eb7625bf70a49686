/// A place in a Fluent file: line and column from 1, the column in Unicode scalars.
package struct FluentPlace: Hashable, Sendable {
    package let file: String
    package let line: Int
    package let column: Int

    package init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }
}
