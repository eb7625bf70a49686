/// The bytes of a Fluent file, and where its lines begin. A line ends with LF or CRLF, as in the specification.
public struct FluentSource: Sendable {
    public let bytes: [UInt8]
    private let lineStarts: [Int]

    /// A byte order mark must be gone from the bytes, so that columns are what editors show.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        for (offset, byte) in bytes.enumerated() where byte == ASCII.lineFeed { starts.append(offset + 1) }
        lineStarts = starts
    }

    /// The offset of the first byte that is not UTF-8; nil where all are.
    var firstInvalidUTF8: Int? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }

    /// The text of a span whose bytes are known to be UTF-8.
    func text(of span: FluentSyntax.Span) -> String {
        String(decoding: bytes[span.start..<span.end], as: UTF8.self)
    }

    /// The place of a byte offset, for a finding.
    public func place(of offset: Int, in file: String) -> FluentPlace {
        let (line, column) = position(of: offset)
        return FluentPlace(file: file, line: line, column: column)
    }

    /// The line and the column, both from 1, of a byte offset; the column counts Unicode scalars. An offset beyond
    /// the end is the end.
    public func position(of offset: Int) -> (line: Int, column: Int) {
        let offset = min(max(offset, 0), bytes.count)
        let line = lineIndex(of: offset)
        let scalars = bytes[lineStarts[line]..<offset].reduce(into: 0) { $0 += ASCII.beginsScalar($1) ? 1 : 0 }
        return (line + 1, scalars + 1)
    }

    /// The line alone, from 1: cheap on any line.
    public func line(of offset: Int) -> Int {
        lineIndex(of: min(max(offset, 0), bytes.count)) + 1
    }

    /// True when no line ends between the two offsets.
    func isOneLine(_ first: Int, _ second: Int) -> Bool {
        lineIndex(of: first) == lineIndex(of: second)
    }

    /// The last line that starts at or before the offset, from 0.
    private func lineIndex(of offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }
}
