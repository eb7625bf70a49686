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

    private let localizer: Localizer

    init(hash: SHA256Digest, machine: DialogMachine, interpreter: Interpreter, localizer: Localizer) {
        self.hash = hash
        self.machine = machine
        self.interpreter = interpreter
        self.localizer = localizer
    }

    /// Language codes; the first is spoken where nothing else is known.
    package var languages: [String] { machine.settings.languages }

    /// The words of a reply in its language.
    package func text(of reply: Reply) -> String {
        text(reply.text, arguments: reply.arguments, in: reply.language)
    }

    /// The words of a button: the flow's own, or those that all flows share.
    package func label(of choice: Choice, in language: String) -> String {
        if localizer.has(choice.label, in: language) { return localizer.format(choice.label, in: language).text }
        return localizer.format(EngineText.sharedPath + "." + TextUse.name(of: choice.label), in: language).text
    }

    /// Any text by its full key, such as `terminal.greeting`. A text that is not there gives its key in braces: a
    /// checked bundle has all that its flows and the loader's required texts name, in every language.
    package func text(
        _ key: String, arguments: [String: ArgumentValue] = [:], in language: String
    ) -> String {
        guard !arguments.isEmpty else { return localizer.format(key, in: language).text }
        let values = FluentArguments(arguments.lazy.map { ($0.key, FluentValue($0.value)) })
        return localizer.format(key, values, in: language).text
    }
}

extension FluentValue {
    fileprivate init(_ value: ArgumentValue) {
        switch value {
        case .text(let text): self = .text(text)
        case .number(let number): self = .number(FluentNumber(number))
        }
    }
}
