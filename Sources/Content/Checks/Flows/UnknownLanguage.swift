import Dialog

/// A language that is none, or that the bot does not speak.
struct UnknownLanguage: Check {
    static let name = "unknown-language"
    static let summary =
        "A language code that is none or is there twice, a command for a language that the bot does not speak."

    func findings(in draft: ContentDraft) -> [Finding] {
        guard let bot = draft.bot, bot.yaml.isSound else { return [] }
        var seen: Set<String> = []
        var findings: [Finding] = []
        for language in bot.languages {
            if !isCode(language.text) {
                findings.append(
                    error(language.place, "This is no language code.", "Write two to eight small letters, such as ru."))
            } else if !seen.insert(language.text).inserted {
                findings.append(error(language.place, "The language \(language.text) is there twice.", "Keep one."))
            }
        }
        if bot.languages.isEmpty, let list = bot.yaml.root?["languages"] {
            findings.append(error(list.place, "The bot speaks no language.", "Name at least one, such as [ru]."))
        }
        return findings + commands(in: draft, spoken: seen) + folders(in: draft, spoken: seen)
    }

    private func commands(in draft: ContentDraft, spoken: Set<String>) -> [Finding] {
        draft.flows.flatMap(\.states).compactMap(\.command).compactMap { word in
            guard case .language(let code)? = Command(word.text), !spoken.contains(code) else { return nil }
            return error(
                word.place, "The bot does not speak \(code).",
                "Add \(code) to the languages of bot.yaml, or correct it.")
        }
    }

    private func folders(in draft: ContentDraft, spoken: Set<String>) -> [Finding] {
        draft.locales.filter { !spoken.contains($0.language) }.map {
            warning(
                Place(file: $0.path), "The bot does not speak this language.",
                "Add \($0.language) to the languages of bot.yaml, or take the folder away.")
        }
    }

    private func isCode(_ code: String) -> Bool {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        return DialogLimits.language.contains(code.utf8.count) && code.utf8.allSatisfy { letters.contains($0) }
    }
}
