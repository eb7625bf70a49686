import LineProtocol
import TestSupport
import Testing

/// Bytes that nobody meant. The test is that every input ends in an answer, and that answers keep their promises.
struct FrameFuzzTests {
    private static let seeds =
        GatewayFrameTests.frames.map { Array($0.1.utf8) }
        + ServerFrameTests.frames.map { Array($0.1.utf8) }
    private static let fragments = [
        "{", "}", "[", "]", "\"", "\\", "\\u", "\\ud800", "\\u0000", ":", ",", "null", "1e9", "-", "0.", "SAY ", "id",
        "text",
        "é", "\u{202E}", "{\"a\":", "9007199254740993", "\r", "\u{FEFF}",
    ].map { Array($0.utf8) }

    @Test func randomBytesNeverTrap() {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<40_000 {
            let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            check(bytes)
        }
    }

    @Test func randomObjectsBehindAVerbNeverTrap() {
        var random = SeededGenerator(seed: 12)
        for _ in 0..<40_000 {
            var bytes = Array(
                ["SAY ", "HELLO ", "REPLY ", "NACK ", "X"].randomElement(using: &random)?.utf8 ?? "".utf8)
            for _ in 0..<Int.random(in: 0...12, using: &random) {
                bytes += Self.fragments.randomElement(using: &random) ?? []
            }
            check(bytes)
        }
    }

    @Test func mutatedFramesNeverTrap() {
        var random = SeededGenerator(seed: 13)
        for _ in 0..<60_000 {
            var bytes = Self.seeds.randomElement(using: &random) ?? []
            for _ in 0..<Int.random(in: 1...4, using: &random) { mutate(&bytes, with: &random) }
            check(bytes)
        }
    }

    @Test func everyPrefixOfAFrameNeverTraps() {
        for seed in Self.seeds {
            for length in 0..<seed.count { check(Array(seed[..<length])) }
        }
    }

    @Test func aFrameOfManyMembersIsReadInLinearTime() {
        let members = (0..<7_000).map { "\"m\($0)\":0" }.joined(separator: ",")
        for _ in 0..<20 { #expect(gateway("PING {\(members)}") == .frame(.ping)) }
    }

    private func mutate(_ bytes: inout [UInt8], with random: inout SeededGenerator) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
        case 1: bytes.insert(contentsOf: Self.fragments.randomElement(using: &random) ?? [], at: place)
        case 2 where place < bytes.count: bytes.remove(at: place)
        case 3 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        default: bytes.removeSubrange(place...)
        }
    }

    /// What was read can be printed, and is read again as the same.
    private func check(_ bytes: [UInt8]) {
        if case .frame(let frame) = GatewayFrame.parse(bytes.span) {
            let line = Array(printed(frame).utf8.dropLast())
            #expect(GatewayFrame.parse(line.span) == .frame(frame))
            #expect(line.allSatisfy { $0 >= 0x20 })
        }
        if case .frame(let frame) = ServerFrame.parse(bytes.span) {
            let line = Array(printed(frame).utf8.dropLast())
            guard case .frame(let again) = ServerFrame.parse(line.span) else { return #expect(Bool(false)) }
            #expect(line.allSatisfy { $0 >= 0x20 })
            #expect(printed(again) == printed(frame))
        }
    }
}
