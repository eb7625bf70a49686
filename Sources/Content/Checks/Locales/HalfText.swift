import Dialog

/// Another form of a text that only some of the languages have: nobody hears it.
struct HalfText: Check {
    static let name = "half-text"
    static let summary =
        "A form of a text, such as papers-simpler or papers-2, that one language has and another lacks: it is never said."

    func findings(in draft: ContentDraft) -> [Finding] {
        let given = GivenVariables(draft)
        return draft.spoken.flatMap { locale in
            locale.keys.filter { key in !given.isSaid(key) && TextUse.base(of: key).map(given.isSaid) ?? false }
                .compactMap { key -> Finding? in
                    let lacking = draft.spoken.first { !$0.has(key) && !$0.brokenKeys.contains(key) }
                    guard let lacking, hasBase(of: key, lacking), let place = locale.place(of: key) else { return nil }
                    let path = lacking.textPath(of: TextUse.prefix(of: key))
                    let name = TextUse.name(of: key)
                    return warning(
                        place, "\(name) is never said: \(lacking.language) has none.",
                        "Write \(name) in \(path) as well.")
                }
        }
    }

    /// Where the text itself is missing too, that is told.
    private func hasBase(of key: String, _ locale: LocaleFolder) -> Bool {
        guard let base = TextUse.base(of: key) else { return false }
        return locale.has(base) || locale.has(EngineText.sharedPath + "." + TextUse.name(of: base))
    }
}
