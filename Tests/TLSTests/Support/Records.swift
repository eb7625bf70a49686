/// The TLS records in `bytes`, by their headers: type and length of what follows (RFC 8446, section 5.1).
func records(in bytes: [UInt8]) -> [(type: UInt8, length: Int)] {
    var records: [(type: UInt8, length: Int)] = []
    var index = 0
    while index + 5 <= bytes.count {
        let length = Int(bytes[index + 3]) << 8 | Int(bytes[index + 4])
        records.append((bytes[index], length))
        index += 5 + length
    }
    return records
}

/// A fatal alert in clear, as it stands on the wire.
func fatalAlert(_ code: UInt8) -> [UInt8] {
    [21, 3, 3, 0, 2, 2, code]
}

/// Bytes that are equal nowhere, so that a lost or doubled piece shows.
func pattern(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) }
}
