/// The texts of all languages: key, arguments and language to text. Immutable and shared; a reload makes a new one.
package struct Localizer: Sendable {
    /// The bundle of each language, by its code such as `ru`.
    package let bundles: [String: FluentBundle]

    package init(bundles: [String: FluentBundle]) {
        self.bundles = bundles
    }

    /// The codes of all languages, sorted.
    package var languages: [String] {
        bundles.keys.sorted()
    }

    /// True where that language has the text.
    package func has(_ key: String, in language: String) -> Bool {
        bundles[language]?.has(key) ?? false
    }

    /// The text in exactly that language: there is no falling back to another one yet.
    package func format(
        _ key: String, _ arguments: FluentArguments = FluentArguments(), in language: String
    ) -> Formatted {
        guard let bundle = bundles[language] else {
            return Formatted(text: "{\(key)}", errors: [.missingLanguage(language)])
        }
        return bundle.format(key, arguments)
    }
}
