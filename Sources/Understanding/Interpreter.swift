package import Dialog

/// Reads a message: in which language it is written and what the person wants. A value without state: the same
/// training set and message give the same interpretation, bit for bit, everywhere.
package struct Interpreter: Sendable {
    private let alphabet: Alphabet
    private let languages: LanguageDetector
    private let intents: IntentClassifier

    /// Learns from a training set: a few hundred milliseconds for thousands of phrases. Never fails; with nothing to
    /// learn from, nothing is understood.
    package init(training: TrainingSet) {
        let alphabet = Alphabet()
        let learned = Self.learned(training, by: alphabet)
        self.alphabet = alphabet
        languages = LanguageDetector(learned, languages: training.languages)
        intents = IntentClassifier(learned, fallback: training.fallback, urgent: training.urgent)
    }

    /// Interprets any bytes: UTF-8 in NFC is read as meant, whatever else never traps. Reads at most 16,384 bytes and
    /// scores at most 512 letters.
    package func interpret(_ text: borrowing Span<UInt8>, in context: InterpretationContext = .init()) -> Interpretation
    {
        let text = FoldedText(text, by: alphabet)
        let features = MessageFeatures(text)
        let intent = intents.intent(of: features, clauses: text.clauses, in: context.topic)
        return Interpretation(
            language: languages.language(of: features, in: context.language),
            clauses: intent.map { [Clause(verdict: Verdict(.sure, [$0]))] } ?? []
        )
    }

    /// Interprets a text as its UTF-8 bytes are interpreted.
    package func interpret(_ text: String, in context: InterpretationContext = .init()) -> Interpretation {
        interpret(text.utf8.span, in: context)
    }

    /// Bytes of memory that the models take.
    package var size: Int { languages.size + intents.size }

    /// The phrases in an order of their own, so that the order of files and lines does not matter.
    private static func learned(_ training: TrainingSet, by alphabet: Alphabet) -> [LearnedPhrase] {
        let sorted = training.phrases.sorted { $0.sortKey < $1.sortKey }
        var last: TrainingPhrase?
        return sorted.compactMap { phrase in
            defer { last = phrase }
            guard phrase != last, let language = training.languages.firstIndex(of: phrase.language) else { return nil }
            let text = FoldedText(phrase.text.utf8.span, by: alphabet)
            guard !text.isEmpty else { return nil }
            return LearnedPhrase(
                topic: phrase.topic, part: phrase.part, language: language, features: MessageFeatures(text)
            )
        }
    }
}

extension TrainingPhrase {
    fileprivate var sortKey: (String, String, String, String) { (topic, part.map { "[" + $0 } ?? "", language, text) }
}
