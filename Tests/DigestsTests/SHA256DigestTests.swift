import Digests
import Testing

/// The examples are those of FIPS 180-2.
@Suite struct SHA256DigestTests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func digestsAreThoseOfTheStandard(text: String, hex: String) {
        #expect(SHA256Digest(of: Array(text.utf8)).hex == hex)
        #expect(SHA256Digest(of: Array(text.utf8).span).hex == hex)
    }

    @Test func aMillionLettersInPiecesGiveTheDigestOfTheStandard() {
        var hasher = SHA256Hasher()
        let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 10_000)
        for _ in 0..<100 { hasher.update(with: piece) }
        #expect(hasher.finish().hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test func everyCutOfTheInputGivesTheSameDigest() {
        let bytes = (0..<200).map { UInt8($0) }
        let whole = SHA256Digest(of: bytes)
        for cut in 0...bytes.count {
            var hasher = SHA256Hasher()
            hasher.update(with: Array(bytes[..<cut]))
            hasher.update(with: Array(bytes[cut...]))
            #expect(hasher.finish() == whole)
        }
    }

    @Test func storedBytesGiveTheDigestBack() {
        let digest = SHA256Digest(of: [1, 2, 3])
        #expect(digest.bytes.count == SHA256Digest.length)
        #expect(SHA256Digest(bytes: digest.bytes) == digest)
        #expect(digest.description == digest.hex)
    }

    @Test(arguments: [0, 31, 33]) func storedBytesOfAnotherLengthAreRefused(count: Int) {
        #expect(SHA256Digest(bytes: [UInt8](repeating: 0, count: count)) == nil)
    }

    @Test func digestsThatDifferInOneBitMatchNot() throws {
        let digest = SHA256Digest(of: [])
        #expect(digest.matches(digest))
        for index in 0..<256 {
            var bytes = digest.bytes
            bytes[index / 8] ^= 1 << UInt8(index % 8)
            let other = try #require(SHA256Digest(bytes: bytes))
            #expect(!digest.matches(other) && digest != other)
        }
    }

    @Test func equalDigestsAreOneMemberOfASet() {
        #expect(Set([SHA256Digest(of: [1]), SHA256Digest(of: [1]), SHA256Digest(of: [2])]).count == 2)
    }
}
