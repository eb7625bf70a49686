import Dialog

/// A key among a locale's words that says nothing.
struct BadWordKey: Check {
    static let name = "bad-word-key"
    static let summary = "A key of a locale's entities.yaml that should be a number, a time or a known name."

    func findings(in draft: ContentDraft) -> [Finding] {
        let entities = draft.entities
        let known = Set(entities.map(\.name))
        return draft.locales.flatMap { locale in
            let unknown = locale.lexicon.entityKeys.filter {
                draft.entitiesFile?.yaml.isSound == true && !known.contains($0.text)
            }
            return locale.lexicon.badKeys.map {
                error(
                    $0.place, "\($0.text) says nothing here.",
                    "Write a number, a time such as 14:00, or a name that Locales/README.md lists.")
            }
                + unknown.map {
                    error(
                        $0.place, "There is no entity \($0.text).",
                        Nearest.advice(for: $0.text, among: known.sorted(), or: "Add it to Dialogs/entities.yaml."))
                }
        }
    }
}
