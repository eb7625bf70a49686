import Foundation
import Localization

/// The texts of all languages as translators work on them: alone, whatever is wrong elsewhere in the content.
package struct LocaleTexts: Sendable {
    /// The first is the one that the others are translated from.
    package let languages: [String]
    /// What is wrong in the text files.
    package let findings: [Finding]

    private let root: String
    private let parts: [String: [FluentBundle.Part]]
    private let bundles: [String: FluentBundle]
    /// By language, then by full key: the text as it is written.
    private let sources: [String: [String: String]]
    private var locks: [String: TranslationLock]

    /// Reads the folders. The languages have the order of `bot.yaml`, where that can be read.
    package init(dialogs: String, locales: String) {
        let draft = ContentDraft(
            dialogs: dialogs, locales: locales, required: [], limits: ContentLimits(), today: .ofMachine)
        root = locales
        languages = draft.locales.map(\.language)
        findings = BrokenText().findings(in: draft)
        parts = Dictionary(draft.locales.map { ($0.language, $0.parts) }) { first, _ in first }
        bundles = Dictionary(draft.locales.map { ($0.language, $0.texts) }) { first, _ in first }
        sources = Dictionary(draft.locales.map { ($0.language, $0.sources) }) { first, _ in first }
        locks = Dictionary(draft.locales.dropFirst().map { ($0.language, $0.lock) }) { first, _ in first }
    }

    /// The full keys of all languages, sorted.
    package var keys: [String] {
        Set(sources.values.flatMap(\.keys)).sorted()
    }

    /// A key that differs from this by a slip, as an advice.
    package func advice(for key: String) -> String {
        Nearest.advice(for: key, among: keys, or: "`bagdar text --all` lists all keys.")
    }

    /// The text of a key, and the sentences of what went wrong. Arguments are read as `TextArgument` says.
    package func format(_ key: String, _ arguments: [TextArgument], in language: String) -> (
        text: String, errors: [String]
    ) {
        guard let bundle = bundles[language] else { return ("{\(key)}", ["There is no language \(language)."]) }
        return Self.format(key, arguments, of: bundle)
    }

    /// The same from a file of one's own, which sees the terms and texts of the language and goes before them. Its
    /// findings come as errors.
    package func format(
        _ key: String, _ arguments: [TextArgument], in language: String, file path: String, bytes: [UInt8]
    ) -> (text: String, errors: [String]) {
        let (resource, found) = FluentParser.parse(bytes, file: path)
        let own = FluentBundle.Part(resource: resource)
        let (bundle, between) = FluentBundle.compile([own] + (parts[language] ?? []), .bagdar(language))
        let findings = (found + between).filter { $0.file == path }.map {
            "\($0.file):\($0.line):\($0.column): \($0.message) \($0.advice)"
        }
        let (text, errors) = Self.format(key, arguments, of: bundle)
        return (text, findings + errors)
    }

    private static func format(
        _ key: String, _ arguments: [TextArgument], of bundle: FluentBundle
    ) -> (text: String, errors: [String]) {
        let values = FluentArguments(arguments.map { ($0.name, $0.value(in: bundle)) })
        let formatted = bundle.format(key, values)
        var seen: Set<String> = []
        return (formatted.text, formatted.errors.map(sentence).filter { seen.insert($0).inserted })
    }

    private static func sentence(of error: FluentError) -> String {
        guard case .missingVariable(let name) = error else { return error.message }
        return "\(error.message) Give it: --arg \(name)=5"
    }

    /// Every text in every language, with what a translator has to look at.
    package var rows: [TextRow] {
        guard let first = languages.first else { return [] }
        return keys.map { key in
            let source = sources[first]?[key]
            let missing = source == nil ? ["missing in \(first)"] : []
            let untracked = languages.dropFirst().filter { language in
                guard let source, sources[language]?[key] != nil else { return false }
                return locks[language]?.isCurrent(key, source: source) == nil
            }
            return TextRow(
                key: key, texts: languages.map { sources[$0]?[key] },
                marks: languages.dropFirst().flatMap { marks(of: key, in: $0) } + missing, untracked: untracked)
        }
    }

    private func marks(of key: String, in language: String) -> [String] {
        let first = languages[0]
        guard let source = sources[first]?[key] else { return [] }
        guard sources[language]?[key] != nil else { return ["missing in \(language)"] }
        var marks: [String] = []
        let theirs = bundles[first]?.variables(of: key) ?? []
        let own = bundles[language]?.variables(of: key) ?? []
        if own != theirs {
            marks.append("\(language) has \(Self.listing(own)), \(first) has \(Self.listing(theirs))")
        }
        switch locks[language]?.isCurrent(key, source: source) {
        case false?: marks.append("\(language) is older than \(first)")
        case nil, true?: break
        }
        return marks
    }

    private static func listing(_ variables: Set<String>) -> String {
        variables.isEmpty ? "no variables" : variables.sorted().map { "$\($0)" }.joined(separator: " ")
    }

    /// The texts that a name means: the one of this key, or all those of a topic.
    package func keys(of name: String) -> [String] {
        keys.filter { $0 == name || $0.hasPrefix(name + ".") }
    }

    /// Notes that the translations of these texts fit their sources, and writes the locks of the languages. Gives the
    /// number of texts noted.
    package mutating func mark(_ marked: [String], in chosen: [String]) throws -> Int {
        var count = 0
        guard let first = languages.first, let firstSources = sources[first] else { return 0 }
        for language in chosen where language != first {
            guard var lock = locks[language] else { continue }
            for key in marked {
                guard let source = firstSources[key], sources[language]?[key] != nil else { continue }
                lock.mark(key, source: source)
                count += 1
            }
            lock.keep(Set(firstSources.keys))
            locks[language] = lock
            try Data(lock.text.utf8).write(to: URL(fileURLWithPath: lockPath(of: language)), options: .atomic)
        }
        return count
    }

    private func lockPath(of language: String) -> String {
        root + "/" + language + "/" + TranslationLock.fileName
    }
}
