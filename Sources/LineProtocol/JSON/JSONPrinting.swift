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
        let utf8 = string.utf8Span.span
        append(UInt8(ascii: "\""))
        var index = 0
        while index < utf8.count {
            let byte = utf8[index]
            index += 1
            switch byte {
            case ..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F:
                appendEscaped(Unicode.Scalar(byte))
            case 0xC2 where index < utf8.count && utf8[index] < 0xA0:
                // The C1 controls, U+0080...U+009F.
                appendEscaped(Unicode.Scalar(utf8[index]))
                index += 1
            default:
                append(byte)
            }
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
