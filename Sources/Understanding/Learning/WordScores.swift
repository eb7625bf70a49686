/// What a linear model makes of each word of a message, so that any run of words is scored by adding up.
struct WordScores: Sendable {
    typealias Sums = SIMD16<Int32>

    struct Pair: Sendable {
        var row: Int
        var other: Int
    }

    let groups: Int
    /// `groups` elements a word.
    fileprivate(set) var own: [Sums]
    /// Squared rarity of the features that training met, and of all, word by word.
    fileprivate(set) var known: [Float]
    fileprivate(set) var all: [Float]
    /// Of each word, those that training met; the others say nothing.
    fileprivate(set) var pairs: [[Pair]]

    init(groups: Int, wordCount: Int) {
        self.groups = groups
        own = Array(repeating: .zero, count: groups * wordCount)
        known = Array(repeating: 0, count: wordCount)
        all = known
        pairs = Array(repeating: [], count: wordCount)
    }

    /// Which share of a word's features training had met, 0 to 1.
    func coverage(of word: Int) -> Float { all[word] > 0 ? known[word] / all[word] : 0 }
}

extension LinearClassifier {
    /// The scores of all words of a message.
    func wordScores(_ features: MessageFeatures) -> WordScores {
        var scores = WordScores(groups: groups, wordCount: features.words.count)
        for word in features.words.indices {
            for place in features.ownOfWord[word] {
                guard let row = table.row(of: features.own[place]) else {
                    scores.all[word] += rarityOfUnknown
                    continue
                }
                scores.all[word] += rarity[row]
                scores.known[word] += rarity[row]
                for group in 0..<groups {
                    scores.own[word * groups + group] &+= SIMD16<Int32>(
                        truncatingIfNeeded: weights[row * groups + group])
                }
            }
            for pair in features.pairs[features.pairsOfWord[word]] {
                guard let row = table.row(of: pair.feature) else { continue }
                scores.pairs[word].append(.init(row: row, other: pair.other))
            }
        }
        return scores
    }

    /// The score of some words of a message, those of `without` left out.
    func score(_ scores: WordScores, words: Range<Int>, without: Set<Int> = []) -> Score {
        var sums = [SIMD16<Int32>](repeating: .zero, count: groups)
        var (known, all): (Float, Float) = (0, 0)
        for word in words where !without.contains(word) {
            for group in 0..<groups { sums[group] &+= scores.own[word * groups + group] }
            known += scores.known[word]
            all += scores.all[word]
            for pair in scores.pairs[word] where pair.other >= words.lowerBound && !without.contains(pair.other) {
                for group in 0..<groups {
                    sums[group] &+= SIMD16<Int32>(truncatingIfNeeded: weights[pair.row * groups + group])
                }
                known += rarity[pair.row]
                all += rarity[pair.row]
            }
        }
        let scale = all > 0 ? unit / all.squareRoot() : 0
        var logits = bias
        for index in logits.indices { logits[index] += scale * Float(sums[index / 16][index % 16]) }
        return Score(logits: logits, coverage: all > 0 ? known / all : 0)
    }
}
