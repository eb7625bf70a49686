/// A SHA-256 digest: 32 bytes, as a value.
package struct SHA256Digest: Hashable, Sendable {
    /// Length of every digest, in bytes.
    package static let length = 32

    // Four words, first byte of the digest highest: no heap, and equality and hashing come for nothing.
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// The digest of `bytes`.
    package init(of bytes: Span<UInt8>) {
        var hasher = SHA256Hasher()
        hasher.update(with: bytes)
        self = hasher.finish()
    }

    /// The digest of `bytes`.
    package init(of bytes: [UInt8]) {
        self.init(of: bytes.span)
    }

    /// A digest that was stored before; nil unless `bytes` are exactly ``length``.
    package init?(bytes: [UInt8]) {
        guard bytes.count == Self.length else { return nil }
        words = (Self.word(0, of: bytes), Self.word(1, of: bytes), Self.word(2, of: bytes), Self.word(3, of: bytes))
    }

    /// The digest's bytes in their order.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.length)
        for word in [words.0, words.1, words.2, words.3] {
            for shift in stride(from: 56, through: 0, by: -8) {
                bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
            }
        }
        return bytes
    }

    /// The digest as 64 lower-case hexadecimal digits.
    package var hex: String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(2 * Self.length)
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Whether both digests are equal, in a time that does not tell where they differ. For digests of secrets;
    /// `==` is for all others.
    package func matches(_ other: SHA256Digest) -> Bool {
        let difference =
            (words.0 ^ other.words.0) | (words.1 ^ other.words.1) | (words.2 ^ other.words.2)
            | (words.3 ^ other.words.3)
        return difference == 0
    }

    package static func == (left: SHA256Digest, right: SHA256Digest) -> Bool {
        left.words == right.words
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
        hasher.combine(words.2)
        hasher.combine(words.3)
    }

    /// Word `index` of a digest; only for arrays of ``length`` bytes.
    private static func word(_ index: Int, of bytes: [UInt8]) -> UInt64 {
        bytes[index * 8..<index * 8 + 8].reduce(0) { $0 << 8 | UInt64($1) }
    }
}

extension SHA256Digest: CustomStringConvertible {
    package var description: String { hex }
}
