/// Numbers the features that training met, in the order in which it met them.
///
/// Open addressing over one array, at most three quarters full. A feature that training never met is known to be unknown, which
/// plain hashing into the weights could not say.
package struct FeatureTable: Sendable {
    package init() {}

    /// Row + 1 below, feature above; 0 is free.
    private(set) var slots: [UInt64] = Array(repeating: 0, count: 1024)
    /// How many features have a row.
    package private(set) var count = 0

    /// A table as it was; one of its slots is free.
    init(slots: [UInt64]) { (self.slots, count) = (slots, slots.count { $0 != 0 }) }

    /// The row of a feature; nil where training never met it.
    package func row(of feature: UInt32) -> Int? {
        let slot = slots[place(of: feature)]
        return slot == 0 ? nil : Int(truncatingIfNeeded: slot & 0xFFFF_FFFF) - 1
    }

    /// The row of a feature, a new one where it is new.
    package mutating func insert(_ feature: UInt32) -> Int {
        let place = place(of: feature)
        if slots[place] != 0 { return Int(truncatingIfNeeded: slots[place] & 0xFFFF_FFFF) - 1 }
        count += 1
        slots[place] = UInt64(feature) << 32 | UInt64(count)
        if count * 4 > slots.count * 3 { grow() }
        return count - 1
    }

    /// Every feature with its row.
    var features: [(feature: UInt32, row: Int)] {
        slots.lazy.filter { $0 != 0 }.map {
            (UInt32(truncatingIfNeeded: $0 >> 32), Int(truncatingIfNeeded: $0 & 0xFFFF_FFFF) - 1)
        }
    }

    /// The same features with other rows, in a table of just their size; those with a negative row are left out.
    func numbered(_ rowOf: [Int32]) -> FeatureTable {
        var table = FeatureTable()
        let kept = features.lazy.map { ($0.feature, rowOf[$0.row]) }.filter { $0.1 >= 0 }
        table.slots = Array(repeating: 0, count: max(4, kept.count * 4 / 3 + 1))
        for (feature, row) in kept {
            table.slots[table.place(of: feature)] = UInt64(feature) << 32 | UInt64(UInt32(bitPattern: row) + 1)
            table.count += 1
        }
        return table
    }

    /// Bytes of memory.
    var size: Int { slots.count * MemoryLayout<UInt64>.stride }

    private func place(of feature: UInt32) -> Int {
        var place = Int(truncatingIfNeeded: (UInt64(feature &* 0x9E37_79B1) &* UInt64(slots.count)) >> 32)
        while slots[place] != 0, slots[place] >> 32 != UInt64(feature) {
            place += 1
            if place == slots.count { place = 0 }
        }
        return place
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: 0, count: old.count * 2)
        for slot in old where slot != 0 {
            slots[place(of: UInt32(truncatingIfNeeded: slot >> 32))] = slot
        }
    }
}
