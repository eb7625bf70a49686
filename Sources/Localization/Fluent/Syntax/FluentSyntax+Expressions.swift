extension FluentSyntax {
    /// An expression that fits on a line: a value, a reference or a call.
    public indirect enum InlineExpression: Hashable, Sendable {
        case stringLiteral(StringLiteral)
        case numberLiteral(NumberLiteral)
        case variableReference(VariableReference)
        case messageReference(MessageReference)
        case termReference(TermReference)
        case functionReference(FunctionReference)
        case placeable(Placeable)
    }

    /// `"text"`: the value is raw, with its escapes, which are known to be well-formed.
    public struct StringLiteral: Hashable, Sendable {
        public let value: String
        public let span: Span
    }

    /// `-3.14`: the value is raw, because its digits after the point count.
    public struct NumberLiteral: Hashable, Sendable {
        public let value: String
        public let span: Span
    }

    /// `$name`: an argument of the caller, or in a term one of its parameters. The span begins at the `$`.
    public struct VariableReference: Hashable, Sendable {
        public let id: Identifier
        public let span: Span
    }

    /// `name` or `name.attribute`: the value of another message, or of one of its attributes.
    public struct MessageReference: Hashable, Sendable {
        public let id: Identifier
        public let attribute: Identifier?
        public let span: Span
    }

    /// `-name`, `-name(parameters)` or, as a selector, `-name.attribute`. The span begins at the `-`.
    public struct TermReference: Hashable, Sendable {
        public let id: Identifier
        public let attribute: Identifier?
        /// nil where there are no parentheses.
        public let arguments: CallArguments?
        public let span: Span
    }

    /// `NAME(arguments)`.
    public struct FunctionReference: Hashable, Sendable {
        public let id: Identifier
        public let arguments: CallArguments
        public let span: Span
    }

    /// `(positional, name: literal)`; positional ones come first, and no name comes twice.
    public struct CallArguments: Hashable, Sendable {
        public let positional: [InlineExpression]
        public let named: [NamedArgument]
        public let span: Span
    }

    /// `name: literal`.
    public struct NamedArgument: Hashable, Sendable {
        public let name: Identifier
        public let value: Literal
        public let span: Span
    }

    /// The only values that a named argument can have.
    public enum Literal: Hashable, Sendable {
        case string(StringLiteral)
        case number(NumberLiteral)
    }
}

extension FluentSyntax.InlineExpression {
    /// Where the expression stands.
    public var span: FluentSyntax.Span {
        switch self {
        case .stringLiteral(let node): node.span
        case .numberLiteral(let node): node.span
        case .variableReference(let node): node.span
        case .messageReference(let node): node.span
        case .termReference(let node): node.span
        case .functionReference(let node): node.span
        case .placeable(let node): node.span
        }
    }
}
