/// Comments of the three levels.
extension FluentParser {
    /// Adjacent lines with the same number of `#` are one comment. A malformed line ends it and is junk of its own.
    mutating func parseComment() throws(SyntaxError) -> FluentSyntax.Comment {
        let start = offset
        let level = commentLevel
        guard beginsCommentLine(level) else {
            throw SyntaxError(.commentWithoutSpace, at: offset + level.rawValue)
        }
        var lines: [String] = []
        repeat { lines.append(skipCommentLine(level)) } while beginsCommentLine(level)
        let span = FluentSyntax.Span(start: start, end: offset)
        return FluentSyntax.Comment(level: level, content: lines.joined(separator: "\n"), span: span)
    }

    /// The level of the comment at the next byte, which is a `#`.
    private var commentLevel: FluentSyntax.Comment.Level {
        guard byte(at: offset + 1) == ASCII.hash else { return .entry }
        return byte(at: offset + 2) == ASCII.hash ? .resource : .group
    }

    /// True where the marks of exactly this level stand, and after them a space or nothing.
    private func beginsCommentLine(_ level: FluentSyntax.Comment.Level) -> Bool {
        guard current == ASCII.hash, commentLevel == level else { return false }
        let end = offset + level.rawValue
        return byte(at: end) == nil || byte(at: end) == ASCII.space || lineEndLength(at: end) > 0
    }

    /// Passes over a comment line and gives its content, without marks, the one space after them, and line end.
    private mutating func skipCommentLine(_ level: FluentSyntax.Comment.Level) -> String {
        offset += level.rawValue
        if current == ASCII.space { offset += 1 }
        let content = skipLineContent()
        _ = skipLineEnd()
        return source.text(of: content)
    }
}
