/// The texts of all languages: key, arguments and language to text. Immutable and shared; a reload makes a new one.
public struct Localizer: Sendable {
    /// The bundle of each language, by its code such as `ru`.
    public let bundles: [String: FluentBundle]
    /// The languages whose texts stand in for a missing one, in this order.
    public let fallback: [String]

    /// Without a fallback chain where none is given.
    public init(bundles: [String: FluentBundle], fallback: [String] = []) {
        self.bundles = bundles
        self.fallback = fallback
    }

    /// The codes of all languages, sorted.
    public var languages: [String] {
        bundles.keys.sorted()
    }

    /// True where that language itself has the text.
    public func has(_ key: String, in language: String) -> Bool {
        bundles[language]?.has(key) ?? false
    }

    /// The text in that language; where it has none, that of the first language of the fallback chain that has one, and
    /// an error that says so.
    public func format(
        _ key: String, _ arguments: FluentArguments = FluentArguments(), in language: String
    ) -> Formatted {
        if let bundle = bundles[language], bundle.has(key) { return bundle.format(key, arguments) }
        for other in fallback where other != language {
            guard let bundle = bundles[other], bundle.has(key) else { continue }
            let formatted = bundle.format(key, arguments)
            return Formatted(
                text: formatted.text, errors: [.otherLanguage(key: key, shown: other)] + formatted.errors)
        }
        guard let bundle = bundles[language] else {
            return Formatted(text: "{\(key)}", errors: [.missingLanguage(language)])
        }
        return bundle.format(key, arguments)
    }
}
