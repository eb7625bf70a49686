/// Writes what was learned as bytes: numbers little-endian, every list behind its length.
struct ModelWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write<Number: FixedWidthInteger>(_ number: Number) {
        for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: number >> shift))
        }
    }

    mutating func write<Number: FixedWidthInteger>(_ numbers: [Number]) {
        write(UInt32(truncatingIfNeeded: numbers.count))
        bytes.reserveCapacity(bytes.count + numbers.count * Number.bitWidth / 8)
        for number in numbers { write(number) }
    }

    mutating func write(_ numbers: [Float]) { write(numbers.map(\.bitPattern)) }

    mutating func write(_ text: String) { write(Array(text.utf8)) }

    mutating func write(_ texts: [String]) {
        write(UInt32(truncatingIfNeeded: texts.count))
        for text in texts { write(text) }
    }

    mutating func write(_ rows: [SIMD16<Int8>]) {
        write(UInt32(truncatingIfNeeded: rows.count))
        bytes.reserveCapacity(bytes.count + rows.count * 16)
        for row in rows { for column in 0..<16 { bytes.append(UInt8(bitPattern: row[column])) } }
    }

    /// In the order of the numbers, so that equal sets give equal bytes.
    mutating func write(_ numbers: Set<UInt64>) { write(numbers.sorted()) }
}
