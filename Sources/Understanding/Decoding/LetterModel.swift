/// How likely three letters are to follow each other in any of the bot's languages, learned from the phrases: it tells
/// words from what only looks like words, and chooses between readings.
struct LetterModel: Sendable {
    typealias Counts = [Int32]

    static let width = FoldedLetters.count
    static let costCount = width * width * width
    /// Sixteen steps a bit.
    static let unitsPerBit: Float = 16

    /// Cost of the third letter after the first two; `width` cubed.
    private let costs: [Int16]

    /// Learns from folded texts.
    init(_ texts: some Sequence<FoldedText>) {
        let width = Self.width
        var triples = Counts(repeating: 0, count: width * width * width)
        var pairs = Counts(repeating: 0, count: width * width)
        var singles = Counts(repeating: 0, count: width)
        for text in texts {
            var (one, two) = (0, 0)
            for unit in text.units.dropFirst() {
                let three = FoldedLetters.code(unit)
                triples[(one * width + two) * width + three] += 1
                pairs[two * width + three] += 1
                singles[three] += 1
                (one, two) = three == 0 ? (0, 0) : (two, three)
            }
        }
        costs = Self.costs(triples, pairs, singles)
    }

    init(costs: [Int16]) { self.costs = costs }

    /// What the third letter costs after the other two.
    func cost(_ one: Int, _ two: Int, _ three: Int) -> Int32 {
        Int32(costs[(one * Self.width + two) * Self.width + three])
    }

    /// What a word costs, its end included.
    func cost(of word: some Collection<UInt16>) -> Int32 {
        var (one, two) = (0, 0)
        var sum: Int32 = 0
        for unit in word {
            let three = FoldedLetters.code(unit)
            sum += cost(one, two, three)
            (one, two) = (two, three)
        }
        return sum + cost(one, two, 0)
    }

    /// Triples where there are many, pairs and single letters where there are few.
    private static func costs(_ triples: Counts, _ pairs: Counts, _ singles: Counts) -> [Int16] {
        let all = Float(max(1, singles.reduce(0, +)))
        var costs = [Int16](repeating: 0, count: width * width * width)
        for one in 0..<width {
            for two in 0..<width {
                let row = (one * width + two) * width
                let seen = Float(triples[row..<row + width].reduce(0, +))
                let seenPair = Float(pairs[two * width..<(two + 1) * width].reduce(0, +))
                for three in 0..<width {
                    let single = (Float(singles[three]) + 0.5) / (all + Float(width) / 2)
                    let pair = (Float(pairs[two * width + three]) + 4 * single) / (seenPair + 4)
                    let chance = (Float(triples[row + three]) + 4 * pair) / (seen + 4)
                    costs[row + three] = Int16(-ExactFloat.logarithm(chance) * 1.442_695 * unitsPerBit)
                }
            }
        }
        return costs
    }

    /// Bytes of memory.
    var size: Int { costs.count * 2 }

    var encoded: [Int16] { costs }
}
