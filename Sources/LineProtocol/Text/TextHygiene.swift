/// Makes what a person wrote safe to pass on, the same in both modes (PROTOCOL.md, "Text").
///
/// The result is NFC; controls but LF, bidi controls, zero-width and tag characters are gone; no letter bears more
/// than four combining marks. Cleaning a clean text changes nothing. Most texts are clean already, and a look at
/// their bytes proves it without decoding one scalar.
package enum TextHygiene {
    /// Combining marks that one letter keeps.
    package static let marksPerLetter = 4

    /// The text cleaned; nil where the clean text has more than `limit` scalars.
    package static func clean(_ text: String, limit: Int) -> String? {
        if let scalars = scalarsIfClean(text.utf8Span.span) { return scalars <= limit ? text : nil }
        return cleanSlowly(text, limit: limit)
    }

    /// The number of scalars of bytes that are certainly a clean text; nil where only a slower look can tell.
    ///
    /// Taken for clean: LF and printable ASCII, Latin-1 letters and signs, Cyrillic, the usual dashes, quotes and
    /// currency signs, and the numero sign. None of these is changed by NFC, none is a mark, and none composes with
    /// another one.
    package static func scalarsIfClean(_ bytes: Span<UInt8>) -> Int? {
        var position = 0
        var scalars = 0
        while position < bytes.count {
            let byte = bytes[position]
            scalars += 1
            if byte < 0x80 {
                guard byte >= 0x20 && byte != 0x7F || byte == 0x0A else { return nil }
                position += 1
                continue
            }
            guard position + 1 < bytes.count else { return nil }
            if byte != 0xE2 {
                guard isCleanPair(byte, bytes[position + 1]) else { return nil }
                position += 2
                continue
            }
            guard position + 2 < bytes.count, isCleanSign(bytes[position + 1], bytes[position + 2]) else { return nil }
            position += 3
        }
        return scalars
    }

    /// Two bytes of UTF-8 that are one harmless scalar.
    private static func isCleanPair(_ lead: UInt8, _ next: UInt8) -> Bool {
        guard next & 0xC0 == 0x80 else { return false }
        switch lead {
        case 0xD0, 0xD1, 0xD3, 0xC3: return true  // U+0400..047F, 04C0..04FF, 00C0..00FF
        case 0xD2: return !(0x83...0x89).contains(next)  // U+0480..04BF without the marks U+0483..0489
        case 0xC2: return next >= 0xA0 && next != 0xAD  // U+00A0..00BF without the soft hyphen
        default: return false
        }
    }

    /// The last two bytes of a harmless scalar that begins with 0xE2.
    private static func isCleanSign(_ second: UInt8, _ third: UInt8) -> Bool {
        switch second {
        case 0x80: (0x90...0xA7).contains(third)  // U+2010..2027: dashes, quotes, ellipsis
        case 0x82: (0xA0...0xBF).contains(third)  // U+20A0..20BF: currency signs
        case 0x84: third == 0x96  // U+2116: numero sign
        default: false
        }
    }
}
