/// What a ``KeyedHash`` makes of some bytes: 128 bits.
package struct KeyedDigest: Hashable, Sendable {
    /// The first eight bytes of the hash, the very first one highest.
    package let high: UInt64
    /// The last eight bytes of the hash, the very last one lowest.
    package let low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }
}
