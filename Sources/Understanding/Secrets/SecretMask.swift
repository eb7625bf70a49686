import Dialog

/// Hides personal numbers in what is stored, logged or passed on.
package enum SecretMask {
    /// The text with `[iin]`, `[card]`, `[phone]` … where a personal number stood.
    package static func masked(_ text: String) -> String {
        let found = SecretScanner.find(in: text.utf8.span)
        guard !found.isEmpty else { return text }
        let bytes = Array(text.utf8)
        var out: [UInt8] = []
        var end = 0
        for secret in found {
            out += bytes[end..<secret.range.lowerBound]
            out += "[\(secret.kind.rawValue)]".utf8
            end = secret.range.upperBound
        }
        return String(decoding: out + bytes[end...], as: UTF8.self)
    }

    /// The bytes with spaces where a personal number stood, so that every place stays what it was.
    static func blanked(_ bytes: borrowing Span<UInt8>, _ found: [SecretScanner.Found]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        for index in 0..<bytes.count { out.append(bytes[index]) }
        for secret in found { for index in secret.range { out[index] = 0x20 } }
        return out
    }
}
