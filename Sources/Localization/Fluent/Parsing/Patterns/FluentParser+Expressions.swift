/// Placeables and the expressions in them.
extension FluentParser {
    /// `{ expression }`. A placeable that is not closed is reported on the line where it opens.
    mutating func parsePlaceable() throws(SyntaxError) -> FluentSyntax.Placeable {
        let open = offset
        try deepen(at: open)
        defer { depth -= 1 }
        offset += 1
        skipBlank()
        let expression = try parseExpression(open: open)
        skipBlank()
        guard current == ASCII.closeBrace else {
            throw SyntaxError(.unclosedPlaceable, at: sameLine(offset, as: open))
        }
        offset += 1
        return FluentSyntax.Placeable(expression: expression, span: span(from: open))
    }

    /// Counts one more level of braces or parentheses: the parser calls itself once a level.
    mutating func deepen(at place: Int) throws(SyntaxError) {
        guard depth < limits.nesting else { throw SyntaxError(.nestedTooDeeply(limit: limits.nesting), at: place) }
        depth += 1
    }

    private mutating func parseExpression(open: Int) throws(SyntaxError) -> FluentSyntax.Expression {
        let start = offset
        let inline = try parseInlineExpression(open: open)
        let end = offset
        skipBlank()
        guard current == ASCII.minus, byte(at: offset + 1) == ASCII.greater else {
            offset = end
            if case .termReference(let term) = inline, let attribute = term.attribute {
                throw SyntaxError(.termAttributeAsText, at: attribute.span.start - 1)
            }
            return .inline(inline)
        }
        try refuseSelector(inline)
        offset += 2
        let variants = try parseVariants(open: open)
        return .select(FluentSyntax.SelectExpression(selector: inline, variants: variants, span: span(from: start)))
    }

    private func refuseSelector(_ selector: FluentSyntax.InlineExpression) throws(SyntaxError) {
        switch selector {
        case .messageReference: throw SyntaxError(.messageAsSelector, at: selector.span.start)
        case .termReference(let term) where term.attribute == nil:
            throw SyntaxError(.termAsSelector, at: selector.span.start)
        case .placeable: throw SyntaxError(.placeableAsSelector, at: selector.span.start)
        default: break
        }
    }

    /// A value, a reference or a call. `open` is where the braces or parentheses around it open.
    mutating func parseInlineExpression(open: Int) throws(SyntaxError) -> FluentSyntax.InlineExpression {
        guard let byte = current else { throw SyntaxError(.expectedExpression, at: sameLine(offset, as: open)) }
        switch byte {
        case ASCII.openBrace: return .placeable(try parsePlaceable())
        case ASCII.quote: return .stringLiteral(try parseStringLiteral())
        case ASCII.dollar: return .variableReference(try parseVariableReference())
        case ASCII.minus:
            let beginsTerm = self.byte(at: offset + 1).map(ASCII.isLetter) ?? false
            return beginsTerm ? .termReference(try parseTermReference()) : .numberLiteral(try parseNumberLiteral())
        case _ where ASCII.isDigit(byte): return .numberLiteral(try parseNumberLiteral())
        case _ where ASCII.isLetter(byte): return try parseNamedReference()
        default: throw SyntaxError(.expectedExpression, at: sameLine(offset, as: open))
        }
    }

    private mutating func parseVariableReference() throws(SyntaxError) -> FluentSyntax.VariableReference {
        let start = offset
        offset += 1
        let id = try parseIdentifier()
        return FluentSyntax.VariableReference(id: id, span: span(from: start))
    }

    /// A message or, where parentheses follow, a function.
    private mutating func parseNamedReference() throws(SyntaxError) -> FluentSyntax.InlineExpression {
        let start = offset
        let id = try parseIdentifier()
        let attribute = try parseAttributeAccessor()
        if attribute == nil, opensArguments {
            guard ASCII.isFunctionName(id.name) else { throw SyntaxError(.functionNotInCapitals(id.name), at: start) }
            let arguments = try parseCallArguments()
            return .functionReference(
                FluentSyntax.FunctionReference(id: id, arguments: arguments, span: span(from: start)))
        }
        return .messageReference(
            FluentSyntax.MessageReference(id: id, attribute: attribute, span: span(from: start)))
    }

    private mutating func parseTermReference() throws(SyntaxError) -> FluentSyntax.TermReference {
        let start = offset
        offset += 1
        let id = try parseIdentifier()
        let attribute = try parseAttributeAccessor()
        let arguments = opensArguments ? try parseCallArguments() : nil
        return FluentSyntax.TermReference(
            id: id, attribute: attribute, arguments: arguments, span: span(from: start))
    }

    private mutating func parseAttributeAccessor() throws(SyntaxError) -> FluentSyntax.Identifier? {
        guard current == ASCII.dot else { return nil }
        offset += 1
        return try parseIdentifier()
    }

    /// The place of a failure if it is on the line of the open brace, else the brace.
    func sameLine(_ failure: Int, as open: Int) -> Int {
        source.isOneLine(open, failure) ? failure : open
    }

    func span(from start: Int) -> FluentSyntax.Span {
        FluentSyntax.Span(start: start, end: offset)
    }
}
