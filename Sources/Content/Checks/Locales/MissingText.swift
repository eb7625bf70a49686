/// A text that is said and not there.
struct MissingText: Check {
    static let name = "missing-text"
    static let summary = "A state, a choice or a line of the program without a text in one of the languages."

    func findings(in draft: ContentDraft) -> [Finding] {
        let uses = draft.textUses
        let unreadable = draft.unreadable
        return draft.spoken.flatMap { locale in
            let missing = uses.filter { use in
                !locale.has(use.key) && !(use.sharedKey.map { locale.has($0) } ?? false)
                    && !locale.brokenKeys.contains(use.key)
            }
            return missing.filter { !unreadable.contains(locale.textPath(of: TextUse.prefix(of: $0.key))) }
                .compactMap { finding($0, in: locale) }
        }
    }

    private func finding(_ use: TextUse, in locale: LocaleFolder) -> Finding? {
        let path = locale.textPath(of: TextUse.prefix(of: use.key))
        let name = TextUse.name(of: use.key)
        // A file that cannot be read would miss every text; that it cannot is told at the file itself.
        guard !locale.files.contains(where: { $0.shownPath == path && $0.text == nil }) else { return nil }
        return error(
            use.place ?? Place(file: path), "In \(locale.language) \(use.owner) has no text \(name).",
            "Add \(name) = … to \(path)\(use.sharedKey == nil ? "" : ", or once for all flows to the shared texts").")
    }
}
