import Digests
import Testing

@Suite struct Base64URLTests {
    /// RFC 4648, section 10, without the padding.
    @Test(arguments: [
        ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("fooba", "Zm9vYmE"),
        ("foobar", "Zm9vYmFy"),
    ])
    func textsAreThoseOfTheStandard(plain: String, coded: String) {
        #expect(Base64URL.encode(Array(plain.utf8)) == coded)
        #expect(Base64URL.decode(coded) == Array(plain.utf8))
    }

    @Test func theAlphabetIsThatForURLs() {
        #expect(Base64URL.encode([0xFB, 0xEF, 0xFF]) == "--__")
        #expect(Base64URL.decode("--__") == [0xFB, 0xEF, 0xFF])
    }

    @Test func everyLengthComesBack() throws {
        for count in 0..<100 {
            let bytes = try SecureRandom.bytes(count)
            #expect(Base64URL.decode(Base64URL.encode(bytes)) == bytes)
        }
    }

    @Test func aTokenHas43Letters() throws {
        #expect(Base64URL.encode(try SecureRandom.bytes(32)).utf8.count == 43)
    }

    @Test(arguments: ["Z", "Zm9vY", "Zg==", "Zm+v", "Zm/v", "Zm9v\n", " Zg", "Zh", "Zm9", "Zé", "Zm9v\0"])
    func whatEncodeNeverWritesIsRefused(text: String) {
        #expect(Base64URL.decode(text) == nil)
    }

    @Test func everySingleByteOutsideTheAlphabetIsRefused() {
        let alphabet = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
        for byte in UInt8.min...127 {
            let text = String(decoding: [byte, 65, 65, 65], as: UTF8.self)
            #expect((Base64URL.decode(text) != nil) == alphabet.contains(byte))
        }
    }
}
