import ArgumentParser
import Content
import Foundation

/// `bagdar text`: what a text says, for those who write it.
struct Text: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print a text with arguments, or list all texts beside their translations.",
        discussion: """
            bagdar text terminal.too-long --arg limit=5     in every language
            bagdar text KEY --lang kk --arg city=almaty     a name: its id or any form
            bagdar text what --lang ru --file my.ftl        from a file of your own
            bagdar text --all                               all texts side by side
            bagdar text --translated documents.iin.what     this one is up to date
            bagdar text --translated documents.iin          all of that topic are
            bagdar text --translated --all                  all are

            An argument is of the type that it looks like: 5, 1.50, 2022-09-28, 10:30,
            2022-09-28T10:30, "4400 KZT", [a, b] for a list; in double quotes a text.

            --all marks with ! what is missing, what has other variables than its
            source, and what is older than its source; with ? what nobody has
            marked as translated yet. Locales/README.md teaches
            the format.

            Exit codes: 0 nothing wrong, 1 something to mend, 2 could not run.
            """
    )

    @OptionGroup var options: CommonOptions

    @Argument(help: "The full key of a text, such as documents.iin.what.")
    var key: String?

    @Option(help: "The language, such as kk (default: all of them).")
    var lang: String?

    @Option(
        name: .customLong("arg"),
        help: ArgumentHelp("A variable of the text; may be repeated.", valueName: "name=value"))
    var arguments: [String] = []

    @Option(help: ArgumentHelp("A file of your own that goes before the texts of the language.", valueName: "F.ftl"))
    var file: String?

    @Flag(help: "List every key with all languages, and mark what a translator has to look at.")
    var all = false

    @Flag(help: "Note that the translation of KEY fits its source as it is now (in translated.lock of its language).")
    var translated = false

    func run() throws {
        try options.requireFolders()
        var texts = LocaleTexts(dialogs: options.dialogs, locales: options.locales)
        if let lang, !texts.languages.contains(lang) {
            throw CommandFailure("there is no language \(lang); there are: \(texts.languages.joined(separator: ", "))")
        }
        guard !texts.languages.isEmpty else {
            throw CommandFailure("there is no language in \(options.locales); a language is a folder such as ru")
        }
        if translated { return try mark(in: &texts) }
        if all { return try list(texts) }
        guard let key else { throw CommandFailure("which text? Give its KEY, or --all for the list of keys") }
        try show(key, of: texts)
    }

    /// Prints the text in one language or in each.
    private func show(_ key: String, of texts: LocaleTexts) throws {
        let values = try arguments.map { argument in
            guard let value = TextArgument(argument) else {
                throw CommandFailure("--arg \(argument) has no value; write it as --arg name=value")
            }
            return value
        }
        let bytes = try file.map(Self.bytes)
        if bytes == nil, !texts.keys.contains(key) {
            throw CommandFailure("there is no text \(key). \(texts.advice(for: key))", code: 1)
        }
        var isWhole = true
        for language in lang.map({ [$0] }) ?? texts.languages {
            let (text, errors) =
                if let file, let bytes {
                    texts.format(key, values, in: language, file: file, bytes: bytes)
                } else {
                    texts.format(key, values, in: language)
                }
            print(lang == nil ? "[\(language)]\n\(text)" : text)
            for error in errors { print("bagdar text: \(language): \(error)", to: .standardError) }
            isWhole = isWhole && errors.isEmpty
        }
        if !isWhole { throw ExitCode(1) }
    }

    private static func bytes(of path: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure("the file \(path) cannot be read")
        }
        return Array(data)
    }

    private func list(_ texts: LocaleTexts) throws {
        for finding in texts.findings { print(finding.description, to: .standardError) }
        let rows = texts.rows.filter { key == nil || $0.key == key || $0.key.hasPrefix((key ?? "") + ".") }
        for row in rows {
            print(row.key)
            for (language, text) in zip(texts.languages, row.texts) {
                let lines = (text ?? "—").split(separator: "\n").map { $0.drop { $0 == " " } }
                for (place, line) in lines.enumerated() { print("  \(place == 0 ? language : "  ") | \(line)") }
            }
            for mark in row.marks { print("  ! \(mark)") }
            for language in row.untracked { print("  ? \(language) was never marked as translated") }
        }
        let marked = rows.count { !$0.marks.isEmpty }
        let advice = marked == 0 ? "" : "; when a translation is right: bagdar text --translated KEY"
        print("bagdar text: \(rows.count) texts, \(marked) to look at\(advice)", to: .standardError)
        if marked > 0 || !texts.findings.isEmpty { throw ExitCode(1) }
    }

    private func mark(in texts: inout LocaleTexts) throws {
        guard let key else {
            guard all else { throw CommandFailure("which text is translated? Give its KEY, a topic, or --all") }
            return try mark(texts.keys, in: &texts)
        }
        let keys = texts.keys(of: key)
        guard !keys.isEmpty else {
            throw CommandFailure("there is no text \(key). \(texts.advice(for: key))", code: 1)
        }
        try mark(keys, in: &texts)
    }

    private func mark(_ keys: [String], in texts: inout LocaleTexts) throws {
        do {
            let count = try texts.mark(keys, in: lang.map { [$0] } ?? texts.languages)
            print("bagdar text: \(count) translations are up to date now", to: .standardError)
            if count == 0 { throw CommandFailure("there is no translation of \(key ?? "them") yet", code: 1) }
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure(
                "translated.lock cannot be written in \(options.locales): \(error.localizedDescription)")
        }
    }
}
