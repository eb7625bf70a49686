/// All that is learned from phrases: what training takes its time for, and what may be kept as bytes.
struct Models: Sendable {
    let letters: LetterModel
    /// Words of the phrases with Latin letters, as they are.
    let latinWords: Set<UInt64>
    let corrector: SpellingCorrector
    let languages: LanguageDetector
    let topics: TopicModel
    let parts: PartModel?

    init(
        letters: LetterModel, latinWords: Set<UInt64>, corrector: SpellingCorrector, languages: LanguageDetector,
        topics: TopicModel, parts: PartModel?
    ) {
        (self.letters, self.latinWords, self.corrector) = (letters, latinWords, corrector)
        (self.languages, self.topics, self.parts) = (languages, topics, parts)
    }

    /// Learns from a training set.
    init(_ training: TrainingSet, _ lexicons: [Lexicon], concepts: ConceptReader, alphabet: Alphabet) {
        let phrases = training.sorted(training.phrases).map { ($0, FoldedText($0.text.utf8.span, by: alphabet)) }
            .filter { !$0.1.isEmpty }
        let texts = phrases.map(\.1)
        let language = { (name: String) in training.languages.firstIndex(of: name) ?? 0 }
        let learn = { (phrase: TrainingPhrase, text: FoldedText) in
            LearnedPhrase(
                topic: phrase.topic, part: phrase.part, language: language(phrase.language),
                features: concepts.features(ofPhrase: text))
        }
        let learned = phrases.map(learn)
        let short = training.sorted(training.partPhrases).map { ($0, FoldedText($0.text.utf8.span, by: alphabet)) }
            .filter { !$0.1.isEmpty }.map(learn)
        var topics = TopicModel(learned, fallback: training.fallback, urgent: training.urgent)
        var parts = PartModel(learned, common: short, table: topics.classifier.table)
        // The rows of the topics lead to those of the parts.
        parts?.shareRows()
        let moved = topics.shareRows(alike: parts?.rowOf)
        parts?.follow(moved)
        self.init(
            letters: LetterModel(texts), latinWords: texts.reduce(into: []) { $0.formUnion($1.latinWords) },
            corrector: SpellingCorrector(
                texts + lexicons.flatMap(\.entries).map { FoldedText($0.text.utf8.span, by: alphabet) }),
            languages: LanguageDetector(
                phrases.map { ($0.1, language($0.0.language)) }, languages: training.languages),
            topics: topics, parts: parts)
    }
}
