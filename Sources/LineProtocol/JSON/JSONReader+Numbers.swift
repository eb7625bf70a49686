extension JSONReader {
    /// No number that a frame needs is longer; a longer one would only be work.
    private static let maxNumberBytes = 64
    private static let maxInteger: Int64 = (1 << 53) - 1

    /// `[-] int [frac] [exp]`. Without fraction and exponent it is an integer.
    mutating func number(in bytes: Span<UInt8>) throws(JSONFault) -> JSONValue {
        let start = position
        let isNegative = take(UInt8(ascii: "-"), in: bytes)
        let firstDigit = position
        let digits = skipDigits(in: bytes)
        guard digits > 0 else { throw start == position ? .unexpectedByte : .badNumber }
        guard digits == 1 || bytes[firstDigit] != UInt8(ascii: "0") else { throw .badNumber }
        let wholeEnd = position
        if take(UInt8(ascii: "."), in: bytes) {
            guard skipDigits(in: bytes) > 0 else { throw .badNumber }
        }
        if take(UInt8(ascii: "e"), in: bytes) || take(UInt8(ascii: "E"), in: bytes) {
            if !take(UInt8(ascii: "+"), in: bytes) { _ = take(UInt8(ascii: "-"), in: bytes) }
            guard skipDigits(in: bytes) > 0 else { throw .badNumber }
        }
        guard position - start <= Self.maxNumberBytes else { throw .badNumber }
        if position == wholeEnd {
            let magnitude = try Self.integer(bytes.extracting(firstDigit..<wholeEnd))
            return .integer(isNegative ? -magnitude : magnitude)
        }
        return .fraction(try Self.fraction(bytes.extracting(start..<position)))
    }

    private mutating func skipDigits(in bytes: Span<UInt8>) -> Int {
        let start = position
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        while position < bytes.count, digits.contains(bytes[position]) { position += 1 }
        return position - start
    }

    private static func integer(_ digits: Span<UInt8>) throws(JSONFault) -> Int64 {
        // 16 digits hold 2^53; with them the sum cannot overflow.
        guard digits.count <= 16 else { throw .numberOutOfRange }
        var value: Int64 = 0
        for index in digits.indices { value = value * 10 + Int64(digits[index] - UInt8(ascii: "0")) }
        guard value <= maxInteger else { throw .numberOutOfRange }
        return value
    }

    private static func fraction(_ literal: Span<UInt8>) throws(JSONFault) -> Double {
        var text = ""
        for index in literal.indices { text.unicodeScalars.append(Unicode.Scalar(literal[index])) }
        guard let value = Double(text), value.isFinite else { throw .numberOutOfRange }
        return value
    }
}
