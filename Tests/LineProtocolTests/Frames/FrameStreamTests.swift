import LineProtocol
import Testing

/// The same bytes in other pieces are the same frames.
struct FrameStreamTests {
    private static let stream: [UInt8] = {
        var bytes: [UInt8] = []
        for (frame, _) in GatewayFrameTests.frames { frame.print(into: &bytes) }
        bytes += Array("PING\r\n\nWINK {\"id\":\"1\"}\nSAY {\"id\":\"1\"}\n".utf8)
        return bytes
    }()

    private static let frames: [ParsedFrame<GatewayFrame>] =
        GatewayFrameTests.frames.map { .frame($0.0) } + [
            .frame(.ping), gateway(""), .unknownVerb(id: "1"), gateway(#"SAY {"id":"1"}"#),
        ]

    @Test func allAtOnce() {
        #expect(read(Self.stream, cutAt: []) == Self.frames)
    }

    @Test func byteByByte() {
        #expect(read(Self.stream, cutAt: Array(1..<Self.stream.count)) == Self.frames)
    }

    @Test func cutAtEveryPlace() {
        for cut in 1..<Self.stream.count {
            #expect(read(Self.stream, cutAt: [cut]) == Self.frames, "cut at \(cut)")
        }
    }

    @Test(arguments: [2, 3, 7, 100]) func inPiecesOf(size: Int) {
        #expect(read(Self.stream, cutAt: Array(stride(from: size, to: Self.stream.count, by: size))) == Self.frames)
    }

    private func read(_ stream: [UInt8], cutAt cuts: [Int]) -> [ParsedFrame<GatewayFrame>] {
        var scanner = LineScanner(limit: Limits().frameBytes, longLines: .areFatal)
        var frames: [ParsedFrame<GatewayFrame>] = []
        var buffer: [UInt8] = []
        var start = 0
        for end in cuts + [stream.count] {
            buffer += stream[start..<end]
            start = end
            while case .line(let length) = scanner.next(in: buffer.span) {
                frames.append(GatewayFrame.parse(buffer.span.extracting(0..<length)))
                buffer.removeFirst(length + 1)
            }
        }
        return frames
    }
}
