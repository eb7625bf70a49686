/// A translation whose source has changed since.
struct OldTranslation: Check {
    static let name = "old-translation"
    static let summary = "A text that was written for an older text of the first language, by translated.lock."

    func findings(in draft: ContentDraft) -> [Finding] {
        guard let first = draft.spoken.first else { return [] }
        let sources = first.sources
        return draft.spoken.dropFirst().flatMap { locale in
            locale.keys.compactMap { key -> Finding? in
                guard let source = sources[key], locale.lock.isCurrent(key, source: source) == false,
                    let place = locale.place(of: key)
                else { return nil }
                return warning(
                    place, "\(TextUse.name(of: key)) is older than its text in \(first.language).",
                    "Read both, mend this one, and then say: bagdar text --translated \(key)")
            }
        }
    }
}
