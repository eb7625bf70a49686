package import Dialog

/// Reads a message: in which language it is written and what the person wants. A value without state: the same
/// training set and message give the same interpretation, bit for bit, everywhere.
package struct Interpreter: Sendable {
    let reader: MessageReader
    let languages: LanguageDetector
    let intents: IntentReader
    let clauses: ClauseReader
    private let courtesies: Set<String>

    /// Learns from a training set: a few hundred milliseconds for thousands of phrases. Never fails; with nothing to
    /// learn from, nothing is understood.
    package init(training: TrainingSet) {
        let lexicons = training.allLexicons
        courtesies = training.courtesies
        let alphabet = Alphabet()
        let index = WordIndex(lexicons, by: alphabet)
        let phrases = training.sorted(training.phrases).map { ($0, FoldedText($0.text.utf8.span, by: alphabet)) }
            .filter { !$0.1.isEmpty }
        let texts = phrases.map(\.1)
        let model = LetterModel(texts)
        let latinWords = texts.reduce(into: Set<UInt64>()) { $0.formUnion($1.latinWords) }
        reader = MessageReader(
            texts, index: index, decoder: Decoder(model, latinWords: latinWords, alphabet: alphabet),
            alphabet: alphabet,
            vocabulary: lexicons.flatMap(\.entries).map { FoldedText($0.text.utf8.span, by: alphabet) })
        let language = { (name: String) in training.languages.firstIndex(of: name) ?? 0 }
        languages = LanguageDetector(
            phrases.map { ($0.1, language($0.0.language)) }, languages: training.languages)
        let learn = { [reader] (phrase: TrainingPhrase, text: FoldedText) in
            LearnedPhrase(
                topic: phrase.topic, part: phrase.part, language: language(phrase.language),
                features: reader.features(ofPhrase: text))
        }
        let learned = phrases.map(learn)
        let short = training.sorted(training.partPhrases).map { ($0, FoldedText($0.text.utf8.span, by: alphabet)) }
        let topics = TopicModel(learned, fallback: training.fallback, urgent: training.urgent)
        intents = IntentReader(
            topics: topics,
            parts: PartModel(
                learned, common: short.filter { !$0.1.isEmpty }.map(learn), table: topics.classifier.table))
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
