/// The arguments of terms and functions.
extension FluentParser {
    /// True where call arguments follow; blanks may stand before their parenthesis.
    var opensArguments: Bool {
        var ahead = offset
        while true {
            if byte(at: ahead) == ASCII.space {
                ahead += 1
            } else {
                let length = lineEndLength(at: ahead)
                guard length > 0 else { return byte(at: ahead) == ASCII.openParenthesis }
                ahead += length
            }
        }
    }

    /// `(positional, name: literal,)`: a comma may stand after the last.
    mutating func parseCallArguments() throws(SyntaxError) -> FluentSyntax.CallArguments {
        skipBlank()
        let open = offset
        try deepen(at: open)
        defer { depth -= 1 }
        offset += 1
        var positional: [FluentSyntax.InlineExpression] = []
        var named: [FluentSyntax.NamedArgument] = []
        skipBlank()
        while current != ASCII.closeParenthesis {
            let start = offset
            guard positional.count + named.count < limits.arguments else {
                throw SyntaxError(.tooManyArguments(limit: limits.arguments), at: start)
            }
            let expression = try parseInlineExpression(open: open)
            let end = offset
            skipBlank()
            if case .messageReference(let name) = expression, name.attribute == nil, current == ASCII.colon {
                named.append(try parseNamedArgument(name.id, after: named))
            } else {
                offset = end
                guard named.isEmpty else { throw SyntaxError(.positionalAfterNamed, at: start) }
                positional.append(expression)
            }
            skipBlank()
            guard current == ASCII.comma else { break }
            offset += 1
            skipBlank()
        }
        guard current == ASCII.closeParenthesis else {
            throw SyntaxError(.unclosedArguments, at: sameLine(offset, as: open))
        }
        offset += 1
        return FluentSyntax.CallArguments(positional: positional, named: named, span: span(from: open))
    }

    /// The literal after a name, at the colon.
    private mutating func parseNamedArgument(
        _ name: FluentSyntax.Identifier, after named: [FluentSyntax.NamedArgument]
    ) throws(SyntaxError) -> FluentSyntax.NamedArgument {
        guard !named.contains(where: { $0.name.name == name.name }) else {
            throw SyntaxError(.duplicateArgument(name.name), at: name.span.start)
        }
        offset += 1
        skipBlank()
        let value: FluentSyntax.Literal
        switch current {
        case ASCII.quote?: value = .string(try parseStringLiteral())
        case let byte? where ASCII.isDigit(byte) || byte == ASCII.minus: value = .number(try parseNumberLiteral())
        default: throw SyntaxError(.expectedLiteral(of: name.name), at: offset)
        }
        return FluentSyntax.NamedArgument(name: name, value: value, span: span(from: name.span.start))
    }
}
