/// Prints members of an object straight into the bytes that leave. A comma is set wherever something other than an
/// opening bracket stands before, so a caller only names its members in order.
extension [UInt8] {
    mutating func appendMember(_ name: String, _ value: String) {
        appendName(name)
        appendJSON(value)
    }

    mutating func appendMember(_ name: String, _ value: Int64) {
        appendName(name)
        append(contentsOf: String(value).utf8)
    }

    mutating func appendMember(_ name: String, _ value: Bool) {
        appendName(name)
        append(contentsOf: (value ? "true" : "false").utf8)
    }

    mutating func appendMember(_ name: String, _ values: [String]) {
        appendName(name)
        append(UInt8(ascii: "["))
        for (index, value) in values.enumerated() {
            if index > 0 { append(UInt8(ascii: ",")) }
            appendJSON(value)
        }
        append(UInt8(ascii: "]"))
    }

    mutating func appendMember(_ name: String, _ values: [Int64]) {
        appendName(name)
        append(contentsOf: "[\(values.map { String($0) }.joined(separator: ","))]".utf8)
    }

    mutating func appendName(_ name: String) {
        if let last, last != UInt8(ascii: "{"), last != UInt8(ascii: "[") { append(UInt8(ascii: ",")) }
        append(UInt8(ascii: "\""))
        append(contentsOf: name.utf8)
        append(contentsOf: "\":".utf8)
    }

    /// A string with its quotes. Control characters (C0, DEL, C1) leave as escapes only.
    mutating func appendJSON(_ string: String) {
        append(UInt8(ascii: "\""))
        // C1 controls begin with 0xC2 in UTF-8; the common case has none of these bytes and is copied whole.
        let isPlain = string.utf8.allSatisfy {
            $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") && $0 != 0x7F && $0 != 0xC2
        }
        if isPlain {
            append(contentsOf: string.utf8)
        } else {
            for scalar in string.unicodeScalars { appendEscaped(scalar) }
        }
        append(UInt8(ascii: "\""))
    }

    private mutating func appendEscaped(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\"": append(contentsOf: "\\\"".utf8)
        case "\\": append(contentsOf: "\\\\".utf8)
        case "\n": append(contentsOf: "\\n".utf8)
        case "\t": append(contentsOf: "\\t".utf8)
        case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
            let digits = Array("0123456789abcdef".utf8)
            append(contentsOf: "\\u00".utf8)
            append(digits[Int(scalar.value >> 4) & 15])
            append(digits[Int(scalar.value) & 15])
        default: append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }
}
