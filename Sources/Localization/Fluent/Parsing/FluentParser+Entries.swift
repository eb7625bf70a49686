/// Messages, terms and their attributes.
extension FluentParser {
    /// The entry that begins at the next byte, which is the beginning of a line.
    mutating func parseEntry() throws(SyntaxError) -> FluentSyntax.Entry {
        switch current {
        case ASCII.hash?:
            return .comment(try parseComment())
        case ASCII.minus?:
            return .term(try parseTerm())
        case let byte? where ASCII.isLetter(byte):
            return .message(try parseMessage())
        default:
            throw problemOfStrayLine()
        }
    }

    private mutating func parseMessage() throws(SyntaxError) -> FluentSyntax.Message {
        let start = offset
        let (id, value) = try parseDefinition()
        let end = offset
        let attributes = parseAttributes()
        if value == nil, attributes.isEmpty { throw problemOfMissingValue(of: id.name, at: end) }
        let span = FluentSyntax.Span(start: start, end: offset)
        let comment = takeComment(above: start)
        return FluentSyntax.Message(id: id, value: value, attributes: attributes, comment: comment, span: span)
    }

    private mutating func parseTerm() throws(SyntaxError) -> FluentSyntax.Term {
        let start = offset
        offset += 1
        let (id, value) = try parseDefinition()
        guard let value else { throw problemOfMissingValue(of: "-" + id.name, at: offset) }
        let attributes = parseAttributes()
        let span = FluentSyntax.Span(start: start, end: offset)
        let comment = takeComment(above: start)
        return FluentSyntax.Term(id: id, value: value, attributes: attributes, comment: comment, span: span)
    }

    /// `name = pattern`, the same for messages, terms and attributes.
    private mutating func parseDefinition() throws(SyntaxError) -> (FluentSyntax.Identifier, FluentSyntax.Pattern?) {
        let id = try parseIdentifier()
        skipSpaces()
        guard current == ASCII.equals else { throw SyntaxError(.expectedEquals(after: id.name), at: offset) }
        offset += 1
        return (id, try parsePattern())
    }

    /// The attributes on the next lines. The first line that is no well-formed attribute ends them and is an entry,
    /// mostly junk, of its own.
    private mutating func parseAttributes() -> [FluentSyntax.Attribute] {
        var attributes: [FluentSyntax.Attribute] = []
        while true {
            let end = offset
            guard skipLineEnd() else { return attributes }
            skipBlank()
            guard current == ASCII.dot else {
                offset = end
                return attributes
            }
            do throws(SyntaxError) {
                attributes.append(try parseAttribute())
            } catch {
                offset = end
                return attributes
            }
        }
    }

    /// `.name = pattern`, at the dot.
    mutating func parseAttribute() throws(SyntaxError) -> FluentSyntax.Attribute {
        let start = offset
        offset += 1
        let (id, value) = try parseDefinition()
        guard let value else { throw SyntaxError(.missingValue(of: "." + id.name), at: offset) }
        let span = FluentSyntax.Span(start: start, end: offset)
        return FluentSyntax.Attribute(id: id, value: value, span: span)
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
