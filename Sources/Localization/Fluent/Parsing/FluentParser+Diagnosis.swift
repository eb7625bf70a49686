/// Why a line is no entry, as exactly as can be said. Nothing here changes what the tree holds.
extension FluentParser {
    /// What is wrong with the line at the next byte, which begins no entry.
    mutating func problemOfStrayLine() -> SyntaxError {
        let indentation = skipSpaces()
        switch current {
        case ASCII.tab?:
            return SyntaxError(.tabIndentation, at: offset)
        case ASCII.closeBrace?:
            return SyntaxError(.unbalancedClosingBrace, at: offset)
        case ASCII.dot?:
            return SyntaxError(beginsAttribute ? .unsupported(.attribute) : .specialLineStart("."), at: offset)
        case let byte? where indentation > 0 && Self.isSpecialLineStart(byte):
            return SyntaxError(.specialLineStart(Character(Unicode.Scalar(byte))), at: offset)
        default:
            return SyntaxError(.expectedEntry, at: offset)
        }
    }

    /// Why there is no text: a next line that meant to be it says more than that there is none.
    mutating func problemOfMissingValue(of name: String, at end: Int) -> SyntaxError {
        offset = end
        skipBlankBlock()
        let stray = problemOfStrayLine()
        return switch stray.problem {
        case .tabIndentation, .specialLineStart: stray
        default: SyntaxError(.missingValue(of: name), at: end)
        }
    }

    /// Throws where attributes follow a value; else stays wherever it looked.
    mutating func refuseAttribute() throws(SyntaxError) {
        guard skipLineEnd() else { return }
        skipBlank()
        guard current == ASCII.dot, beginsAttribute else { return }
        throw SyntaxError(.unsupported(.attribute), at: offset)
    }

    /// True where `.name =` stands at the next byte.
    private var beginsAttribute: Bool {
        var ahead = offset + 1
        guard let first = byte(at: ahead), ASCII.isLetter(first) else { return false }
        while let byte = byte(at: ahead), ASCII.continuesIdentifier(byte) { ahead += 1 }
        while byte(at: ahead) == ASCII.space { ahead += 1 }
        return byte(at: ahead) == ASCII.equals
    }

    /// Bytes that cannot begin a line of text, because they begin a variant, an attribute or end a placeable.
    static func isSpecialLineStart(_ byte: UInt8) -> Bool {
        byte == ASCII.openBracket || byte == ASCII.asterisk || byte == ASCII.dot || byte == ASCII.closeBrace
    }
}
