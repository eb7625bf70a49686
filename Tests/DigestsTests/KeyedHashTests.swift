import Digests
import Testing

@Suite struct KeyedHashTests {
    static let key = (0..<16).map { UInt8($0) }

    /// The first of the 128-bit examples that the authors of SipHash publish: key 00 to 0f, messages 00 to n-1.
    @Test(arguments: [
        (0, 0xa381_7f04_ba25_a8e6 as UInt64, 0x6df6_7214_c755_0293 as UInt64),
        (1, 0xda87_c1d8_6b99_af44, 0x3476_5911_9b22_fc45),
    ])
    func hashesAreThoseOfTheReference(length: Int, high: UInt64, low: UInt64) throws {
        let hash = try KeyedHash(key: Self.key)
        let message = (0..<length).map { UInt8($0) }
        #expect(hash.hash(message) == KeyedDigest(high: high, low: low))
        #expect(hash.hash(message.span) == KeyedDigest(high: high, low: low))
    }

    @Test func oneHashAfterTheOtherStartsAnew() throws {
        let hash = try KeyedHash(key: Self.key)
        let messages = (0..<100).map { [UInt8](repeating: UInt8($0), count: $0) }
        let first = messages.map { hash.hash($0) }
        #expect(first.reversed() == messages.reversed().map { hash.hash($0) })
        #expect(Set(first).count == messages.count)
    }

    @Test func anotherKeyGivesAnotherHash() throws {
        var other = Self.key
        other[15] ^= 1
        #expect(try KeyedHash(key: Self.key).hash([1, 2, 3]) != KeyedHash(key: other).hash([1, 2, 3]))
    }

    @Test func threadsThatShareOneHashDisturbEachOtherNot() async throws {
        let hash = try KeyedHash(key: Self.key)
        let messages = (0..<500).map { [UInt8](repeating: UInt8(truncatingIfNeeded: $0), count: $0) }
        let expected = messages.map { hash.hash($0) }
        await withTaskGroup(of: [KeyedDigest].self) { group in
            for _ in 0..<4 { group.addTask { messages.map { hash.hash($0) } } }
            for await result in group { #expect(result == expected) }
        }
    }

    @Test(arguments: [0, 15, 17, 32]) func keysOfAnotherLengthAreRefused(length: Int) {
        #expect(throws: DigestError.keyLength(length)) { try KeyedHash(key: [UInt8](repeating: 0, count: length)) }
    }
}
