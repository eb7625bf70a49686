import Dialog

/// Tells which part of a topic is asked for. One model for the parts of all topics: «where» is asked for alike.
struct PartModel: Sendable {
    /// The first label is the topic itself, no part of it.
    let parts: [String?]
    private(set) var classifier: LinearClassifier
    /// By the row of the topic model: the row of this one; -1 where it has none.
    private(set) var rowOf: [Int32]
    /// The labels of each topic's parts and choices, in their order.
    let partsOfTopic: [String: [Int]]
    /// Whole phrases of a topic by topic and words.
    let phrases: [String: PhraseBook]
    /// Words that mean a part in any topic.
    let common: PhraseBook
    /// The beginnings of all words that a topic's phrases have, and those of the common ones.
    let stems: [String: Set<UInt64>]
    let commonStems: Set<UInt64>

    /// Learns from the phrases of all topics and from the short ones that name none. Nil where no phrase has a part.
    ///
    /// `table` has the features of the topic model; others are not looked at.
    init?(_ learned: [LearnedPhrase], common short: [LearnedPhrase], table: FeatureTable) {
        let names = Set(learned.compactMap(\.part) + short.compactMap(\.part)).sorted()
        guard !names.isEmpty else { return nil }
        let labels = Dictionary(uniqueKeysWithValues: zip(names, 1...))
        parts = [nil] + names
        let label = { (phrase: LearnedPhrase) in phrase.part.flatMap { labels[$0] } ?? 0 }
        let byTopic = Dictionary(grouping: learned, by: \.topic)
        let partsOfTopic = byTopic.mapValues { Set($0.map(label)).subtracting([0]).sorted() }
        self.partsOfTopic = partsOfTopic
        phrases = byTopic.mapValues { PhraseBook($0.map { ($0.features.phrase, label($0)) }) }
        common = PhraseBook(short.map { ($0.features.phrase, label($0)) })
        stems = byTopic.mapValues { $0.reduce(into: []) { $0.formUnion($1.features.stems) } }
        commonStems = short.reduce(into: []) { $0.formUnion($1.features.stems) }
        let taught = learned.filter { !(partsOfTopic[$0.topic]?.isEmpty ?? true) } + short
        // A few phrases are learned only where they are seen more often.
        let isSmall = taught.count <= TopicModel.many
        classifier = LinearClassifier(
            taught.map { Example(features: $0.features.all, label: label($0)) }, labelCount: parts.count,
            by: LinearTrainer(epochs: isSmall ? 10 : 4, rate: 6, decay: isSmall ? 0 : 0.02),
            fewest: isSmall ? .any : FewestExamples(grams: 4, rare: 4, words: 2))
        rowOf = classifier.rows(of: table)
    }

    /// Makes one row of equal ones.
    mutating func shareRows() {
        let moved = classifier.shareRows()
        classifier.dropTable()
        rowOf = rowOf.map { $0 < 0 ? -1 : moved[Int($0)] }
    }

    /// The rows of the topic model have new numbers.
    mutating func follow(_ moved: [Int32]) {
        var rows = [Int32](repeating: -1, count: moved.reduce(0) { max($0, Int($1) + 1) })
        for (old, new) in moved.enumerated() { rows[Int(new)] = rowOf[old] }
        rowOf = rows
    }

    init(
        parts: [String?], classifier: LinearClassifier, rowOf: [Int32], partsOfTopic: [String: [Int]],
        phrases: [String: PhraseBook], common: PhraseBook, stems: [String: Set<UInt64>], commonStems: Set<UInt64>
    ) {
        (self.parts, self.classifier, self.rowOf, self.partsOfTopic) = (parts, classifier, rowOf, partsOfTopic)
        (self.phrases, self.common, self.stems, self.commonStems) = (phrases, common, stems, commonStems)
    }

    /// A topic has parts.
    func hasParts(_ topic: String) -> Bool { !(partsOfTopic[topic]?.isEmpty ?? true) }

    /// The part that some words ask for if they are about this topic; nil where none is sure.
    func part(
        of topic: String, _ features: MessageFeatures, words: Range<Int>, _ scores: WordScores
    ) -> (part: String, confidence: Float)? {
        guard let open = partsOfTopic[topic], !open.isEmpty else { return nil }
        if let label = phrases[topic]?.label(of: features.phrase(words)) { return parts[label].map { ($0, 1) } }
        let guess = guess(among: [0] + open, words, scores)
        guard let part = parts[guess.label], guess.confidence >= Confidence.surePart else { return nil }
        return (part, guess.confidence)
    }

    /// The part of the open topic that is asked for in words of its own («and where?»), the topic not named: every word
    /// must be one of the topic's or of the common short ways. «What papers for a loan?» is like «what papers?» but for
    /// one word.
    func openPart(
        of topic: String, _ features: MessageFeatures, words: Range<Int>, _ scores: WordScores
    ) -> (part: String, confidence: Float)? {
        guard let open = partsOfTopic[topic], !open.isEmpty else { return nil }
        let phrase = features.phrase(words)
        if let label = phrases[topic]?.label(of: phrase) { return parts[label].map { ($0, 1) } }
        if let label = common.label(of: phrase), open.contains(label) { return parts[label].map { ($0, 1) } }
        let known = stems[topic] ?? []
        for word in words where features.isMeaningful(word) {
            let stem = features.stem(word)
            guard known.contains(stem) || commonStems.contains(stem) else { return nil }
        }
        let guess = guess(among: [0] + open, words, scores)
        guard let part = parts[guess.label], guess.confidence >= Confidence.sureOpenPart else { return nil }
        return (part, guess.confidence)
    }

    /// The scores of the words that the topic model has scored.
    func wordScores(_ topics: WordScores) -> WordScores { classifier.wordScores(from: topics, rowOf: rowOf) }

    private func guess(among open: [Int], _ words: Range<Int>, _ scores: WordScores) -> (label: Int, confidence: Float)
    {
        let score = classifier.score(scores, words: words)
        var logits = open.map { score.logits[$0] }
        ExactFloat.softmax(&logits)
        let best = logits.indices.max { logits[$0] < logits[$1] } ?? 0
        return (open[best], Confidence.of(logits[best], coverage: score.coverage))
    }

    /// Bytes of memory.
    var size: Int { classifier.size + rowOf.count * 4 + stems.values.reduce(0) { $0 + $1.count * 16 } }
}
