/// A linear model over hashed features: one row of weights a feature that training met, one column a label.
struct LinearClassifier: Sendable {
    /// Columns stand in groups of so many; the last group is filled up with zeros.
    typealias Columns = SIMD16<Int16>

    private let table: FeatureTable
    private let labelCount: Int
    private let groups: Int
    /// Rows of `groups` elements, each already multiplied by the feature's rarity.
    private let weights: [Columns]
    /// What one unit of a weight is worth.
    private let unit: Float
    private let bias: [Float]
    /// Squared rarity (inverse document frequency) of each row; of a feature never met, the highest there is.
    private let rarity: [Float]
    private let rarityOfUnknown: Float

    /// Learns from the examples in their order. No example: every score is 0 and nothing is known.
    init(_ examples: [Example], labelCount: Int, by trainer: LinearTrainer) {
        let corpus = ExampleMatrix(examples)
        let learned = trainer.train(on: corpus, labelCount: labelCount)
        (table, self.labelCount, groups, bias) = (corpus.table, labelCount, learned.groups, learned.bias)
        (rarity, rarityOfUnknown) = (corpus.rarity.map { $0 * $0 }, corpus.rarityOfUnknown * corpus.rarityOfUnknown)
        (weights, unit) = Self.packed(learned, rarity: corpus.rarity)
    }

    /// Adds up the rows of a message's features, each counted once.
    func score(_ features: [UInt32]) -> Score {
        var sumStorage = [SIMD16<Int32>](repeating: .zero, count: groups)
        var seenStorage = [UInt64](repeating: 0, count: rarity.count / 64 + 1)
        var sums = sumStorage.mutableSpan
        var seen = seenStorage.mutableSpan
        var known: Float = 0
        var unknown: Float = 0
        for feature in features {
            guard let row = table.row(of: feature) else {
                unknown += rarityOfUnknown
                continue
            }
            let bit = UInt64(1) << UInt64(row & 63)
            if seen[row >> 6] & bit != 0 { continue }
            seen[row >> 6] |= bit
            known += rarity[row]
            for group in 0..<groups {
                sums[group] &+= SIMD16<Int32>(truncatingIfNeeded: weights[row * groups + group])
            }
        }
        let scale = known > 0 ? unit / (known + unknown).squareRoot() : 0
        let logits = (0..<labelCount).map { bias[$0] + scale * Float(sums[$0 / 16][$0 % 16]) }
        return Score(logits: logits, coverage: known > 0 ? known / (known + unknown) : 0)
    }

    /// Which share of some of a message's features training had met, 0 to 1.
    func coverage(of features: some Sequence<UInt32>) -> Float {
        var known: Float = 0
        var all: Float = 0
        for feature in features {
            let row = table.row(of: feature)
            all += row.map { rarity[$0] } ?? rarityOfUnknown
            known += row.map { rarity[$0] } ?? 0
        }
        return all > 0 ? known / all : 0
    }

    /// Bytes of memory.
    var size: Int { table.size + weights.count * MemoryLayout<Columns>.stride + rarity.count * 4 }

    /// The weights as 16-bit numbers, the highest of them 32,767.
    private static func packed(_ learned: LinearWeights, rarity: [Float]) -> ([Columns], Float) {
        let groups = learned.groups
        var highest: Float = 0
        for index in learned.rows.indices {
            let columns = learned.rows[index]
            highest = max(highest, rarity[index / groups] * max(columns.max(), -columns.min()))
        }
        var packed = [Columns](repeating: .zero, count: learned.rows.count)
        guard highest > 0 else { return (packed, 0) }
        let unit = highest / 32_767
        for index in packed.indices {
            let exact = learned.rows[index] * (rarity[index / groups] / unit)
            let columns = min(16, learned.bias.count - index % groups * 16)
            for column in 0..<columns {
                packed[index][column] = Int16(clamping: Int32(exact[column] + (exact[column] < 0 ? -0.5 : 0.5)))
            }
        }
        return (packed, unit)
    }
}
