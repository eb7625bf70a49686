/// A linear model over hashed features: one row of weights a feature that training met, one column a label.
struct LinearClassifier: Sendable {
    /// Columns stand in groups of so many; the last group is filled up with zeros.
    typealias Columns = SIMD16<Int8>

    let table: FeatureTable
    let labelCount: Int
    let groups: Int
    /// Rows of `groups` elements, each already multiplied by the feature's rarity.
    let weights: [Columns]
    /// What one unit of a weight is worth.
    let unit: Float
    let bias: [Float]
    /// Squared rarity (inverse document frequency) of each row; of a feature never met, the highest there is.
    let rarity: [Float]
    let rarityOfUnknown: Float

    /// Learns from the examples in their order. No example: every score is 0 and nothing is known.
    init(_ examples: [Example], labelCount: Int, by trainer: LinearTrainer, fewest: FewestExamples = .any) {
        let corpus = ExampleMatrix(examples, fewest: fewest)
        let learned = trainer.train(on: corpus, labelCount: labelCount)
        (table, self.labelCount, groups, bias) = (corpus.table, labelCount, learned.groups, learned.bias)
        (rarity, rarityOfUnknown) = (corpus.rarity.map { $0 * $0 }, corpus.rarityOfUnknown * corpus.rarityOfUnknown)
        (weights, unit) = Self.packed(learned, rarity: corpus.rarity)
    }

    /// By the row of another table: the row of this one, -1 where it has none.
    func rows(of other: FeatureTable) -> [Int32] {
        var rows = [Int32](repeating: -1, count: other.count)
        for (feature, row) in other.features {
            if let own = table.row(of: feature) { rows[row] = Int32(truncatingIfNeeded: own) }
        }
        return rows
    }

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

    /// Where weights are cut, in root mean squares.
    private static let highest: Float = 64
}
