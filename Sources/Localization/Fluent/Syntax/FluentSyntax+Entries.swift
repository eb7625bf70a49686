extension FluentSyntax {
    /// A whole Fluent file. It always exists: what could not be read is a `Junk` entry and a finding.
    package struct Resource: Sendable {
        /// The file's name as the caller gave it, for findings; empty where there is none.
        package let file: String
        package let body: [Entry]
        /// Turns the spans of this tree into lines and columns.
        package let source: FluentSource
    }

    /// What a resource consists of.
    package enum Entry: Hashable, Sendable {
        case message(Message)
        case term(Term)
        /// A comment of its own; one that stands directly above a message or term belongs to that.
        case comment(Comment)
        case junk(Junk)
    }

    /// `id = value`: one text for people.
    package struct Message: Hashable, Sendable {
        package let id: Identifier
        package let value: Pattern
        package let comment: Comment?
    }

    /// `-id = value`: a word that only other texts use.
    package struct Term: Hashable, Sendable {
        package let id: Identifier
        package let value: Pattern
        package let comment: Comment?
    }

    /// One or more adjacent comment lines of the same level, without their marks, joined by LF.
    package struct Comment: Hashable, Sendable {
        /// How far a comment reaches: `#`, `##` or `###`.
        package enum Level: Int, Sendable {
            case entry = 1
            case group = 2
            case resource = 3
        }

        package let level: Level
        package let content: String
        package let span: Span
    }

    /// Lines that are no entry, as they stand in the source, up to the next line that may begin one.
    package struct Junk: Hashable, Sendable {
        package let content: String
        package let span: Span
    }
}
