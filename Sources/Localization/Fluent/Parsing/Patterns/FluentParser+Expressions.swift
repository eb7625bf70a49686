/// Placeables and the references in them.
extension FluentParser {
    /// `{ expression }`. A placeable that is not closed is reported on the line where it opens.
    mutating func parsePlaceable() throws(SyntaxError) -> FluentSyntax.Placeable {
        let open = offset
        guard depth < limits.nesting else { throw SyntaxError(.nestedTooDeeply(limit: limits.nesting), at: open) }
        depth += 1
        defer { depth -= 1 }
        offset += 1
        skipBlank()
        let expression = try parseInlineExpression(open: open)
        skipBlank()
        if current == ASCII.minus, byte(at: offset + 1) == ASCII.greater {
            throw SyntaxError(.unsupported(.selectExpression), at: offset)
        }
        guard current == ASCII.closeBrace else {
            throw SyntaxError(.unclosedPlaceable, at: sameLine(offset, as: open))
        }
        offset += 1
        return FluentSyntax.Placeable(expression: expression)
    }

    private mutating func parseInlineExpression(open: Int) throws(SyntaxError) -> FluentSyntax.InlineExpression {
        guard let byte = current else { throw SyntaxError(.expectedExpression, at: sameLine(offset, as: open)) }
        switch byte {
        case ASCII.openBrace: return .placeable(try parsePlaceable())
        case ASCII.quote: return .stringLiteral(try parseStringLiteral())
        case ASCII.dollar: return .variableReference(try parseVariableReference())
        case ASCII.minus:
            let beginsTerm = self.byte(at: offset + 1).map(ASCII.isLetter) ?? false
            return beginsTerm ? .termReference(try parseTermReference()) : .numberLiteral(try parseNumberLiteral())
        case _ where ASCII.isDigit(byte): return .numberLiteral(try parseNumberLiteral())
        case _ where ASCII.isLetter(byte): return .messageReference(try parseMessageReference())
        default: throw SyntaxError(.expectedExpression, at: sameLine(offset, as: open))
        }
    }

    private mutating func parseVariableReference() throws(SyntaxError) -> FluentSyntax.VariableReference {
        let start = offset
        offset += 1
        let id = try parseIdentifier()
        return FluentSyntax.VariableReference(id: id, span: FluentSyntax.Span(start: start, end: offset))
    }

    private mutating func parseMessageReference() throws(SyntaxError) -> FluentSyntax.MessageReference {
        let start = offset
        let id = try parseIdentifier()
        let span = FluentSyntax.Span(start: start, end: offset)
        try refuseAccessor()
        if opensArguments { throw SyntaxError(.unsupported(.functionCall), at: start) }
        return FluentSyntax.MessageReference(id: id, span: span)
    }

    private mutating func parseTermReference() throws(SyntaxError) -> FluentSyntax.TermReference {
        let start = offset
        offset += 1
        let id = try parseIdentifier()
        let span = FluentSyntax.Span(start: start, end: offset)
        try refuseAccessor()
        if opensArguments { throw SyntaxError(.unsupported(.termArguments), at: start) }
        return FluentSyntax.TermReference(id: id, span: span)
    }

    private func refuseAccessor() throws(SyntaxError) {
        if current == ASCII.dot { throw SyntaxError(.unsupported(.attributeReference), at: offset) }
    }

    /// True where call arguments follow; blanks may stand before their parenthesis.
    private var opensArguments: Bool {
        var ahead = self
        ahead.skipBlank()
        return ahead.current == ASCII.openParenthesis
    }

    /// The place of a failure if it is on the line of the open brace, else the brace.
    private func sameLine(_ failure: Int, as open: Int) -> Int {
        source.isOneLine(open, failure) ? failure : open
    }
}
