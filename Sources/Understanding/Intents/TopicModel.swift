/// The model of all topics in all languages at once.
struct TopicModel: Sendable {
    let topics: [String]
    /// The topic of what is not known.
    let fallback: Int?
    /// In their order, so that sums have the same bits every time.
    let urgent: [Int]
    private(set) var classifier: LinearClassifier
    let phrases: PhraseBook

    /// From so many phrases on, rare features are left out.
    static let many = 2000

    init(_ learned: [LearnedPhrase], fallback: String?, urgent: Set<String>) {
        let topics = Set(learned.map(\.topic)).sorted()
        let labels = Dictionary(uniqueKeysWithValues: zip(topics, 0...))
        let labelled = learned.map { ($0.features, labels[$0.topic] ?? 0) }
        let classifier = LinearClassifier(
            labelled.map { Example(features: $0.all, label: $1) }, labelCount: topics.count,
            by: LinearTrainer(epochs: 6, rate: 6, decay: 0.03),
            fewest: learned.count > Self.many ? FewestExamples(grams: 1, rare: 2, words: 1) : .any)
        self.init(
            topics, fallback: fallback, urgent: urgent, classifier: classifier,
            phrases: PhraseBook(labelled.map { ($0.phrase, $1) }))
    }

    init(
        _ topics: [String], fallback: String?, urgent: Set<String>, classifier: LinearClassifier, phrases: PhraseBook
    ) {
        (self.topics, self.classifier, self.phrases) = (topics, classifier, phrases)
        self.fallback = fallback.flatMap { topics.firstIndex(of: $0) }
        self.urgent = topics.indices.filter { urgent.contains(topics[$0]) }
    }

    /// Makes one row of equal ones; gives the new number of each row.
    mutating func shareRows(alike: [Int32]?) -> [Int32] { classifier.shareRows(alike: alike) }

    /// The likelihood of each topic for some words of a message, those of `without` left out.
    func ranking(
        _ features: MessageFeatures, _ scores: WordScores, words: Range<Int>, without: Set<Int> = []
    ) -> TopicRanking {
        if without.isEmpty, let label = phrases.label(of: features.phrase(words)) {
            return TopicRanking(exactly: label, of: topics.count)
        }
        let score = classifier.score(scores, words: words, without: without)
        return TopicRanking(
            score, fallback: fallback, wordCount: words.count - without.count, strange: strange(features, scores, words)
        )
    }

    /// Which share of the words that mean something is foreign to all topics.
    private func strange(_ features: MessageFeatures, _ scores: WordScores, _ words: Range<Int>) -> Float {
        var (meaningful, strange) = (0, 0)
        for word in words where features.isMeaningful(word) {
            meaningful += 1
            if scores.coverage(of: word) < Confidence.strangeWord { strange += 1 }
        }
        return meaningful > 0 ? Float(strange) / Float(meaningful) : 0
    }
}
