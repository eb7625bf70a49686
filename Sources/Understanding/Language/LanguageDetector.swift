/// Tells in which of the bot's languages a message is written, or that it does not say.
///
/// It learns each phrase twice, with and without the letters that folding changed: they are sure signs of a language,
/// but many people type without them.
struct LanguageDetector: Sendable {
    /// How likely the language must be. Below, the session keeps the one it has.
    static let sureProbability: Float = 0.85
    /// How much of the message must be known from any language.
    static let sureCoverage: Float = 0.25
    /// How much the session's language is ahead, as a logit: some 27 % to 73 % between two.
    static let sessionLead: Float = 1

    private let languages: [String]
    private let classifier: LinearClassifier
    /// Whole phrases of one word, which are all that one word can be known by. The same word in two languages has none.
    private let singleWords: PhraseBook

    init(_ examples: [LearnedPhrase], languages: [String]) {
        self.languages = languages
        let trainer = LinearTrainer(epochs: 4, rate: 4, decay: 0.02)
        let both = examples.flatMap { example in
            [example.features.language, example.features.foldedLanguage].map {
                Example(features: $0, label: example.language)
            }
        }
        classifier = LinearClassifier(both, labelCount: languages.count, by: trainer)
        let words = examples.filter { $0.features.wordCount == 1 }
        singleWords = PhraseBook(words.map { ($0.features.phrase, $0.language) })
    }

    /// The language of a message; nil where it is not sure: «ok», a number, one word that no phrase file holds.
    func language(of features: MessageFeatures, in session: String?) -> String? {
        if features.wordCount < 2 {
            return singleWords.label(of: features.phrase).map { languages[$0] }
        }
        var score = classifier.score(features.language)
        if let label = session.flatMap(languages.firstIndex) { score.logits[label] += Self.sessionLead }
        guard score.coverage >= Self.sureCoverage, let best = score.best, best.probability >= Self.sureProbability
        else { return nil }
        return languages[best.label]
    }

    /// Bytes of memory.
    var size: Int { classifier.size }
}
