/// Finds texts by words that are nearly theirs: an index in memory over folded n-grams of three letters.
///
/// How letters fold is the caller's knowledge. A text's score is the cosine of its n-grams and those of the words, the
/// rare ones weighing more: 1 for the same words, 0 for none in common.
package struct SearchIndex: Sendable {
    /// Folds a text to letters, with a 0 before, between and after its words.
    package typealias Fold = @Sendable (String) -> [UInt16]

    package struct Hit: Hashable, Sendable {
        package let id: String
        /// 0 to 1.
        package let score: Double
    }

    private struct Posting {
        let document: Int32
        let weight: Float
    }

    private static let gram = 3
    /// So many n-grams of the asked words count at most.
    private static let askedGrams = 1024

    private let fold: Fold
    private let ids: [String]
    private let postings: [UInt64: [Posting]]

    /// Texts with one id are one document.
    package init(_ texts: some Sequence<(String, String)>, fold: @escaping Fold) {
        self.fold = fold
        var places: [String: Int] = [:]
        var ids: [String] = []
        var counts: [[UInt64: Int]] = []
        for (id, text) in texts {
            let place = places[id] ?? ids.count
            if place == ids.count {
                places[id] = place
                ids.append(id)
                counts.append([:])
            }
            // A line at a time: folding may look at the beginning and the end of a long text alone.
            for line in text.split(separator: "\n") {
                for gram in Self.grams(of: fold(String(line))) { counts[place][gram, default: 0] += 1 }
            }
        }
        self.ids = ids
        postings = Self.weighed(counts)
    }

    /// The best texts for some words, best first; equal ones in the order of their ids.
    package func find(_ words: String, limit: Int = 5) -> [Hit] {
        var asked: [UInt64: Float] = [:]
        for gram in Self.grams(of: fold(words)).prefix(Self.askedGrams) { asked[gram, default: 0] += 1 }
        var scores: [Int32: Float] = [:]
        var length: Float = 0
        for (gram, count) in asked {
            guard let found = postings[gram] else {
                // What no text has makes the words less like every text, as a gram of a single one would.
                length += Self.squared(Self.weight(count: count, texts: ids.count, having: 1))
                continue
            }
            let weight = Self.weight(count: count, texts: ids.count, having: found.count)
            length += Self.squared(weight)
            for posting in found { scores[posting.document, default: 0] += weight * posting.weight }
        }
        guard length > 0 else { return [] }
        let root = length.squareRoot()
        let hits = scores.map { Hit(id: ids[Int($0.key)], score: Double(min(1, $0.value / root))) }
        return Array(hits.sorted { ($1.score, $0.id) < ($0.score, $1.id) }.prefix(max(0, limit)))
    }

    /// Runs of three letters within a word, its two edges included; a word of one letter is a gram of its own.
    private static func grams(of units: [UInt16]) -> [UInt64] {
        guard units.count >= gram else { return [] }
        var grams: [UInt64] = []
        grams.reserveCapacity(units.count)
        for start in 0...(units.count - gram) where units[start + 1] != 0 {
            grams.append(UInt64(units[start]) << 32 | UInt64(units[start + 1]) << 16 | UInt64(units[start + 2]))
        }
        return grams
    }

    private static func weighed(_ counts: [[UInt64: Int]]) -> [UInt64: [Posting]] {
        var having: [UInt64: Int] = [:]
        for document in counts {
            for gram in document.keys { having[gram, default: 0] += 1 }
        }
        var postings: [UInt64: [Posting]] = [:]
        for (place, document) in counts.enumerated() {
            let weights = document.map { gram, count in
                (gram, weight(count: Float(count), texts: counts.count, having: having[gram] ?? 1))
            }
            // In one order, so that the sum is the same in every run.
            let length = weights.sorted { $0.0 < $1.0 }.reduce(Float(0)) { $0 + squared($1.1) }.squareRoot()
            guard length > 0 else { continue }
            for (gram, weight) in weights {
                postings[gram, default: []].append(Posting(document: Int32(clamping: place), weight: weight / length))
            }
        }
        return postings
    }

    private static func weight(count: Float, texts: Int, having: Int) -> Float {
        // 1 + log2 of the count; rarity by the share of texts without it, never zero.
        (1 + log2(count)) * (1 + log2(Float(texts + 1) / Float(having)))
    }

    private static func log2(_ number: Float) -> Float {
        guard number.isFinite, number >= 1 else { return 0 }
        // Between two powers of two a straight line: near enough for a rank, the same on every machine.
        let below = number.exponent
        return Float(below) + (number.significand - 1)
    }

    private static func squared(_ number: Float) -> Float { number * number }
}
