extension FluentSyntax {
    /// The value of a message or term: text and placeables, indentation already removed. Never empty.
    package struct Pattern: Hashable, Sendable {
        package let elements: [PatternElement]
    }

    /// A piece of a pattern. Two text elements never stand side by side.
    package enum PatternElement: Hashable, Sendable {
        case textElement(String)
        case placeable(Placeable)
    }

    /// `{ expression }`.
    package struct Placeable: Hashable, Sendable {
        package let expression: InlineExpression
    }

    /// What stands in a placeable.
    package indirect enum InlineExpression: Hashable, Sendable {
        case stringLiteral(StringLiteral)
        case numberLiteral(NumberLiteral)
        case variableReference(VariableReference)
        case messageReference(MessageReference)
        case termReference(TermReference)
        case placeable(Placeable)
    }
}
