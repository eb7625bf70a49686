import LineProtocol
import Testing

struct JSONReaderStringTests {
    @Test(arguments: [
        (#""""#, ""), (#""a b""#, "a b"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
        (#""\u0041\u00e9\u00E9\u04d9""#, "Aééә"), (#""\ud83d\ude00""#, "😀"), (#""x\uD800\uDC00y""#, "x\u{10000}y"),
        (#""\udbff\udfff""#, "\u{10FFFF}"), ("\"Қазақстан 😀\"", "Қазақстан 😀"), ("\"\u{7F}\"", "\u{7F}"),
        ("\"\u{FFFF}\\uffff\"", "\u{FFFF}\u{FFFF}"), (#""é\n""#, "é\n"),
    ])
    func stringsAreDecoded(text: String, decoded: String) {
        guard case .string(let read)? = value(of: text) else { return #expect(Bool(false), "\(text)") }
        #expect(Array(read.utf8) == Array(decoded.utf8))
    }

    @Test(arguments: [
        #"\ud800"#, #"\udc00"#, #"\ud800x"#, #"\ud800\n"#, #"\ud800A"#, #"\ud800\ud800"#, #"\udc00\ud800"#, #"\udfff"#,
    ])
    func aLoneSurrogateIsRefused(text: String) {
        #expect(json("{\"a\":\"\(text)\"}") == .failure(.loneSurrogate))
        #expect(json("{\"\(text)\":1}") == .failure(.loneSurrogate))
    }

    @Test(arguments: [#"\x41"#, #"\'"#, #"\U0041"#, #"\u00g1"#, #"\u 041"#, #"\u-041"#, #"\0"#, "\\\u{E9}", #"\u004"#])
    func anUnknownEscapeIsRefused(text: String) {
        #expect(json("{\"a\":\"\(text)\"}") == .failure(.badEscape))
    }

    @Test func nulIsRefused() {
        #expect(json(#"{"a":"\u0000"}"#) == .failure(.nulInString))
        #expect(json(#"{"a":"x\u0000y"}"#) == .failure(.nulInString))
        #expect(json("{\"a\":\"\u{0}\"}") == .failure(.controlInString))
    }

    @Test func everyRawControlCharacterIsRefused() {
        for control in UInt8(0)..<0x20 {
            #expect(json(Array("{\"a\":\"".utf8) + [control] + Array("\"}".utf8)) == .failure(.controlInString))
            #expect(json(Array("{\"a\":\"\\n".utf8) + [control] + Array("\"}".utf8)) == .failure(.controlInString))
        }
    }

    /// Overlong forms, surrogates, what is beyond Unicode, what is cut, what has no beginning.
    @Test(
        arguments: [
            [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xED, 0xA0, 0x80],
            [0xED, 0xBF, 0xBF],
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xFE], [0xD0], [0xE2, 0x82],
            [0xF0, 0x9F, 0x98], [0x80],
            [0xD0, 0x41],
        ] as [[UInt8]])
    func badUTF8IsRefused(bytes: [UInt8]) {
        for before in ["", "x", "\\n"] {
            let text = Array("{\"a\":\"\(before)".utf8) + bytes + Array("\"}".utf8)
            #expect(json(text) == .failure(.badUTF8))
        }
        #expect(json(Array("{\"".utf8) + bytes + Array("\":1}".utf8)) == .failure(.badUTF8))
    }

    @Test func onlyBadUTF8HasACodeOfItsOwn() {
        #expect(JSONFault.badUTF8.code == .badUTF8)
        #expect(JSONFault.loneSurrogate.code == .badJSON)
    }
}
