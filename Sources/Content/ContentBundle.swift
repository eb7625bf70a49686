package import Dialog
package import Digests
package import Knowledge
import Localization
package import Understanding

/// Everything that a conversation is made of, checked and immutable; a reload makes a new one.
///
/// An object: a turn holds one reference, and whoever holds the last one is known.
package final class ContentBundle: Sendable {
    /// The SHA-256 of all files, paths and bytes: equal for equal content, wherever it lies.
    package let hash: SHA256Digest
    /// The files it was made of, as they were read; none where only its flows are still in use.
    package let files: [ContentFile]
    package let flows: FlowVersion
    package let machine: DialogMachine
    package let interpreter: Interpreter

    package let entities: [EntityDefinition]
    package let knowledge: ContentKnowledge
    /// What staff want to hold for ever.
    package let laws: [Law]
    /// In how many messages somebody who answers what is asked must have an answer or a person.
    package let messagesToAnswer: Int

    private let localizer: Localizer
    /// The texts that the flows were written with, where they are older than the texts.
    private let earlier: Localizer?
    private let index: SearchIndexes
    private let places: [Position: Place]

    init(
        hash: SHA256Digest, files: [ContentFile], flows: FlowVersion, machine: DialogMachine, interpreter: Interpreter,
        localizer: Localizer, entities: [EntityDefinition], places: [Position: Place], knowledge: ContentKnowledge,
        laws: [Law], messagesToAnswer: Int
    ) {
        self.laws = laws
        self.messagesToAnswer = messagesToAnswer
        self.hash = hash
        self.files = files
        self.flows = flows
        self.machine = machine
        self.interpreter = interpreter
        self.localizer = localizer
        self.entities = entities
        self.places = places
        self.knowledge = knowledge
        earlier = nil
        index = SearchIndexes()
    }

    /// The flows of an older content with all else of the newer one, for conversations that are in the middle of such a
    /// flow: facts, texts and understanding are the newer ones. Only what the flows say and the newer texts have not, or
    /// not with what the flows give, is said as it was. Its hash is the older content's.
    package init(flowsOf older: ContentBundle, in newer: ContentBundle) {
        hash = older.hash
        files = []
        flows = older.flows
        machine = older.machine
        places = older.places
        earlier = older.earlier ?? older.localizer
        interpreter = newer.interpreter
        localizer = newer.localizer
        entities = newer.entities
        knowledge = newer.knowledge
        laws = newer.laws
        messagesToAnswer = newer.messagesToAnswer
        index = newer.index
    }

    /// Language codes; the first is spoken where nothing else is known.
    package var languages: [String] { machine.settings.languages }

    /// Where a state stands in its flow file.
    package func place(of position: Position) -> Place? {
        places[Position(topic: position.topic, state: position.state)]
    }

    /// The words of a reply in its language, and below them on what they rest. `now` is in milliseconds since 1970: fees
    /// follow from its year, and facts grow old.
    package func text(of reply: Reply, now: Int64) -> String {
        let today = Day(number: machine.settings.zone.local(now).day)
        return FactText.$today.withValue(today) { [self] in
            let words = text(reply.text, arguments: reply.arguments, in: reply.language)
            guard knowledge.hasFacts, let line = knowledge.facts.sourceLine(for: reply.facts, on: today) else {
                return words
            }
            return words + "\n" + SourceWords.text(of: line, in: reply.language, by: localizer)
        }
    }

    /// Why a reply cannot be said as it stands in a language: a value that it has not, a text that is not there; nil where
    /// it can. Its buttons are looked at too.
    package func flaw(of reply: Reply, in language: String) -> String? {
        let values = FluentArguments(reply.arguments.entries.map { ($0.name, fluent($0.value, in: language)) })
        let labels = reply.choices.flatMap { choice -> [String] in
            guard case .text(let key) = choice.label else { return [choice.more].compactMap(\.self) }
            return [key] + [choice.more].compactMap(\.self)
        }
        let errors =
            localizer.format(reply.text, values, in: language).errors
            + labels.flatMap { localizer.format($0, in: language).errors }
        return errors.first.map { "\($0)" }
    }

    /// Whether a reply rests on facts and shows of each that has a source where it is from and when it was checked.
    func isDated(_ reply: Reply, on today: Day) -> Bool {
        guard let line = knowledge.facts.sourceLine(for: reply.facts, on: today) else { return false }
        return !line.items.isEmpty && line.items.allSatisfy { $0.checked != nil }
    }

    /// Texts and facts that are like some words, best first.
    package func find(_ words: String, in language: String, limit: Int = 5) -> [SearchIndex.Hit] {
        index.index(of: language) { searchTexts(in: language) }.find(words, limit: limit)
    }

    /// Less like the words than this is chance.
    private static let likeness = 0.15
    /// Texts looked at for a few topics: those of one topic are like each other.
    private static let depth = 12

    /// The topics whose texts are like some words; their confidence is the likeness of the likest text.
    package func topics(like words: String, in language: String) -> [Intent] {
        var intents: [Intent] = []
        for hit in find(words, in: language, limit: Self.depth) where hit.score >= Self.likeness {
            let topic = TextUse.prefix(of: hit.id)
            guard machine.flow(topic) != nil, !intents.contains(where: { $0.topic == topic }) else { continue }
            intents.append(Intent(topic: topic, confidence: hit.score))
        }
        return intents
    }

    /// What can be found: the texts of topics and the facts, without buttons and the engine's own lines.
    private func searchTexts(in language: String) -> [(String, String)] {
        guard let bundle = localizer.bundles[language] else { return [] }
        let keys = bundle.keys.filter { key in
            let topic = TextUse.prefix(of: key)
            return machine.flow(topic) != nil && !TextUse.name(of: key).hasPrefix("label-")
        }
        let facts = knowledge.facts.all.map { fact in
            ("facts." + fact.id, fact.id.replacing(".", with: " ") + "\n" + (fact.source ?? ""))
        }
        return keys.map { ($0, bundle.format($0).text) } + facts
    }

    /// The words of a button: a text, or the name of a value.
    package func label(of choice: Choice, in language: String) -> String {
        switch choice.label {
        case .text(let key): text(key, in: language)
        case .value(let value): name(of: value, in: language)
        }
    }

    /// The line about a choice that says more than its button; nil where there is none.
    package func more(of choice: Choice, in language: String) -> String? {
        choice.more.map { text($0, in: language) }
    }

    /// Any text by its full key, such as `terminal.greeting`. A text that is not there gives its key in braces: a
    /// checked bundle has all that its flows and the loader's required texts name, in every language.
    package func text(_ key: String, arguments: Values = [:], in language: String) -> String {
        if let earlier, !says(key, with: arguments, in: language) {
            // Its facts are today's all the same.
            return FactText.$facts.withValue(knowledge.facts) { format(key, arguments, in: language, by: earlier) }
        }
        return format(key, arguments, in: language, by: localizer)
    }

    private func format(
        _ key: String, _ arguments: Values, in language: String, by localizer: Localizer
    ) -> String {
        guard !arguments.isEmpty else { return localizer.format(key, in: language).text }
        let values = FluentArguments(arguments.entries.lazy.map { ($0.name, self.fluent($0.value, in: language)) })
        return localizer.format(key, values, in: language).text
    }

    /// Whether the newer texts can say what older flows want said.
    private func says(_ key: String, with arguments: Values, in language: String) -> Bool {
        guard let bundle = localizer.bundles[language], bundle.has(key) else { return false }
        return bundle.variables(of: key).isSubset(of: arguments.entries.map(\.name))
    }

    /// A value as a button or a sentence names it; the value's own word where the locale has no name for it.
    package func name(of value: Value, in language: String) -> String {
        guard let bundle = localizer.bundles[language] else { return value.word }
        return bundle.format(fluent(value, in: language)).text
    }

    /// A term comes first, since it has cases; then the words of a table. What neither names is its own word.
    private func named(_ entity: String, _ word: String, in language: String) -> FluentValue {
        let term = "\(entity)-\(word)"
        if localizer.bundles[language]?.place(ofTerm: term) != nil { return .named(entity: entity, value: word) }
        if let words = knowledge.words(entity: entity, value: word, language: language) { return .text(words) }
        guard let bundle = earlier?.bundles[language], bundle.place(ofTerm: term) != nil else { return .text(word) }
        return .text(bundle.format(term: term).text)
    }

    private func fluent(_ value: Value, in language: String) -> FluentValue {
        switch value {
        case .text(let text): .text(text)
        case .number(let number): .number(FluentNumber(number))
        case .money(let amount, let currency): .money(FluentNumber(amount), currency: currency)
        case .date(let day): .date(days: Int(day))
        case .time(let minutes): .time(minutes: Int(minutes))
        case .named(EngineText.topicEntity, let topic): .text(text(Position.title(of: topic), in: language))
        case .named(let entity, let word): named(entity, word, in: language)
        case .list(let values): .list(values.map { fluent($0, in: language) })
        case .secret: .text("")
        }
    }
}
