/// The smallest steps: looking at the next byte and passing over white space, line ends and junk.
extension FluentParser {
    /// The next byte; nil at the end of the file.
    var current: UInt8? { byte(at: offset) }

    func byte(at offset: Int) -> UInt8? {
        offset < source.bytes.count ? source.bytes[offset] : nil
    }

    /// The length of the line end at an offset: 1 for LF, 2 for CRLF, 0 for none. A CR alone is content.
    func lineEndLength(at offset: Int) -> Int {
        switch byte(at: offset) {
        case ASCII.lineFeed?: 1
        case ASCII.carriageReturn? where byte(at: offset + 1) == ASCII.lineFeed: 2
        default: 0
        }
    }

    /// Passes over spaces and says how many; only U+0020 indents.
    @discardableResult
    mutating func skipSpaces() -> Int {
        let start = offset
        while current == ASCII.space { offset += 1 }
        return offset - start
    }

    /// Passes over one line end and says whether there was one.
    mutating func skipLineEnd() -> Bool {
        let length = lineEndLength(at: offset)
        offset += length
        return length > 0
    }

    /// Passes over spaces and line ends in any order, as inside braces.
    mutating func skipBlank() {
        repeat { skipSpaces() } while skipLineEnd()
    }

    /// Passes over whole blank lines and stops at the beginning of a line, before its indentation, or at the end.
    mutating func skipBlankBlock() {
        var lineStart: Int
        repeat {
            lineStart = offset
            skipSpaces()
        } while skipLineEnd()
        if current != nil { offset = lineStart }
    }

    /// Junk is the line at `start` and all after it, up to a line that may begin an entry.
    mutating func skipJunk(from start: Int) -> FluentSyntax.Junk {
        offset = start
        repeat { skipLine() } while current.map(Self.mayBeginEntry) == false
        let span = FluentSyntax.Span(start: start, end: offset)
        return FluentSyntax.Junk(content: source.text(of: span), span: span)
    }

    /// Passes over the rest of a line and its end.
    private mutating func skipLine() {
        skipLineContent()
        _ = skipLineEnd()
    }

    /// Passes over the rest of a line and says where it was, without the line end.
    @discardableResult
    mutating func skipLineContent() -> FluentSyntax.Span {
        let start = offset
        while offset < source.bytes.count, lineEndLength(at: offset) == 0 { offset += 1 }
        return FluentSyntax.Span(start: start, end: offset)
    }

    private static func mayBeginEntry(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || byte == ASCII.minus || byte == ASCII.hash
    }
}
