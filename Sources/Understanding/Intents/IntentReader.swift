import Dialog

/// Decides what words are about: a topic first, over all topics in all languages at once, then a part of that topic.
struct IntentReader: Sendable {
    let topics: TopicModel
    let parts: PartModel?

    /// All that the models make of one message.
    struct Scores: Sendable {
        var features: MessageFeatures
        var topics: WordScores
        var parts: WordScores?
        /// Letters of each word.
        var letters: [Int]
    }

    func scores(_ message: ReadMessage) -> Scores {
        let scores = topics.classifier.wordScores(message.features)
        return Scores(
            features: message.features, topics: scores, parts: parts?.wordScores(scores),
            letters: message.text.words.map { $0.units.count })
    }

    /// How likely each topic is for some words, those of `without` left out; nil where there are too few letters to say.
    func ranking(_ scores: Scores, _ words: Range<Int>, without: Set<Int> = []) -> TopicRanking? {
        let letters = words.reduce(0) { without.contains($1) ? $0 : $0 + scores.letters[$1] }
        let ranking = topics.ranking(scores.features, scores.topics, words: words, without: without)
        return letters >= Confidence.fewestLetters || ranking.isPhrase ? ranking : nil
    }

    /// The decision in three.
    func verdict(_ ranking: TopicRanking?, _ scores: Scores, _ words: Range<Int>) -> Verdict {
        guard let ranking else { return .unknown }
        let best = ranking.best(Verdict.maximumCandidates + 1)
        let known = best.filter { $0 != topics.fallback }.prefix(Verdict.maximumCandidates)
        guard let top = best.first, let first = known.first else { return .unknown }
        let confidence = ranking.confidence(of: first)
        let candidates = known.map { intent($0, ranking, scores, words, isBest: $0 == first) }
        if top == first, confidence >= Confidence.sureTopic { return Verdict(.sure, candidates) }
        if top == first, let second = known.dropFirst().first, confidence >= Confidence.tornFirst {
            let other = ranking.confidence(of: second)
            if other >= Confidence.tornSecond, confidence + other >= Confidence.tornBoth {
                let third = known.dropFirst(2).first.map { ranking.confidence(of: $0) } ?? 0
                return Verdict(.torn, Array(candidates.prefix(third >= Confidence.tornSecond ? 3 : 2)))
            }
        }
        return Verdict(.unknown, candidates.filter { $0.confidence >= 0.05 })
    }

    /// The best one with its part; of the others it is not asked for.
    private func intent(
        _ topic: Int, _ ranking: TopicRanking, _ scores: Scores, _ words: Range<Int>, isBest: Bool
    ) -> Intent {
        let name = topics.topics[topic]
        let part = isBest ? scores.parts.flatMap { parts?.part(of: name, scores.features, words: words, $0) } : nil
        return Intent(topic: name, part: part?.part, confidence: Double(ranking.confidence(of: topic)))
    }

    /// A part of the open topic that is asked for in words of its own.
    func openPart(of topic: String, _ scores: Scores, _ words: Range<Int>) -> Intent? {
        guard let partScores = scores.parts,
            let part = parts?.openPart(of: topic, scores.features, words: words, partScores)
        else { return nil }
        return Intent(topic: topic, part: part.part, confidence: Double(part.confidence))
    }

    /// Danger in some words: the urgent topics together, named by the likeliest.
    func emergency(_ ranking: TopicRanking) -> Intent? {
        var (sum, best): (Float, Int?) = (0, nil)
        for topic in topics.urgent {
            let confidence = ranking.confidence(of: topic)
            sum += confidence
            if best.map({ confidence > ranking.confidence(of: $0) }) ?? true { best = topic }
        }
        guard let best, sum >= Confidence.urgent else { return nil }
        return Intent(topic: topics.topics[best], confidence: Double(min(1, sum)))
    }

    /// Danger in a piece of a message that stands apart from the rest of it.
    func emergency(in words: Range<Int>, of whole: TopicRanking, _ scores: Scores) -> Intent? {
        guard let ranking = ranking(scores, words), let emergency = emergency(ranking) else { return nil }
        if ranking.isPhrase { return emergency }
        guard let other = whole.best(1).first else { return nil }
        return Confidence.isApart(
            (urgency(ranking), ranking.probabilities[other]), whole: (urgency(whole), whole.probabilities[other]),
            asks: true, isTalk: false, wordCount: words.count) ? emergency : nil
    }

    /// How likely the urgent topics are together.
    func urgency(_ ranking: TopicRanking) -> Float { topics.urgent.reduce(0) { $0 + ranking.probabilities[$1] } }

    /// A segment is another matter than the message that it is a part of, not only a way to say it.
    func isApart(_ segment: Segment, from whole: TopicRanking) -> Bool {
        guard let ranking = segment.ranking, let topic = segment.matter, let other = whole.best(1).first else {
            return false
        }
        let isTalk = !(parts?.hasParts(topics.topics[topic]) ?? false)
        if isTalk, ranking.isPhrase { return true }
        guard topic != other else { return false }
        return Confidence.isApart(
            (ranking.probabilities[topic], ranking.probabilities[other]),
            whole: (whole.probabilities[topic], whole.probabilities[other]), asks: segment.asks, isTalk: isTalk,
            wordCount: segment.words.count)
    }

    /// The topic that is sure enough to be a clause of its own; nil for what is out of scope.
    func matter(_ ranking: TopicRanking) -> Int? {
        guard let best = ranking.best(1).first, best != topics.fallback,
            ranking.confidence(of: best) >= Confidence.sureClause
        else { return nil }
        return best
    }

    /// Bytes of memory.
    var size: Int { topics.classifier.size + (parts?.size ?? 0) }
}
