package import Dialog

/// Why a message was understood as it was.
package struct Explanation: Sendable {
    /// A run of words with the topics that come into question.
    package struct Segment: Sendable {
        package var words: String
        package var asks: Bool
        /// The likeliest topics with their confidence.
        package var candidates: [Intent]
        /// Which share of the words is known, 0 to 1.
        package var coverage: Double
        package var isPhrase: Bool
    }

    /// Probabilities by language.
    package var languages: [(language: String, probability: Double)]
    package var isMixed: Bool
    /// How the letters were read.
    package var fashion: String
    /// The folded words, as they were meant.
    package var words: String
    /// The lexicon's words in it: what they say.
    package var meanings: [String]
    package var segments: [Segment]
    package var interpretation: Interpretation
}

extension Interpreter {
    /// Interprets a text and says why.
    package func explain(_ text: String, in context: InterpretationContext = .init()) -> Explanation {
        let message = reader.read(text.utf8.span)
        let scores = intents.scores(message)
        let guess = language(of: message, in: context)
        let words = { (range: Range<Int>) in
            range.map { String(decoding: message.text.letters(of: $0), as: UTF16.self) }.joined(separator: " ")
        }
        let segments = clauses.cutter.segments(of: message, scores).map { segment in
            Explanation.Segment(
                words: words(segment.words), asks: segment.asks,
                candidates: segment.ranking.map { ranking in
                    ranking.best(4).map {
                        Intent(topic: intents.topics.topics[$0], confidence: Double(ranking.confidence(of: $0)))
                    }
                } ?? [], coverage: Double(segment.ranking?.coverage ?? 0),
                isPhrase: segment.ranking?.isPhrase ?? false)
        }
        let meanings = message.matches.map { "\(words($0.words)): \(reader.index.meanings[$0.meaning])" }
        return Explanation(
            languages: zip(languages.languages, guess.probabilities).map { ($0, Double($1)) }, isMixed: guess.isMixed,
            fashion: message.fashion.rawValue, words: words(message.text.words.indices), meanings: meanings,
            segments: segments, interpretation: interpret(text, in: context))
    }
}
