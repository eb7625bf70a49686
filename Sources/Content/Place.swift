/// A place in a file: line and column from 1, the column in Unicode scalars.
package struct Place: Hashable, Sendable {
    /// The path as the loader was given it, so an editor can open it.
    package var file: String
    package var line: Int
    package var column: Int

    package init(file: String, line: Int = 1, column: Int = 1) {
        self.file = file
        self.line = line
        self.column = column
    }
}

extension Place: Comparable {
    package static func < (one: Place, other: Place) -> Bool {
        (one.file, one.line, one.column) < (other.file, other.line, other.column)
    }
}
