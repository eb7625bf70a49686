import LineProtocol
import TestSupport
import Testing

struct TextHygienePropertyTests {
    private static let ranges: [ClosedRange<UInt32>] = [
        0x00...0x7F, 0x80...0xFF, 0x400...0x52F, 0x483...0x489, 0x300...0x36F, 0x2000...0x206F, 0x20A0...0x20CF,
        0x2100...0x214F, 0x900...0x97F, 0x1100...0x11FF, 0xAC00...0xD7A3, 0xFB00...0xFFFF, 0x1F300...0x1F6FF,
        0xE0000...0xE01FF, 0x0...0x10FFFF,
    ]

    /// Mostly few ranges in one text, so that letters meet marks and many texts take the fast way.
    private func randomText(_ random: inout SeededGenerator) -> String {
        let ranges = (0..<Int.random(in: 1...3, using: &random)).map { _ in
            Self.ranges.randomElement(using: &random) ?? 0x20...0x7E
        }
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...24, using: &random) {
            let range = ranges.randomElement(using: &random) ?? 0x20...0x7E
            if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) { text.append(scalar) }
        }
        return String(text)
    }

    @Test func bothWaysGiveTheSameText() {
        var random = SeededGenerator(seed: 1)
        var fast = 0
        for _ in 0..<60_000 {
            let text = randomText(&random)
            let limit = Int.random(in: 0...30, using: &random)
            if TextHygiene.scalarsIfClean(text.utf8.span) != nil { fast += 1 }
            let slow = TextHygiene.cleanSlowly(text, limit: limit)
            let clean = TextHygiene.clean(text, limit: limit)
            #expect(clean.map { Array($0.utf8) } == slow.map { Array($0.utf8) })
        }
        // Both ways were really taken.
        #expect((2_000..<58_000).contains(fast))
    }

    @Test func everyScalarTakesBothWaysAlike() {
        for value in UInt32(0)...0x2FFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = "a\(scalar)b"
            let clean = TextHygiene.clean(text, limit: 100)
            let slow = TextHygiene.cleanSlowly(text, limit: 100)
            #expect(clean.map { Array($0.utf8) } == slow.map { Array($0.utf8) }, "U+\(String(value, radix: 16))")
        }
    }

    @Test func cleaningTwiceChangesNothing() throws {
        var random = SeededGenerator(seed: 2)
        for _ in 0..<40_000 {
            let once = try #require(TextHygiene.clean(randomText(&random), limit: 1000))
            let twice = try #require(TextHygiene.clean(once, limit: 1000))
            #expect(Array(once.utf8) == Array(twice.utf8))
        }
    }

    @Test func noControlByteSurvives() throws {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<20_000 {
            let clean = try #require(TextHygiene.clean(randomText(&random), limit: 1000))
            #expect(clean.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
        }
    }

    @Test func bytesThatAreNotUTF8NeverTrap() {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            if TextHygiene.scalarsIfClean(bytes.span) != nil {
                #expect(String(validating: bytes, as: UTF8.self) != nil)
            }
        }
    }
}
