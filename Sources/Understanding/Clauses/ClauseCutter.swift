/// Cuts a message into what asks and what only says why.
struct ClauseCutter: Sendable {
    /// Segments of one message that are looked at.
    private static let mostSegments = 24

    let intents: IntentReader
    let meanings: [WordMeaning]

    /// The message's clauses: at the ends of sentences, and inside one where its two sides are surely about two topics.
    /// Those about nothing are joined to a neighbour; the last range ends where the message does.
    func segments(of message: ReadMessage, _ scores: IntentReader.Scores) -> [Segment] {
        var segments: [Segment] = []
        for sentence in sentences(of: message.text).prefix(Self.mostSegments) {
            segments += cut(sentence, message, scores)
        }
        return segments
    }

    /// Every piece between two places where the message may be cut.
    func pieces(of message: ReadMessage) -> [Range<Int>] {
        sentences(of: message.text).prefix(Self.mostSegments).flatMap { sentence in
            var pieces: [Range<Int>] = []
            var start = sentence.lowerBound
            for word in sentence.dropFirst() where mayCut(message, before: word) {
                pieces.append(start..<word)
                start = word
            }
            return pieces + [start..<sentence.upperBound]
        }
    }

    private func sentences(of text: FoldedText) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        for word in text.words.indices.dropFirst() where ends(text, before: word) {
            sentences.append(start..<word)
            start = word
        }
        if start < text.words.count { sentences.append(start..<text.words.count) }
        return sentences
    }

    /// A dot between digits or after one letter ends nothing.
    private func ends(_ text: FoldedText, before word: Int) -> Bool {
        guard text.gaps[word].strength == .sentence else { return false }
        return
            !(text.gaps[word].scalar == 0x2E && (text.words[word - 1].isNumber || text.words[word - 1].units.count < 2))
    }

    private func cut(_ words: Range<Int>, _ message: ReadMessage, _ scores: IntentReader.Scores) -> [Segment] {
        let whole = segment(words, message, scores)
        guard words.count > 2 else { return [whole] }
        var best: (left: Segment, right: Segment, confidence: Float)?
        for place in words.dropFirst() where mayCut(message, before: place) {
            let left = segment(words.lowerBound..<place, message, scores)
            guard let one = left.matter else { continue }
            let right = segment(place..<words.upperBound, message, scores)
            guard let two = right.matter, one != two else { continue }
            let confidence = min(left.ranking?.confidence(of: one) ?? 0, right.ranking?.confidence(of: two) ?? 0)
            if confidence > best?.confidence ?? 0 { best = (left, right, confidence) }
        }
        guard let best else { return [whole] }
        return cut(best.left.words, message, scores) + cut(best.right.words, message, scores)
    }

    /// At a comma, or before a word that joins («and», «also»).
    private func mayCut(_ message: ReadMessage, before word: Int) -> Bool {
        let gap = message.text.gaps[word]
        if gap.strength >= .comma {
            return !(message.text.words[word].isNumber && message.text.words[word - 1].isNumber)
        }
        return message.matches.contains { $0.words.lowerBound == word && meanings[$0.meaning] == .join }
    }

    private func segment(_ words: Range<Int>, _ message: ReadMessage, _ scores: IntentReader.Scores) -> Segment {
        let ranking = intents.ranking(scores, words)
        let asks =
            message.text.gaps[words.upperBound].isQuestion
            || message.matches.contains { words.contains($0.words.lowerBound) && meanings[$0.meaning] == .ask }
        return Segment(
            words: words, ranking: ranking, matter: ranking.flatMap(intents.matter), asks: asks, around: words)
    }
}
