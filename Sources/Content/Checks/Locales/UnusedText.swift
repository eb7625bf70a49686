import Dialog

/// A text that nobody says.
struct UnusedText: Check {
    static let name = "unused-text"
    static let summary = "A text that no state, no choice and no other text uses, often after a slip in its name."

    func findings(in draft: ContentDraft) -> [Finding] {
        let uses = draft.textUses
        // What a flow says that cannot be read is not known, and might be any of the shared texts as well.
        let unsound = draft.flows.filter { !$0.yaml.isSound }.map(\.topic)
        let unknown = Set(unsound.isEmpty ? [] : unsound + [EngineText.sharedPath])
        return draft.spoken.flatMap { locale in
            let said = Set(uses.flatMap { keys(of: $0, in: locale) })
            let unused = locale.keys.filter { key in
                TextUse.name(of: key) != Self.title && !said.contains(key)
                    && !(TextUse.base(of: key).map(said.contains) ?? false)
                    && !locale.references.contains(key) && !unknown.contains(TextUse.prefix(of: key))
            }
            return unused.compactMap { finding($0, said: said, in: locale) }
        }
    }

    /// The text that names a topic, whether its flow is written or not.
    private static let title = "title"

    /// The shared key counts only where the flow has no label of its own.
    private func keys(of use: TextUse, in locale: LocaleFolder) -> [String] {
        guard let shared = use.sharedKey, !locale.has(use.key) else { return [use.key] }
        return [use.key, shared]
    }

    private func finding(_ key: String, said: Set<String>, in locale: LocaleFolder) -> Finding? {
        guard let place = locale.place(of: key) else { return nil }
        let name = TextUse.name(of: key)
        let prefix = TextUse.prefix(of: key)
        let lacking = said.filter { TextUse.prefix(of: $0) == prefix && !locale.has($0) }.map(TextUse.name)
        return warning(
            place, "Nobody says \(name).",
            Nearest.advice(for: name, among: lacking.sorted(), or: "Delete it, or name a state or choice so."))
    }
}
