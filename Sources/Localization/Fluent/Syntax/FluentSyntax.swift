/// The syntax tree of a Fluent file, with the names of the Fluent Syntax 1.0 specification (projectfluent.org).
///
/// Not in it yet: attributes, select expressions, functions and call arguments. The parser reports them.
package enum FluentSyntax {
    /// Where a node stands in its source: offsets of UTF-8 bytes, `end` excluded.
    package struct Span: Hashable, Sendable {
        package let start: Int
        package let end: Int
    }

    /// A name of Latin letters, digits, `-` and `_` that begins with a letter.
    package struct Identifier: Hashable, Sendable {
        package let name: String
        package let span: Span
    }
}
