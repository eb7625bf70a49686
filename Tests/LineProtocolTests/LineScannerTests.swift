import LineProtocol
import Testing

struct LineScannerTests {
    @Test func aLineIsCountedWithoutItsLF() {
        var scanner = LineScanner(limit: 100, longLines: .areFatal)
        let bytes = Array("PING\r\nPONG\n".utf8)
        #expect(scanner.next(in: bytes.span) == .line(length: 5))
        #expect(scanner.next(in: bytes.span.extracting(6...)) == .line(length: 4))
        #expect(scanner.next(in: bytes.span.extracting(11...)) == .incomplete)
    }

    @Test func aLineIsCutAtItsLimit() {
        let fits = Array("1234567\n".utf8)
        let isOver = Array("12345678\n".utf8)
        var scanner = LineScanner(limit: 8, longLines: .areFatal)
        #expect(scanner.next(in: fits.span) == .line(length: 7))
        #expect(scanner.next(in: isOver.span) == .tooLong)
    }

    @Test func anEmptyLineIsALine() {
        var scanner = LineScanner(limit: 8, longLines: .areFatal)
        let bytes = Array("\n".utf8)
        #expect(scanner.next(in: bytes.span) == .line(length: 0))
    }

    @Test func behindAFatalLineNothingIsALine() {
        var scanner = LineScanner(limit: 4, longLines: .areFatal)
        let bytes = Array("12345\nPING\n".utf8)
        #expect(scanner.next(in: bytes.span) == .tooLong)
        #expect(scanner.next(in: bytes.span) == .tooLong)
        #expect(scanner.next(in: bytes.span.extracting(6...)) == .tooLong)
    }

    @Test func aLongLineOfAPersonIsSkippedToItsLF() {
        var scanner = LineScanner(limit: 4, longLines: .areSkipped)
        let bytes = Array("12345\nab\n".utf8)
        #expect(scanner.next(in: bytes.span) == .tooLong)
        #expect(scanner.next(in: bytes.span) == .skipped(count: 6))
        #expect(scanner.next(in: bytes.span.extracting(6...)) == .line(length: 2))
    }

    @Test func aLineOf64MegabytesNeedsNoMemoryOfItsLength() {
        var scanner = LineScanner(limit: 4096, longLines: .areSkipped)
        let piece = [UInt8](repeating: UInt8(ascii: "x"), count: 16_384)
        #expect(scanner.next(in: piece.span) == .tooLong)
        for _ in 0..<4096 {
            #expect(scanner.next(in: piece.span) == .skipped(count: piece.count))
        }
        let end = Array("x\nhello\n".utf8)
        #expect(scanner.next(in: end.span) == .skipped(count: 2))
        #expect(scanner.next(in: end.span.extracting(2...)) == .line(length: 5))
    }

    @Test func aBufferThatShrankIsScannedAnew() {
        var scanner = LineScanner(limit: 100, longLines: .areFatal)
        let long = Array("abcdef".utf8)
        let short = Array("a\n".utf8)
        #expect(scanner.next(in: long.span) == .incomplete)
        #expect(scanner.next(in: short.span) == .line(length: 1))
    }

    @Test(arguments: [0, -5, 1]) func anOddLimitNeverTraps(limit: Int) {
        var scanner = LineScanner(limit: limit, longLines: .areSkipped)
        let bytes = Array("ab\n\n".utf8)
        #expect(scanner.next(in: bytes.span) == .tooLong)
        #expect(scanner.next(in: bytes.span) == .skipped(count: 3))
    }

    @Test func everyCutGivesTheSameLines() {
        let stream = Array("one\n\ntwo two two two\nthree\r\n0123456789abcdef0123456789\nend\n".utf8)
        let whole = events(of: stream, cutAt: [])
        #expect(whole == ["one", "", "(too long)", "three\r", "(too long)", "end"])
        #expect(events(of: stream, cutAt: Array(1..<stream.count)) == whole)
        for cut in 1..<stream.count {
            #expect(events(of: stream, cutAt: [cut]) == whole)
        }
    }

    /// Plays a caller: appends a piece, takes all lines, keeps the rest.
    private func events(of stream: [UInt8], cutAt cuts: [Int]) -> [String] {
        var scanner = LineScanner(limit: 12, longLines: .areSkipped)
        var events: [String] = []
        var buffer: [UInt8] = []
        var start = 0
        for end in cuts + [stream.count] {
            buffer += stream[start..<end]
            start = end
            take(from: &buffer, with: &scanner, into: &events)
        }
        #expect(buffer.isEmpty)
        return events
    }

    private func take(from buffer: inout [UInt8], with scanner: inout LineScanner, into events: inout [String]) {
        while true {
            switch scanner.next(in: buffer.span) {
            case .line(let length):
                events.append(String(decoding: buffer[..<length], as: UTF8.self))
                buffer.removeFirst(length + 1)
            case .tooLong: events.append("(too long)")
            case .skipped(let count): buffer.removeFirst(count)
            case .incomplete: return
            }
        }
    }
}
