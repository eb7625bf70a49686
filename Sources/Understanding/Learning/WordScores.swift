/// What a linear model makes of each word of a message, so that any run of words is scored by adding up.
struct WordScores: Sendable {
    typealias Sums = SIMD16<Int16>

    /// A feature that a word has together with one before it.
    struct Pair: Sendable {
        var row: Int32
        var other: Int32
    }

    let groups: Int
    /// `groups` elements a word: a word has too few features for 16 bits to run over.
    fileprivate(set) var own: [Sums]
    /// Squared rarity of the features that training met, and of all, word by word.
    fileprivate(set) var known: [Float]
    fileprivate(set) var all: [Float]
    /// The rows of the features that training met, word after word.
    fileprivate(set) var rows: [Int32] = []
    fileprivate(set) var rowsOfWord: [Range<Int>] = []
    /// The same of the pairs; those that it never met say nothing.
    fileprivate(set) var pairs: [Pair] = []
    fileprivate(set) var pairsOfWord: [Range<Int>] = []

    init(groups: Int, wordCount: Int) {
        self.groups = groups
        own = Array(repeating: .zero, count: groups * wordCount)
        known = Array(repeating: 0, count: wordCount)
        all = known
        rowsOfWord.reserveCapacity(wordCount)
        pairsOfWord.reserveCapacity(wordCount)
    }

    /// Which share of a word's features training had met, 0 to 1.
    func coverage(of word: Int) -> Float { all[word] > 0 ? known[word] / all[word] : 0 }
}

extension LinearClassifier {
    /// The scores of all words of a message.
    func wordScores(_ features: MessageFeatures) -> WordScores {
        var scores = WordScores(groups: groups, wordCount: features.words.count)
        scores.rows.reserveCapacity(features.own.count)
        for word in features.words.indices {
            let start = scores.rows.count
            var (known, unknown): (Float, Float) = (0, 0)
            for place in features.ownOfWord[word] {
                if let row = table.row(of: features.own[place]) {
                    known += rarity[row]
                    scores.rows.append(Int32(truncatingIfNeeded: row))
                } else {
                    unknown += rarityOfUnknown
                }
            }
            scores.known[word] = known
            scores.all[word] = known + unknown
            scores.rowsOfWord.append(start..<scores.rows.count)
            add(start..<scores.rows.count, of: scores.rows, to: &scores.own, at: word * groups)
            let pairStart = scores.pairs.count
            for pair in features.pairs[features.pairsOfWord[word]] {
                guard let row = table.row(of: pair.feature) else { continue }
                scores.pairs.append(
                    .init(row: Int32(truncatingIfNeeded: row), other: Int32(truncatingIfNeeded: pair.other)))
            }
            scores.pairsOfWord.append(pairStart..<scores.pairs.count)
        }
        return scores
    }

    /// The scores of the same words by a model whose rows are numbered otherwise; -1 stands for a row that it lacks.
    func wordScores(from other: WordScores, rowOf: [Int32]) -> WordScores {
        var scores = WordScores(groups: groups, wordCount: other.known.count)
        scores.rows.reserveCapacity(other.rows.count)
        for word in other.known.indices {
            let start = scores.rows.count
            for place in other.rowsOfWord[word] {
                let row = rowOf[Int(other.rows[place])]
                if row >= 0 { scores.rows.append(row) }
            }
            scores.known[word] = other.known[word]
            scores.all[word] = other.all[word]
            scores.rowsOfWord.append(start..<scores.rows.count)
            add(start..<scores.rows.count, of: scores.rows, to: &scores.own, at: word * groups)
            let pairStart = scores.pairs.count
            for pair in other.pairs[other.pairsOfWord[word]] where rowOf[Int(pair.row)] >= 0 {
                scores.pairs.append(.init(row: rowOf[Int(pair.row)], other: pair.other))
            }
            scores.pairsOfWord.append(pairStart..<scores.pairs.count)
        }
        return scores
    }

    private func add(_ places: Range<Int>, of rows: [Int32], to own: inout [WordScores.Sums], at start: Int) {
        for group in 0..<groups {
            var sum = WordScores.Sums.zero
            for place in places {
                sum &+= WordScores.Sums(truncatingIfNeeded: weights[Int(rows[place]) * groups + group])
            }
            own[start + group] = sum
        }
    }

    /// The score of some words of a message, those of `without` left out.
    func score(_ scores: WordScores, words: Range<Int>, without: Set<Int> = []) -> Score {
        var sums = [SIMD16<Int32>](repeating: .zero, count: groups)
        var (known, all): (Float, Float) = (0, 0)
        for word in words where without.isEmpty || !without.contains(word) {
            for group in 0..<groups {
                sums[group] &+= SIMD16<Int32>(truncatingIfNeeded: scores.own[word * groups + group])
            }
            known += scores.known[word]
            all += scores.all[word]
            for pair in scores.pairs[scores.pairsOfWord[word]] {
                let other = Int(pair.other)
                guard other >= words.lowerBound, without.isEmpty || !without.contains(other) else { continue }
                let row = Int(pair.row)
                for group in 0..<groups {
                    sums[group] &+= SIMD16<Int32>(truncatingIfNeeded: weights[row * groups + group])
                }
                known += rarity[row]
                all += rarity[row]
            }
        }
        let scale = all > 0 ? unit / all.squareRoot() : 0
        var logits = bias
        for group in 0..<groups {
            let columns = SIMD16<Float>(sums[group]) * scale
            for column in group * 16..<min(labelCount, group * 16 + 16) {
                logits[column] += columns[column - group * 16]
            }
        }
        return Score(logits: logits, coverage: all > 0 ? known / all : 0)
    }
}
