/// Tells which part of one topic a message asks for.
struct PartClassifier: Sendable {
    /// A part of a topic, or the topic itself (nil), with how likely it is.
    typealias Guess = (part: String?, confidence: Float)

    /// The first label is the topic itself.
    private let parts: [String?]
    private let classifier: LinearClassifier
    /// Whole phrases of exactly one part.
    private let phrases: PhraseBook

    /// Learns from all phrases of one topic. Nil where none of them names a part.
    init?(_ phrases: [LearnedPhrase]) {
        let names = Set(phrases.compactMap(\.part)).sorted()
        guard !names.isEmpty else { return nil }
        parts = [nil] + names
        let labels = Dictionary(uniqueKeysWithValues: zip(names, 1...))
        let labelled = phrases.map { ($0.features, $0.part.flatMap { labels[$0] } ?? 0) }
        self.phrases = PhraseBook(labelled.map { ($0.0.phrase, $0.1) })
        let examples = labelled.map { Example(features: $0.0.intent, label: $0.1) }
        let trainer = LinearTrainer(epochs: 10, rate: 4, decay: 0.01)
        classifier = LinearClassifier(examples, labelCount: parts.count, by: trainer)
    }

    /// The part that a message asks for if it is about this topic; the topic itself where no part is sure.
    func guess(_ features: MessageFeatures) -> Guess {
        if let label = phrases.label(of: features.phrase) { return (parts[label], 1) }
        let score = classifier.score(features.intent)
        guard let best = score.best else { return (nil, 0) }
        let confidence = Confidence.of(best.probability, coverage: score.coverage)
        return (confidence >= Confidence.surePart ? parts[best.label] : nil, confidence)
    }

    /// Whether the topic's phrases know every word of the message: only then may it be a question about this topic that
    /// leaves the topic out. «What papers for a loan?» is like «what papers?» but for one word.
    func knowsEveryWord(of features: MessageFeatures) -> Bool {
        features.meaningfulWords.allSatisfy {
            classifier.coverage(of: features.intent[$0]) >= Confidence.knownWord
        }
    }

    /// Bytes of memory.
    var size: Int { classifier.size }
}
