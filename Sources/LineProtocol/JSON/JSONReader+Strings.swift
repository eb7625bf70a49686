extension JSONReader {
    /// The rest of a string after its opening quote. A string without escapes is copied as it is.
    mutating func string(in bytes: Span<UInt8>) throws(JSONFault) -> String {
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                position += 1
                return try Self.text(bytes.extracting(start..<(position - 1)))
            }
            if byte == UInt8(ascii: "\\") { return try escapedString(in: bytes, from: start) }
            guard byte >= 0x20 else { throw .controlInString }
            position += 1
        }
        throw .unfinished
    }

    private mutating func escapedString(in bytes: Span<UInt8>, from start: Int) throws(JSONFault) -> String {
        var decoded: [UInt8] = []
        for index in start..<position { decoded.append(bytes[index]) }
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return try Self.text(decoded.span)
            case UInt8(ascii: "\\"): try escape(in: bytes, into: &decoded)
            case ..<0x20: throw .controlInString
            default: decoded.append(byte)
            }
        }
        throw .unfinished
    }

    /// What stands behind a backslash.
    private mutating func escape(in bytes: Span<UInt8>, into decoded: inout [UInt8]) throws(JSONFault) {
        guard position < bytes.count else { throw .unfinished }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): decoded.append(byte)
        case UInt8(ascii: "b"): decoded.append(0x08)
        case UInt8(ascii: "f"): decoded.append(0x0C)
        case UInt8(ascii: "n"): decoded.append(0x0A)
        case UInt8(ascii: "r"): decoded.append(0x0D)
        case UInt8(ascii: "t"): decoded.append(0x09)
        case UInt8(ascii: "u"): decoded.append(contentsOf: String(try escapedScalar(in: bytes)).utf8)
        default: throw .badEscape
        }
    }

    /// The scalar behind `\u`: four digits, or two escapes that are a surrogate pair.
    private mutating func escapedScalar(in bytes: Span<UInt8>) throws(JSONFault) -> Unicode.Scalar {
        let first = try fourDigits(in: bytes)
        guard first != 0 else { throw .nulInString }
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, take(UInt8(ascii: "\\"), in: bytes), take(UInt8(ascii: "u"), in: bytes) else {
            throw .loneSurrogate
        }
        let second = try fourDigits(in: bytes)
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) * 0x400 + (second - 0xDC00))
        else { throw .loneSurrogate }
        return scalar
    }

    private mutating func fourDigits(in bytes: Span<UInt8>) throws(JSONFault) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard position < bytes.count else { throw .unfinished }
            guard let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue else { throw .badEscape }
            value = value * 16 + UInt32(digit)
            position += 1
        }
        return value
    }

    private static func text(_ bytes: Span<UInt8>) throws(JSONFault) -> String {
        do throws(UTF8.ValidationError) {
            return String(copying: try UTF8Span(validating: bytes))
        } catch {
            throw .badUTF8
        }
    }
}
