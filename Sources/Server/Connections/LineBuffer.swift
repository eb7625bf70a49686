package import LineProtocol
package import NIOCore

/// The bytes of one connection that were read and not yet taken as lines. Empty, it holds no memory.
package struct LineBuffer {
    /// What `take` found.
    package enum Taken {
        /// A line without its LF.
        case line(ByteBuffer)
        /// A line has crossed the limit; nothing of it is kept.
        case tooLong
        /// No whole line is there.
        case nothing
    }

    private var bytes = ByteBuffer()
    private var scanner: LineScanner

    /// For lines of at most `limit` bytes, the LF included.
    package init(limit: Int, longLines: LineScanner.LongLines) {
        scanner = LineScanner(limit: limit, longLines: longLines)
    }

    /// Bytes were read.
    package mutating func append(_ more: ByteBuffer) {
        if bytes.readableBytes == 0 {
            bytes = more
        } else {
            bytes.discardReadBytes()
            bytes.writeImmutableBuffer(more)
        }
    }

    /// The beginning of a line whose end has not come.
    package var unfinished: ByteBuffer { bytes }

    /// Forgets what was read; no line of it is wanted any more.
    package mutating func throwAway() {
        bytes = ByteBuffer()
    }

    /// Takes the next line; each byte is looked at once, however often this is asked.
    package mutating func take() -> Taken {
        while true {
            let scan = Self.scan(bytes, with: &scanner)
            switch scan {
            case .line(let length):
                guard let line = bytes.readSlice(length: length) else { return .nothing }
                bytes.moveReaderIndex(forwardBy: 1)
                release()
                return .line(line)
            case .skipped(let count):
                bytes.moveReaderIndex(forwardBy: count)
                release()
            case .tooLong:
                return .tooLong
            case .incomplete:
                return .nothing
            }
        }
    }

    private static func scan(_ bytes: ByteBuffer, with scanner: inout LineScanner) -> LineScanner.Scan {
        scanner.next(in: bytes.readableBytesUInt8Span)
    }

    private mutating func release() {
        if bytes.readableBytes == 0 { bytes = ByteBuffer() }
    }
}
