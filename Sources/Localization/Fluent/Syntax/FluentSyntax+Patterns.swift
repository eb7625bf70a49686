extension FluentSyntax {
    /// A text with placeables, indentation already removed. Never empty.
    public struct Pattern: Hashable, Sendable {
        public let elements: [PatternElement]
        public let span: Span
    }

    /// A piece of a pattern. Two text elements never stand side by side.
    public enum PatternElement: Hashable, Sendable {
        case textElement(String)
        case placeable(Placeable)
    }

    /// `{ expression }`.
    public struct Placeable: Hashable, Sendable {
        public let expression: Expression
        public let span: Span
    }

    /// What stands in a placeable.
    public enum Expression: Hashable, Sendable {
        case inline(InlineExpression)
        case select(SelectExpression)
    }

    /// `selector -> variants`, of which exactly one is the default.
    public struct SelectExpression: Hashable, Sendable {
        public let selector: InlineExpression
        public let variants: [Variant]
        public let span: Span
    }

    /// `[key] value`, or `*[key] value` for the default.
    public struct Variant: Hashable, Sendable {
        public let key: VariantKey
        public let value: Pattern
        public let isDefault: Bool
        public let span: Span
    }

    /// What the selector's value is compared with.
    public enum VariantKey: Hashable, Sendable {
        case identifier(Identifier)
        case number(NumberLiteral)
    }
}
