/// Reads what `ModelWriter` wrote, from bytes that nobody vouches for: anything odd ends in nil, and no length is believed
/// before the bytes are there.
struct ModelReader {
    private let bytes: [UInt8]
    private var place: Int
    private let end: Int

    init(_ bytes: [UInt8], in range: Range<Int>) {
        (self.bytes, place, end) = (bytes, range.lowerBound, range.upperBound)
    }

    var isAtEnd: Bool { place == end }

    mutating func number<Number: FixedWidthInteger>(_ type: Number.Type = Number.self) -> Number? {
        let size = Number.bitWidth / 8
        guard end - place >= size else { return nil }
        defer { place += size }
        return Self.number(bytes.span, at: place)
    }

    private static func number<Number: FixedWidthInteger>(_ bytes: borrowing Span<UInt8>, at place: Int) -> Number {
        var number: Number = 0
        for offset in 0..<Number.bitWidth / 8 {
            number |= Number(truncatingIfNeeded: bytes[place + offset]) << (8 * offset)
        }
        return number
    }

    /// The length of a list whose elements take at least `size` bytes each.
    private mutating func length(of size: Int) -> Int? {
        guard let count = number(UInt32.self), Int(count) <= (end - place) / size else { return nil }
        return Int(count)
    }

    mutating func numbers<Number: FixedWidthInteger>(_ type: Number.Type = Number.self) -> [Number]? {
        let size = Number.bitWidth / 8
        guard let count = length(of: size) else { return nil }
        defer { place += count * size }
        var numbers: [Number] = []
        numbers.reserveCapacity(count)
        let span = bytes.span
        for index in 0..<count { numbers.append(Self.number(span, at: place + index * size)) }
        return numbers
    }

    /// Numbers from 0 up to, but not including, `limit`; -1 where that is allowed.
    mutating func numbers(below limit: Int, orNone: Bool = false) -> [Int32]? {
        guard let numbers = numbers(Int32.self) else { return nil }
        return numbers.allSatisfy { $0 < limit && $0 >= (orNone ? -1 : 0) } ? numbers : nil
    }

    /// Finite numbers.
    mutating func floats() -> [Float]? {
        guard let floats = numbers(UInt32.self)?.map(Float.init(bitPattern:)) else { return nil }
        return floats.allSatisfy(\.isFinite) ? floats : nil
    }

    mutating func text() -> String? { numbers(UInt8.self).flatMap { String(validating: $0, as: UTF8.self) } }

    mutating func texts() -> [String]? {
        guard let count = length(of: 4) else { return nil }
        var texts: [String] = []
        for _ in 0..<count {
            guard let text = text() else { return nil }
            texts.append(text)
        }
        return texts
    }

    mutating func rows() -> [SIMD16<Int8>]? {
        guard let count = length(of: 16) else { return nil }
        defer { place += count * 16 }
        var rows: [SIMD16<Int8>] = []
        rows.reserveCapacity(count)
        let span = bytes.span
        for index in 0..<count {
            var row = SIMD16<Int8>.zero
            for column in 0..<16 { row[column] = Int8(bitPattern: span[place + index * 16 + column]) }
            rows.append(row)
        }
        return rows
    }
}
