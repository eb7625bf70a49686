/// Messages, terms and comments.
extension FluentParser {
    /// The entry that begins at the next byte, which is the beginning of a line.
    mutating func parseEntry() throws(SyntaxError) -> FluentSyntax.Entry {
        switch current {
        case ASCII.hash?:
            return .comment(try parseComment())
        case ASCII.minus?:
            let start = offset
            offset += 1
            let (id, value) = try parseDefinition()
            return .term(FluentSyntax.Term(id: id, value: value, comment: takeComment(above: start)))
        case let byte? where ASCII.isLetter(byte):
            let start = offset
            let (id, value) = try parseDefinition()
            return .message(FluentSyntax.Message(id: id, value: value, comment: takeComment(above: start)))
        default:
            throw problemOfStrayLine()
        }
    }

    /// `name = pattern`, the same for messages and terms as long as there are no attributes.
    private mutating func parseDefinition() throws(SyntaxError) -> (FluentSyntax.Identifier, FluentSyntax.Pattern) {
        let id = try parseIdentifier()
        skipSpaces()
        guard current == ASCII.equals else { throw SyntaxError(.expectedEquals(after: id.name), at: offset) }
        offset += 1
        let value = try parsePattern()
        let end = offset
        try refuseAttribute()
        guard let value else { throw problemOfMissingValue(of: id.name, at: end) }
        offset = end
        return (id, value)
    }

    /// Letters, digits, `-` and `_`, beginning with a letter.
    mutating func parseIdentifier() throws(SyntaxError) -> FluentSyntax.Identifier {
        guard let first = current, ASCII.isLetter(first) else { throw SyntaxError(.expectedIdentifier, at: offset) }
        let start = offset
        while let byte = current, ASCII.continuesIdentifier(byte) { offset += 1 }
        let span = FluentSyntax.Span(start: start, end: offset)
        return FluentSyntax.Identifier(name: source.text(of: span), span: span)
    }
}
