package import Dialog

/// Reads a message: in which language it is written and what the person wants. A value without state: the same
/// training set and message give the same interpretation, bit for bit, everywhere.
package struct Interpreter: Sendable {
    let reader: MessageReader
    let languages: LanguageDetector
    let intents: IntentReader
    let clauses: ClauseReader
    private let courtesies: Set<String>

    let models: Models

    /// Learns from a training set: a few hundred milliseconds for thousands of phrases. Never fails; with nothing to
    /// learn from, nothing is understood.
    package init(training: TrainingSet) {
        self.init(training: training) { Models(training, $0, concepts: $1, alphabet: $2) }
    }

    init(training: TrainingSet, learn: ([Lexicon], ConceptReader, Alphabet) -> Models) {
        let lexicons = training.allLexicons
        courtesies = training.courtesies
        let alphabet = Alphabet()
        let index = WordIndex(lexicons, by: alphabet)
        let concepts = ConceptReader(index)
        models = learn(lexicons, concepts, alphabet)
        reader = MessageReader(models, concepts: concepts, alphabet: alphabet)
        languages = models.languages
        intents = IntentReader(topics: models.topics, parts: models.parts)
        clauses = ClauseReader(
            intents: intents, cutter: ClauseCutter(intents: intents, meanings: index.meanings),
            answers: AnswerReader(meanings: index.meanings),
            entities: EntityFinder(
                entities: training.entities, meanings: index.meanings, marks: RoleMarks(lexicons, by: alphabet),
                currency: training.currency))
    }

    /// Interprets any bytes: UTF-8 in NFC is read as meant, whatever else never traps. Reads at most 16,384 bytes and
    /// scores at most 512 letters.
    package func interpret(_ text: borrowing Span<UInt8>, in context: InterpretationContext = .init()) -> Interpretation
    {
        let message = reader.read(text)
        let scores = intents.scores(message)
        let segments = clauses.cutter.segments(of: message, scores)
        let guess = language(of: message, in: context)
        return Interpretation(
            language: guess.language.map { languages.languages[$0] },
            clauses: clauses.clauses(of: message, segments, scores, in: context),
            emergency: emergency(message, segments, scores), secrets: kinds(of: message.secrets))
    }

    /// Interprets a text as its UTF-8 bytes are interpreted.
    package func interpret(_ text: String, in context: InterpretationContext = .init()) -> Interpretation {
        interpret(text.utf8.span, in: context)
    }

    /// Bytes of memory that the models take.
    package var size: Int { languages.size + intents.size + reader.size }

    /// The topic of what is not known; nil where there is none.
    package var fallback: String? { intents.topics.fallback.map { intents.topics.topics[$0] } }

    /// The topics that a message is surely about, each once: courtesies only where there is nothing else.
    package func matters(of interpretation: Interpretation) -> [String] {
        if let emergency = interpretation.emergency { return [emergency.topic] }
        var topics: [String] = []
        for topic in interpretation.clauses.compactMap({ $0.verdict.sure?.topic }) where !topics.contains(topic) {
            topics.append(topic)
        }
        let matters = topics.filter { !courtesies.contains($0) }
        return matters.isEmpty ? topics : matters
    }

    func language(of message: ReadMessage, in context: InterpretationContext) -> LanguageDetector.Guess {
        var names: Set<Int> = []
        for match in message.matches {
            if case .value = reader.index.meanings[match.meaning] { names.formUnion(match.words) }
        }
        return languages.guess(
            message.text, names: names, session: context.language.flatMap(languages.languages.firstIndex),
            isChosen: context.isLanguageChosen)
    }

    /// Danger in the whole message, or in a piece of it that says so by itself.
    private func emergency(
        _ message: ReadMessage, _ segments: [Segment], _ scores: IntentReader.Scores
    ) -> Intent? {
        guard !intents.topics.urgent.isEmpty, let whole = intents.ranking(scores, message.text.words.indices) else {
            return nil
        }
        if let emergency = intents.emergency(whole) { return emergency }
        var pieces = segments.map(\.words)
        if intents.urgency(whole) >= Confidence.perhapsUrgent
            || segments.contains(where: { $0.ranking.map(intents.urgency) ?? 0 >= Confidence.perhapsUrgent })
        {
            pieces += clauses.cutter.pieces(of: message)
        }
        return pieces.compactMap { intents.emergency(in: $0, of: whole, scores) }.max { $0.confidence < $1.confidence }
    }

    private func kinds(of secrets: [SecretScanner.Found]) -> [SecretKind] {
        var kinds: [SecretKind] = []
        for secret in secrets where !kinds.contains(secret.kind) { kinds.append(secret.kind) }
        return kinds
    }
}
