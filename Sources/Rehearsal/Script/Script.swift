/// One file of scripted conversations, line by line: what the parser reads and the printer writes.
package struct Script: Equatable, Sendable {
    /// The path of the file, for places in findings.
    package var file: String
    package var lines: [ScriptLine]

    package init(file: String, lines: [ScriptLine]) {
        self.file = file
        self.lines = lines
    }

    /// A script that was made, not read: its lines are counted from 1.
    package init(file: String, statements: [Statement]) {
        let lines = statements.enumerated().map { ScriptLine(number: $0.offset + 1, statement: $0.element) }
        self.init(file: file, lines: lines)
    }

    package var statements: [Statement] { lines.map(\.statement) }
}
