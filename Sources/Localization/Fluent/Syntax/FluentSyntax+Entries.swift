extension FluentSyntax {
    /// A whole Fluent file. It always exists: what could not be read is a `Junk` entry and a finding.
    public struct Resource: Sendable {
        /// The file's name as the caller gave it, for findings; empty where there is none.
        public let file: String
        public let body: [Entry]
        /// Turns the spans of this tree into lines and columns.
        public let source: FluentSource
    }

    /// What a resource consists of.
    public enum Entry: Hashable, Sendable {
        case message(Message)
        case term(Term)
        /// A comment of its own; one that stands directly above a message or term belongs to that.
        case comment(Comment)
        case junk(Junk)
    }

    /// `id = value` with attributes under it: one text for people. It has a value, an attribute, or both.
    public struct Message: Hashable, Sendable {
        public let id: Identifier
        public let value: Pattern?
        public let attributes: [Attribute]
        public let comment: Comment?
        /// From the name to the end of the last line, without comment and line end.
        public let span: Span
    }

    /// `-id = value`: a word that only other texts use.
    public struct Term: Hashable, Sendable {
        public let id: Identifier
        public let value: Pattern
        public let attributes: [Attribute]
        public let comment: Comment?
        /// From the hyphen to the end of the last line, without comment and line end.
        public let span: Span
    }

    /// `.id = value` under a message or a term.
    public struct Attribute: Hashable, Sendable {
        public let id: Identifier
        public let value: Pattern
        public let span: Span
    }

    /// One or more adjacent comment lines of the same level, without their marks, joined by LF.
    public struct Comment: Hashable, Sendable {
        /// How far a comment reaches: `#`, `##` or `###`.
        public enum Level: Int, Sendable {
            case entry = 1
            case group = 2
            case resource = 3
        }

        public let level: Level
        public let content: String
        public let span: Span
    }

    /// Lines that are no entry, as they stand in the source, up to the next line that may begin one.
    public struct Junk: Hashable, Sendable {
        public let content: String
        public let span: Span
    }
}
