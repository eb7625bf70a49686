/// Patterns: text of one or many lines, and the placeables in it.
extension FluentParser {
    /// The pattern after `=`; nil where there is none. Stops at a line end or the end of the file.
    mutating func parsePattern() throws(SyntaxError) -> FluentSyntax.Pattern? {
        var assembly = PatternAssembly()
        skipSpaces()
        let start = offset
        while let byte = current {
            if byte == ASCII.openBrace {
                assembly.append(.placeable(try parsePlaceable()))
            } else if byte == ASCII.closeBrace {
                // Inside other braces it means to close them, but variants end with their line.
                throw SyntaxError(depth > 0 ? .variantsOnOneLine : .unbalancedClosingBrace, at: offset)
            } else if lineEndLength(at: offset) > 0 {
                guard let lineBreak = skipToContinuation() else { break }
                assembly.append(lineBreak)
            } else {
                assembly.append(.text(skipText()))
            }
        }
        return assembly.pattern(from: source, span: span(from: start))
    }

    /// Passes over line ends, blank lines and indentation to the next line of the pattern. Where the pattern does not
    /// go on, nothing is passed over.
    ///
    /// A line of text must be indented and must not begin with a special character; a placeable may stand anywhere.
    private mutating func skipToContinuation() -> PatternAssembly.Part? {
        let start = offset
        var lineEnds = 0
        var indentation = 0
        while skipLineEnd() {
            lineEnds += 1
            indentation = skipSpaces()
        }
        if let byte = current {
            let isText = indentation > 0 && !Self.isSpecialLineStart(byte)
            if byte == ASCII.openBrace || isText {
                return .lineBreak(lineEnds: lineEnds, indentation: indentation)
            }
        }
        offset = start
        return nil
    }

    /// Passes over text up to a brace or a line end.
    private mutating func skipText() -> FluentSyntax.Span {
        let start = offset
        while let byte = current, byte != ASCII.openBrace, byte != ASCII.closeBrace, lineEndLength(at: offset) == 0 {
            offset += 1
        }
        return FluentSyntax.Span(start: start, end: offset)
    }
}
