import Testing

/// One slip of a tired person in a copy of the shipped content, and everything that must be said about it.
struct Mistake: CustomTestStringConvertible, Sendable {
    enum Edit: Sendable {
        /// The first place of a text is written otherwise.
        case replace(String, by: String)
        case append(String)
        /// The bytes of the whole file.
        case bytes([UInt8])
        case delete
        case rename(to: String)
        /// A folder stands in its place.
        case folder
    }

    /// A finding: its file, the first line that contains a text (line 1 where the text is empty), and its check.
    struct Found: Sendable {
        let check: String
        let file: String
        let line: String
    }

    let testDescription: String
    let file: String
    let edit: Edit
    let found: [Found]

    /// `found` are the checks with the text of their line; those of another file name it.
    init(_ name: String, in file: String, _ edit: Edit, _ found: [Found]) {
        testDescription = name
        self.file = file
        self.edit = edit
        self.found = found
    }

    /// What is to be found in the edited file itself.
    init(_ name: String, in file: String, _ edit: Edit, _ check: String, at line: String) {
        self.init(name, in: file, edit, [Found(check: check, file: file, line: line)])
    }
}

extension [Mistake.Found] {
    /// The same check in the files of both languages, or at one line for several reasons.
    static func at(_ places: (check: String, file: String, line: String)...) -> [Mistake.Found] {
        places.map { Mistake.Found(check: $0.check, file: $0.file, line: $0.line) }
    }
}
