/// Why a conversation failed: all that a tester needs to find the reason.
package struct Failure: Equatable, Sendable {
    /// The line of the script.
    package var place: ScriptPlace
    package var sentence: String
    /// What the person said last, and in which words.
    package var said: String?
    package var expected: [String]
    package var got: [String]
    /// Which line of which flow spoke: `Dialogs/documents/iin.yaml:4 documents.iin/papers`.
    package var spoke: String?
    /// The row of the table of precedence and the transitions that were taken.
    package var way: [String]
    /// The nearest phrase of the files that would have been understood as what was expected.
    package var nearestPhrase: String?
    /// The command that runs this one alone.
    package var command: String

    package init(
        place: ScriptPlace, sentence: String, said: String? = nil, expected: [String] = [], got: [String] = [],
        spoke: String? = nil, way: [String] = [], nearestPhrase: String? = nil, command: String = ""
    ) {
        self.place = place
        self.sentence = sentence
        self.said = said
        self.expected = expected
        self.got = got
        self.spoke = spoke
        self.way = way
        self.nearestPhrase = nearestPhrase
        self.command = command
    }

    /// The lines below the first one, each with its word.
    package var details: [String] {
        var lines: [String] = []
        if let said { lines.append("said      " + said) }
        lines += Self.marked("expected", expected) + Self.marked("got", got)
        if let spoke { lines.append("spoke     " + spoke) }
        lines += Self.marked("way", way)
        if let nearestPhrase { lines.append("nearest   " + nearestPhrase) }
        if !command.isEmpty { lines.append("alone     " + command) }
        return lines
    }

    private static func marked(_ word: String, _ lines: [String]) -> [String] {
        lines.enumerated().map { index, line in
            let word = index == 0 ? word : ""
            return word + String(repeating: " ", count: max(1, 10 - word.utf8.count)) + line
        }
    }
}
