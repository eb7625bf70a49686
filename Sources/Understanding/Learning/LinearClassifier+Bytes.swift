extension LinearClassifier {
    func write(to writer: inout ModelWriter) {
        table.write(to: &writer)
        writer.write(weights)
        writer.write(bias + [unit, rarityOfUnknown])
        writer.write(rarity)
    }

    init?(from reader: inout ModelReader, labels: Int) {
        let groups = (labels + 15) / 16
        guard let (table, highest) = FeatureTable.read(from: &reader), let weights = reader.rows(),
            let numbers = reader.floats(), numbers.count == labels + 2, let rarity = reader.floats(),
            highest < rarity.count, weights.count == rarity.count * groups
        else { return nil }
        self.init(
            table: table, labelCount: labels, groups: groups, weights: weights, unit: numbers[labels],
            bias: Array(numbers[..<labels]), rarity: rarity, rarityOfUnknown: numbers[labels + 1])
    }
}

extension FeatureTable {
    func write(to writer: inout ModelWriter) { writer.write(slots) }

    /// The table and the highest of its rows, -1 where it has none.
    static func read(from reader: inout ModelReader) -> (table: FeatureTable, highest: Int)? {
        // A free slot ends every search.
        guard let slots = reader.numbers(UInt64.self), slots.contains(0),
            slots.allSatisfy({ $0 == 0 || UInt32(truncatingIfNeeded: $0) != 0 })
        else { return nil }
        let highest = slots.reduce(-1) { max($0, Int(truncatingIfNeeded: $1 & 0xFFFF_FFFF) - 1) }
        return (FeatureTable(slots: slots), highest)
    }

    init?(from reader: inout ModelReader, rows: Int) {
        guard let (table, highest) = Self.read(from: &reader), highest < rows else { return nil }
        self = table
    }
}
