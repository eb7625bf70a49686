import LineProtocol
import NIOCore
import Server
import Testing

@Suite struct LineBufferTests {
    /// All that can be taken now: `=LINE`, `too long`.
    private func taken(from buffer: inout LineBuffer) -> [String] {
        var found: [String] = []
        while true {
            switch buffer.take() {
            case .line(let line): found.append("=" + String(buffer: line))
            case .tooLong:
                found.append("too long")
                // Said for ever where long lines are fatal.
                if found.count > 100 { return found }
            case .nothing: return found
            }
        }
    }

    private static let text = Array("first\n\nthird\r\nКак получить ИИН?\nbroken: \n\nhalf".utf8) + [0xFF, 0x00]
    private static let lines = ["=first", "=", "=third\r", "=Как получить ИИН?", "=broken: ", "="]

    @Test func linesAreFoundWhereverTheBytesAreCut() {
        for first in 0...Self.text.count {
            for second in stride(from: first, through: Self.text.count, by: 3) {
                var buffer = LineBuffer(limit: 64, longLines: .areFatal)
                var found: [String] = []
                for piece in [Self.text[..<first], Self.text[first..<second], Self.text[second...]] {
                    buffer.append(ByteBuffer(bytes: piece))
                    found += taken(from: &buffer)
                }
                #expect(found == Self.lines, "cut at \(first) and \(second)")
                #expect(Array(buffer: buffer.unfinished) == Array("half".utf8) + [0xFF, 0x00])
            }
        }
    }

    @Test func linesAreFoundByteByByte() {
        var buffer = LineBuffer(limit: 64, longLines: .areSkipped)
        var found: [String] = []
        for byte in Self.text {
            buffer.append(ByteBuffer(bytes: [byte]))
            found += taken(from: &buffer)
        }
        #expect(found == Self.lines)
    }

    @Test func linesThatAreTakenLaterAreKept() {
        var buffer = LineBuffer(limit: 64, longLines: .areFatal)
        for byte in Self.text { buffer.append(ByteBuffer(bytes: [byte])) }
        #expect(taken(from: &buffer) == Self.lines)
    }

    @Test func aLineTakenStaysWhatItWas() {
        var buffer = LineBuffer(limit: 64, longLines: .areFatal)
        buffer.append(ByteBuffer(string: "one\nt"))
        guard case .line(let line) = buffer.take() else {
            Issue.record("no line")
            return
        }
        buffer.append(ByteBuffer(string: "wo\nthree\n"))
        #expect(taken(from: &buffer) == ["=two", "=three"])
        #expect(String(buffer: line) == "one")
    }

    @Test(arguments: 1...10)
    func theLimitCountsTheLineFeed(limit: Int) {
        var buffer = LineBuffer(limit: limit, longLines: .areSkipped)
        let longest = String(repeating: "x", count: limit - 1)
        buffer.append(ByteBuffer(string: longest + "\n" + longest + "y\nz\n"))
        #expect(taken(from: &buffer) == ["=" + longest, "too long"] + (limit > 1 ? ["=z"] : ["too long"]))
    }

    @Test func aFatalLongLineIsTheEnd() {
        var buffer = LineBuffer(limit: 4, longLines: .areFatal)
        buffer.append(ByteBuffer(string: "ab\nabcdef\nab\n"))
        #expect(taken(from: &buffer).prefix(4) == ["=ab", "too long", "too long", "too long"])
    }

    @Test func aSkippedLongLineIsToldOnceWhereverItIsCut() {
        let text = Array("a\n0123456789\nb\n".utf8)
        for cut in 0...text.count {
            var buffer = LineBuffer(limit: 4, longLines: .areSkipped)
            buffer.append(ByteBuffer(bytes: text[..<cut]))
            var found = taken(from: &buffer)
            buffer.append(ByteBuffer(bytes: text[cut...]))
            found += taken(from: &buffer)
            #expect(found == ["=a", "too long", "=b"], "cut at \(cut)")
        }
    }

    @Test func aLongLineIsSkippedInConstantMemory() {
        var buffer = LineBuffer(limit: 4096, longLines: .areSkipped)
        let piece = ByteBuffer(repeating: UInt8(ascii: "x"), count: 65_536)
        var found: [String] = []
        var mostKept = 0
        for _ in 0..<1024 {
            buffer.append(piece)
            found += taken(from: &buffer)
            mostKept = max(mostKept, buffer.unfinished.readableBytes, buffer.unfinished.capacity)
        }
        #expect(found == ["too long"])
        #expect(mostKept == 0)
        buffer.append(ByteBuffer(string: "\nnext\n"))
        #expect(taken(from: &buffer) == ["=next"])
    }

    @Test func whatIsThrownAwayIsGone() {
        var buffer = LineBuffer(limit: 64, longLines: .areFatal)
        buffer.append(ByteBuffer(string: "one\ntwo\nthr"))
        _ = buffer.take()
        buffer.throwAway()
        #expect(buffer.unfinished.readableBytes == 0)
        #expect(taken(from: &buffer) == [])
    }
}
