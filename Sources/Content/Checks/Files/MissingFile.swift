/// A folder or file without which nothing works.
struct MissingFile: Check {
    static let name = "missing-file"
    static let summary = "The folder of dialogs, bot.yaml, or the folder of a language is missing."

    func findings(in draft: ContentDraft) -> [Finding] {
        let folders = (draft.dialogs.problems + draft.localeFiles.problems).filter { $0.kind == .missing }.map {
            error(Place(file: $0.path), "This folder is missing.", "Name the right one, or make it.")
        }
        if !folders.isEmpty { return folders }
        let bots = [Place(file: draft.dialogsPath + "/" + BotFile.path)].filter { _ in !hasBot(draft) }.map {
            error($0, "This file is missing.", "Write it: it names the languages, the home and the fallback flow.")
        }
        let languages = (draft.bot?.languages ?? []).filter { language in
            !draft.locales.contains { $0.language == language.text }
        }
        return bots
            + languages.map {
                error(
                    $0.place, "The language \($0.text) has no folder with texts.",
                    "Make the folder \(draft.localesPath)/\($0.text), or take the language out.")
            }
    }

    /// There, if perhaps not readable, which is told elsewhere.
    private func hasBot(_ draft: ContentDraft) -> Bool {
        draft.bot != nil || draft.dialogs.problems.contains { $0.path == draft.dialogsPath + "/" + BotFile.path }
    }
}
