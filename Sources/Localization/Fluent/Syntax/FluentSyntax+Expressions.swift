extension FluentSyntax {
    /// `"text"`: the value is raw, with its escapes, which are known to be well-formed.
    package struct StringLiteral: Hashable, Sendable {
        package let value: String
        package let span: Span
    }

    /// `-3.14`: the value is raw, because its digits after the point count.
    package struct NumberLiteral: Hashable, Sendable {
        package let value: String
        package let span: Span
    }

    /// `$name`: an argument of the caller. The span begins at the `$`.
    package struct VariableReference: Hashable, Sendable {
        package let id: Identifier
        package let span: Span
    }

    /// `name`: the value of another message.
    package struct MessageReference: Hashable, Sendable {
        package let id: Identifier
        package let span: Span
    }

    /// `-name`: the value of a term. The span begins at the `-`.
    package struct TermReference: Hashable, Sendable {
        package let id: Identifier
        package let span: Span
    }
}
