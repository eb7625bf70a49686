/// How likely each topic is for some words.
struct TopicRanking: Sendable {
    /// One a topic, by its number; they add up to 1.
    let probabilities: [Float]
    /// Which share of the words training had met, 0 to 1.
    let coverage: Float
    /// The words are a phrase of a file, as they stand.
    let isPhrase: Bool

    /// The topic of what is not known.
    private let fallback: Int?
    private let wordCount: Int
    /// The highest score, before it was made a probability.
    private let strength: Float
    /// Which share of the words is foreign to all topics.
    private let strange: Float

    init(_ score: Score, fallback: Int?, wordCount: Int, strange: Float) {
        (probabilities, coverage, isPhrase) = (score.probabilities, score.coverage, false)
        (self.fallback, self.wordCount, self.strange) = (fallback, wordCount, strange)
        strength = score.logits.max() ?? 0
    }

    init(exactly label: Int, of count: Int) {
        var probabilities = [Float](repeating: 0, count: count)
        probabilities[label] = 1
        (self.probabilities, coverage, isPhrase) = (probabilities, 1, true)
        (fallback, wordCount, strange, strength) = (nil, 1, 0, 0)
    }

    /// A topic's probability as it holds on questions that nobody had seen: less where much of the words is new, where
    /// they may be out of scope, and in longer messages, which resemble many things.
    func confidence(of topic: Int) -> Float {
        if isPhrase { return probabilities[topic] }
        let outside = fallback.map { $0 == topic ? 0 : probabilities[$0] } ?? 0
        let confidence = Confidence.of(
            probabilities[topic], outside: outside, strength: strength, coverage: coverage, wordCount: wordCount)
        return confidence * (1 - Confidence.strangeShare * strange)
    }

    /// The likeliest topics first, at most `count`.
    func best(_ count: Int) -> [Int] {
        var best: [Int] = []
        for topic in probabilities.indices {
            if best.count == count, let last = best.last, probabilities[topic] <= probabilities[last] { continue }
            let place = best.firstIndex { probabilities[topic] > probabilities[$0] } ?? best.count
            if place < count {
                best.insert(topic, at: place)
                if best.count > count { best.removeLast() }
            }
        }
        return best
    }
}
