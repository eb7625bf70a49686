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
            return problemOfStrayAttribute()
        case let byte? where indentation > 0 && Self.isSpecialLineStart(byte):
            return SyntaxError(.specialLineStart(Character(Unicode.Scalar(byte))), at: offset)
        default:
            return SyntaxError(.expectedEntry, at: offset)
        }
    }

    /// A line that begins with a dot: an attribute with a mistake in it, one that belongs to nothing, or a text that
    /// began with a dot.
    private mutating func problemOfStrayAttribute() -> SyntaxError {
        let start = offset
        guard beginsAttribute else { return SyntaxError(.specialLineStart("."), at: start) }
        do throws(SyntaxError) {
            _ = try parseAttribute()
            return SyntaxError(.strayAttribute, at: start)
        } catch {
            return error
        }
    }

    /// Why there is no text: a next line that meant to be it says more than that there is none.
    mutating func problemOfMissingValue(of name: String, at end: Int) -> SyntaxError {
        offset = end
        skipBlankBlock()
        let stray = problemOfStrayLine()
        return switch stray.problem {
        case .expectedEntry, .unbalancedClosingBrace, .strayAttribute: SyntaxError(.missingValue(of: name), at: end)
        default: stray
        }
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
