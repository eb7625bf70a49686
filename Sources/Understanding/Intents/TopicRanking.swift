/// How likely each topic is for some words.
struct TopicRanking: Sendable {
    /// One a topic, by its number; they add up to 1.
    let probabilities: [Float]
    /// Which share of the words training had met, 0 to 1.
    let coverage: Float
    /// The words are a phrase of a file, as they stand.
    let isPhrase: Bool

    init(_ probabilities: [Float], coverage: Float) {
        (self.probabilities, self.coverage, isPhrase) = (probabilities, coverage, false)
    }

    init(exactly label: Int, of count: Int) {
        var probabilities = [Float](repeating: 0, count: count)
        probabilities[label] = 1
        (self.probabilities, coverage, isPhrase) = (probabilities, 1, true)
    }

    /// What two readings of the same words say together.
    func averaged(with other: TopicRanking) -> TopicRanking {
        TopicRanking(
            probabilities.indices.map { (confidence(of: $0) + other.confidence(of: $0)) / 2 }, coverage: 1)
    }

    /// A topic's probability, less where much of the words is new: garbage resembles nothing, and a linear model must
    /// still choose something.
    func confidence(of topic: Int) -> Float {
        isPhrase ? probabilities[topic] : Confidence.of(probabilities[topic], coverage: coverage)
    }

    /// The likeliest topics first, at most `count`.
    func best(_ count: Int) -> [Int] {
        var best: [Int] = []
        for topic in probabilities.indices {
            let place = best.firstIndex { probabilities[topic] > probabilities[$0] } ?? best.count
            if place < count {
                best.insert(topic, at: place)
                if best.count > count { best.removeLast() }
            }
        }
        return best
    }
}
