/// The heading of model bytes: what they are, of which version, and a checksum of all that follows.
package enum ModelSeal {
    /// To be raised whenever the bytes or their meaning change; bytes of another version are none.
    static let version: UInt32 = 1
    private static let magic: UInt64 = 0x6C65_646F_6D64_6762  // "bgdmodel"
    /// Bytes of the heading.
    package static let size = 20

    /// The bytes behind their heading.
    package static func sealed(_ body: [UInt8]) -> [UInt8] {
        var head = ModelWriter()
        head.write(magic)
        head.write(version)
        head.write(checksum(body, from: 0))
        return head.bytes + body
    }

    /// Nothing was cut, added or changed, and the version is this one.
    static func holds(_ bytes: [UInt8]) -> Bool {
        var head = ModelReader(bytes, in: 0..<min(bytes.count, size))
        return head.number(UInt64.self) == magic && head.number(UInt32.self) == version
            && head.number(UInt64.self) == checksum(bytes, from: size)
    }

    /// Of everything from a place on, eight bytes at a time.
    private static func checksum(_ bytes: [UInt8], from start: Int) -> UInt64 {
        let bytes = bytes.span
        var sum = UInt64(truncatingIfNeeded: bytes.count - start)
        var place = start
        while place < bytes.count {
            var word: UInt64 = 0
            let end = min(place + 8, bytes.count)
            while place < end {
                word = word << 8 | UInt64(bytes[place])
                place += 1
            }
            sum = MessageFeatures.mix(sum, word)
        }
        return sum
    }
}
