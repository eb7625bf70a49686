/// The syntax tree of a Fluent file, with the names of the Fluent Syntax 1.0 specification (projectfluent.org).
public enum FluentSyntax {
    /// Where a node stands in its source: offsets of UTF-8 bytes, `end` excluded.
    public struct Span: Hashable, Sendable {
        public let start: Int
        public let end: Int
    }

    /// A name of Latin letters, digits, `-` and `_` that begins with a letter.
    public struct Identifier: Hashable, Sendable {
        public let name: String
        public let span: Span
    }
}
