package import Dialog
package import Digests
import Localization
package import Understanding

/// Everything that a conversation is made of, checked and immutable; a reload makes a new one.
package struct ContentBundle: Sendable {
    /// The SHA-256 of all files, paths and bytes: equal for equal content, wherever it lies.
    package let hash: SHA256Digest
    package let machine: DialogMachine
    package let interpreter: Interpreter

    package let entities: [EntityDefinition]

    private let localizer: Localizer
    private let places: [Position: Place]

    init(
        hash: SHA256Digest, machine: DialogMachine, interpreter: Interpreter, localizer: Localizer,
        entities: [EntityDefinition], places: [Position: Place]
    ) {
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

    /// The words of a reply in its language.
    package func text(of reply: Reply) -> String {
        text(reply.text, arguments: reply.arguments, in: reply.language)
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
    private func name(of value: Value, in language: String) -> String {
        guard let bundle = localizer.bundles[language] else { return value.word }
        return bundle.format(fluent(value, in: language)).text
    }

    /// A value without a term is its own word: a source may offer what no locale names.
    private func named(_ entity: String, _ word: String, in language: String) -> FluentValue {
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
