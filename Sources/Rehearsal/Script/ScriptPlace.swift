/// A place in a script: line and column from 1, the column in Unicode scalars.
package struct ScriptPlace: Hashable, Sendable {
    package var file: String
    package var line: Int
    package var column: Int

    package init(file: String, line: Int, column: Int = 1) {
        self.file = file
        self.line = line
        self.column = column
    }
}

extension ScriptPlace: Comparable {
    package static func < (one: ScriptPlace, other: ScriptPlace) -> Bool {
        (one.file, one.line, one.column) < (other.file, other.line, other.column)
    }
}

extension ScriptPlace: CustomStringConvertible {
    /// `FILE:LINE:COLUMN`, as editors understand it.
    package var description: String { "\(file):\(line):\(column)" }
}
