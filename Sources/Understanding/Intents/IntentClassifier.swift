import Dialog

/// Tells what a message wants: a topic first, over all topics in all languages at once, then a part of that topic.
struct IntentClassifier: Sendable {
    private let topics: [String]
    private let fallback: Int?
    /// In their order, so that sums have the same bits every time.
    private let urgentTopics: [Int]
    private let classifier: LinearClassifier
    /// One a topic; nil for topics without parts.
    private let parts: [PartClassifier?]
    private let phrases: PhraseBook

    init(_ learned: [LearnedPhrase], fallback: String?, urgent: Set<String>) {
        let topics = Set(learned.map(\.topic)).sorted()
        let labels = Dictionary(uniqueKeysWithValues: zip(topics, 0...))
        self.topics = topics
        self.fallback = fallback.flatMap { labels[$0] }
        urgentTopics = topics.indices.filter { urgent.contains(topics[$0]) }
        let labelled = learned.map { ($0.features, labels[$0.topic] ?? 0) }
        phrases = PhraseBook(labelled.map { ($0.phrase, $1) })
        classifier = LinearClassifier(
            labelled.map { Example(features: $0.intent, label: $1) }, labelCount: topics.count,
            by: LinearTrainer(epochs: 5, rate: 4, decay: 0.03)
        )
        parts = topics.map { topic in PartClassifier(learned.filter { $0.topic == topic }) }
    }

    /// What the message wants; nil where that is not sure enough, or sure to be nothing that the bot knows.
    func intent(of features: MessageFeatures, clauses: @autoclosure () -> [FoldedText], in open: String?) -> Intent? {
        let open = open.flatMap(topics.firstIndex)
        let whole = verdict(on: features)
        if let whole, let urgent = urgent(whole, features, clauses()) { return urgent }
        let best = whole.flatMap { $0.isSure ? $0 : nil }
        if let open, best?.topic != open, let inside = openPart(open, askedBy: features),
            inside.confidence > Double(best?.confidence ?? 0)
        {
            return inside
        }
        if let best, best.topic == fallback { return nil }
        if let best, parts[best.topic] != nil { return intent(best, features) }
        return matter(among: clauses()) ?? best.map { intent($0, features) }
    }

    /// The urgent topic of the message, if it or one of its clauses is surely urgent: it comes before any matter.
    private func urgent(
        _ whole: TopicScore, _ features: MessageFeatures, _ clauses: @autoclosure () -> [FoldedText]
    ) -> Intent? {
        guard whole.urgency >= Confidence.urgent else { return nil }
        if whole.isSure, urgentTopics.contains(whole.topic) { return intent(whole, features) }
        for features in clauses().lazy.map(MessageFeatures.init) {
            guard let verdict = verdict(on: features), verdict.isSure, urgentTopics.contains(verdict.topic) else {
                continue
            }
            return intent(verdict, features)
        }
        return nil
    }

    /// What one clause of a message wants, when the whole is a greeting or not sure: the question in a story.
    ///
    /// Only a topic with parts counts: a greeting beside something unknown is no answer to it. Two topics are none.
    private func matter(among clauses: [FoldedText]) -> Intent? {
        var found: Intent?
        for features in clauses.lazy.map(MessageFeatures.init) {
            guard let verdict = verdict(on: features), verdict.isSure, verdict.topic != fallback,
                parts[verdict.topic] != nil
            else { continue }
            let intent = intent(verdict, features)
            if let before = found, before.topic != intent.topic { return nil }
            if intent.confidence > found?.confidence ?? 0 { found = intent }
        }
        return found
    }

    private func intent(_ verdict: TopicScore, _ features: MessageFeatures) -> Intent {
        let part = parts[verdict.topic]?.guess(features).part
        return Intent(topic: topics[verdict.topic], part: part, confidence: Double(verdict.confidence))
    }

    /// The part of the open topic, where it is sure, that a message asks for in words of its own («and where?»),
    /// without the topic's.
    private func openPart(_ open: Int, askedBy features: MessageFeatures) -> Intent? {
        guard let parts = parts[open], parts.knowsEveryWord(of: features) else { return nil }
        let guess = parts.guess(features)
        guard let part = guess.part, guess.confidence >= Confidence.sureOpenPart else { return nil }
        return Intent(topic: topics[open], part: part, confidence: Double(guess.confidence))
    }

    /// The likeliest topic; nil where there are too few letters to say.
    private func verdict(on features: MessageFeatures) -> TopicScore? {
        if let label = phrases.label(of: features.phrase) {
            return TopicScore(topic: label, confidence: 1, urgency: urgentTopics.contains(label) ? 1 : 0)
        }
        guard features.letterCount >= Confidence.fewestLetters else { return nil }
        let score = classifier.score(features.intent)
        let probabilities = score.probabilities
        guard let highest = probabilities.max(), let label = probabilities.firstIndex(of: highest) else { return nil }
        return TopicScore(
            topic: label, confidence: Confidence.of(highest, coverage: score.coverage),
            urgency: urgentTopics.reduce(0) { $0 + probabilities[$1] }
        )
    }

    /// Bytes of memory.
    var size: Int { parts.reduce(classifier.size) { $0 + ($1?.size ?? 0) } }
}
