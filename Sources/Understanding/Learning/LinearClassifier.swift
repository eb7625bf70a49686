/// A linear model over hashed features: one row of weights a feature that training met, one column a label.
struct LinearClassifier: Sendable {
    /// Columns stand in groups of so many; the last group is filled up with zeros.
    typealias Columns = SIMD16<Int8>

    private(set) var table: FeatureTable
    let labelCount: Int
    let groups: Int
    /// Rows of `groups` elements, each already multiplied by the feature's rarity.
    private(set) var weights: [Columns]
    /// What one unit of a weight is worth.
    let unit: Float
    let bias: [Float]
    /// Squared rarity (inverse document frequency) of each row; of a feature never met, the highest there is.
    private(set) var rarity: [Float]
    let rarityOfUnknown: Float

    /// Learns from the examples in their order. No example: every score is 0 and nothing is known.
    init(_ examples: [Example], labelCount: Int, by trainer: LinearTrainer, fewest: FewestExamples = .any) {
        let corpus = ExampleMatrix(examples, fewest: fewest)
        let learned = trainer.train(on: corpus, labelCount: labelCount)
        (table, self.labelCount, groups, bias) = (corpus.table, labelCount, learned.groups, learned.bias)
        (rarity, rarityOfUnknown) = (corpus.rarity.map { $0 * $0 }, corpus.rarityOfUnknown * corpus.rarityOfUnknown)
        (weights, unit) = Self.packed(learned, rarity: corpus.rarity)
    }

    init(
        table: FeatureTable, labelCount: Int, groups: Int, weights: [Columns], unit: Float, bias: [Float],
        rarity: [Float], rarityOfUnknown: Float
    ) {
        (self.table, self.labelCount, self.groups, self.weights) = (table, labelCount, groups, weights)
        (self.unit, self.bias, self.rarity, self.rarityOfUnknown) = (unit, bias, rarity, rarityOfUnknown)
    }

    /// By the row of another table: the row of this one, -1 where it has none.
    func rows(of other: FeatureTable) -> [Int32] {
        var rows = [Int32](repeating: -1, count: other.count)
        for (feature, row) in other.features {
            if let own = table.row(of: feature) { rows[row] = Int32(truncatingIfNeeded: own) }
        }
        return rows
    }

    /// Makes one row of equal ones: features of the same examples learned the same. Rows of which `alike` says
    /// something different stay apart. Gives the new number of each row.
    mutating func shareRows(alike: [Int32]? = nil) -> [Int32] {
        var shared: [UInt64: Int32] = [:]
        shared.reserveCapacity(rarity.count)
        var moved: [Int32] = []
        moved.reserveCapacity(rarity.count)
        var (newWeights, newRarity, others): ([Columns], [Float], [Int32]) = ([], [], [])
        for row in rarity.indices {
            let columns = weights[row * groups..<(row + 1) * groups]
            let other = alike?[row] ?? 0
            var hash = MessageFeatures.mix(UInt64(rarity[row].bitPattern), UInt64(UInt32(bitPattern: other)))
            for group in columns { for column in 0..<16 { hash = Self.mix(hash, group[column]) } }
            if let known = shared[hash].map(Int.init), others[known] == other, newRarity[known] == rarity[row],
                newWeights[known * groups..<(known + 1) * groups].elementsEqual(columns)
            {
                moved.append(Int32(truncatingIfNeeded: known))
                continue
            }
            shared[hash] = Int32(truncatingIfNeeded: newRarity.count)
            moved.append(Int32(truncatingIfNeeded: newRarity.count))
            newWeights += columns
            newRarity.append(rarity[row])
            others.append(other)
        }
        (weights, rarity) = (newWeights, newRarity)
        table = table.numbered(moved)
        return moved
    }

    /// Forgets which features there are: another model of the same features knows their rows.
    mutating func dropTable() { table = FeatureTable().numbered([]) }

    /// Bytes of memory.
    var size: Int { table.size + weights.count * MemoryLayout<Columns>.stride + rarity.count * 4 }

    /// The weights as 8-bit numbers. A few that are far above all others are cut, so that the rest keeps its steps.
    private static func packed(_ learned: LinearWeights, rarity: [Float]) -> ([Columns], Float) {
        let groups = learned.groups
        var squares: Float = 0
        for index in learned.rows.indices {
            let columns = learned.rows[index] * rarity[index / groups]
            squares += (columns * columns).sum()
        }
        var packed = [Columns](repeating: .zero, count: learned.rows.count)
        guard squares > 0 else { return (packed, 0) }
        let unit = (squares / Float(learned.rows.count * 16)).squareRoot() * highest / 127
        for index in packed.indices {
            let exact = learned.rows[index] * (rarity[index / groups] / unit)
            let columns = min(16, learned.bias.count - index % groups * 16)
            for column in 0..<columns {
                packed[index][column] = Int8(clamping: Int32(exact[column] + (exact[column] < 0 ? -0.5 : 0.5)))
            }
        }
        return (packed, unit)
    }

    private static func mix(_ hash: UInt64, _ weight: Int8) -> UInt64 {
        (hash ^ UInt64(UInt8(bitPattern: weight))) &* 0x100_0000_01B3
    }

    /// Where weights are cut, in root mean squares.
    private static let highest: Float = 64
}
