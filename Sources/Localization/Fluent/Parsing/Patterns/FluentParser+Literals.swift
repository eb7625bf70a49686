/// String and number literals. Both stay raw in the tree; their form is checked here.
extension FluentParser {
    /// `"text"`, on one line, its escapes well-formed.
    mutating func parseStringLiteral() throws(SyntaxError) -> FluentSyntax.StringLiteral {
        let start = offset
        offset += 1
        while let byte = current, lineEndLength(at: offset) == 0 {
            switch byte {
            case ASCII.quote:
                let content = FluentSyntax.Span(start: start + 1, end: offset)
                offset += 1
                let span = FluentSyntax.Span(start: start, end: offset)
                return FluentSyntax.StringLiteral(value: source.text(of: content), span: span)
            case ASCII.backslash:
                try skipEscape()
            default:
                offset += 1
            }
        }
        throw SyntaxError(.unterminatedString, at: start)
    }

    /// `\\`, `\"`, `\u` with four or `\U` with six hexadecimal digits.
    private mutating func skipEscape() throws(SyntaxError) {
        let start = offset
        offset += 1
        switch current {
        case ASCII.quote?, ASCII.backslash?: offset += 1
        case UInt8(ascii: "u")?: try skipHexDigits(4, of: start)
        case UInt8(ascii: "U")?: try skipHexDigits(6, of: start)
        default: throw SyntaxError(.unknownEscape, at: start)
        }
    }

    private mutating func skipHexDigits(_ count: Int, of escape: Int) throws(SyntaxError) {
        offset += 1
        for _ in 0..<count {
            guard let digit = current, ASCII.isHexDigit(digit) else {
                throw SyntaxError(.shortUnicodeEscape(digits: count), at: escape)
            }
            offset += 1
        }
    }

    /// `-`, digits, and a point with digits; the first and the last may be absent.
    mutating func parseNumberLiteral() throws(SyntaxError) -> FluentSyntax.NumberLiteral {
        let start = offset
        if current == ASCII.minus { offset += 1 }
        try skipDigits()
        if current == ASCII.dot {
            offset += 1
            try skipDigits()
        }
        let span = FluentSyntax.Span(start: start, end: offset)
        return FluentSyntax.NumberLiteral(value: source.text(of: span), span: span)
    }

    private mutating func skipDigits() throws(SyntaxError) {
        guard let first = current, ASCII.isDigit(first) else { throw SyntaxError(.expectedDigits, at: offset) }
        while let byte = current, ASCII.isDigit(byte) { offset += 1 }
    }
}
