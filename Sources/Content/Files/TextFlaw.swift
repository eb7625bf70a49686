/// The first place at which bytes are not text that a person typed: not UTF-8, or a control character.
struct TextFlaw: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case notUTF8
        case controlCharacter
    }

    let kind: Kind
    /// From 1.
    let line: Int
    /// From 1, in Unicode scalars.
    let column: Int

    /// nil for clean text. Tab, LF and CR are text.
    init?(in bytes: [UInt8]) {
        var valid = bytes.count
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            valid = error.byteOffsets.lowerBound
        }
        let control = bytes[..<valid].firstIndex { $0 < 0x20 && $0 != 9 && $0 != 10 && $0 != 13 || $0 == 0x7f }
        guard let offset = control ?? (valid < bytes.count ? valid : nil) else { return nil }
        kind = control == nil ? .notUTF8 : .controlCharacter
        let lineStart = bytes[..<offset].lastIndex(of: 10).map { $0 + 1 } ?? 0
        line = bytes[..<offset].reduce(into: 1) { $0 += $1 == 10 ? 1 : 0 }
        column = bytes[lineStart..<offset].reduce(into: 1) { $0 += $1 & 0xC0 == 0x80 ? 0 : 1 }
    }
}
