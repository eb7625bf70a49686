package import Dialog
package import Digests
package import Knowledge
import Localization
package import Understanding

/// Everything that a conversation is made of, checked and immutable; a reload makes a new one.
package struct ContentBundle: Sendable {
    /// The SHA-256 of all files, paths and bytes: equal for equal content, wherever it lies.
    package let hash: SHA256Digest
    package let machine: DialogMachine
    package let interpreter: Interpreter

    package let entities: [EntityDefinition]
    package let knowledge: ContentKnowledge

    private let localizer: Localizer
    private let index = SearchIndexes()
    private let places: [Position: Place]

    init(
        hash: SHA256Digest, machine: DialogMachine, interpreter: Interpreter, localizer: Localizer,
        entities: [EntityDefinition], places: [Position: Place], knowledge: ContentKnowledge
    ) {
        self.knowledge = knowledge
        self.entities = entities
        self.places = places
        self.hash = hash
        self.machine = machine
        self.interpreter = interpreter
        self.localizer = localizer
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
        return FactText.$today.withValue(today) {
            let words = text(reply.text, arguments: reply.arguments, in: reply.language)
            guard knowledge.hasFacts, let line = knowledge.facts.sourceLine(for: reply.facts, on: today) else {
                return words
            }
            return words + "\n" + SourceWords.text(of: line, in: reply.language, by: localizer)
        }
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
        guard !arguments.isEmpty else { return localizer.format(key, in: language).text }
        let values = FluentArguments(arguments.entries.lazy.map { ($0.name, fluent($0.value, in: language)) })
        return localizer.format(key, values, in: language).text
    }

    /// A value as a button or a sentence names it; the value's own word where the locale has no name for it.
    package func name(of value: Value, in language: String) -> String {
        guard let bundle = localizer.bundles[language] else { return value.word }
        return bundle.format(fluent(value, in: language)).text
    }

    /// A value without a term is its own word: a source may offer what no locale names.
    private func named(_ entity: String, _ word: String, in language: String) -> FluentValue {
        if let words = knowledge.words(entity: entity, value: word, language: language) { return .text(words) }
        let hasName = localizer.bundles[language]?.place(ofTerm: "\(entity)-\(word)") != nil
        return hasName ? .named(entity: entity, value: word) : .text(word)
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
