import Knowledge

/// `knowledge/sources.yaml` as far as it could be read: which sources there are, and of what sort.
struct SourcesFile: Sendable {
    /// The path below `Dialogs/`.
    static let path = "knowledge/sources.yaml"

    /// Milliseconds that a turn waits for one source, at most.
    static let patience: Int64 = 2_000

    struct Source: Sendable {
        let name: Word
        /// The keys that say what it is, with their places: one of them in a sound file.
        let kinds: [Word]
        /// The file of facts or of a table, or the word `store`.
        let file: Word?
        let command: [Word]
        let key: [Word]
        let date: Word?
        let fresh: Word?
        let timeout: Word?
        let keep: Word?

        var kind: SourcePlan.Kind? { kinds.count == 1 ? SourcePlan.Kind(rawValue: kinds[0].text) : nil }
    }

    let yaml: YAMLFile
    let sources: [Source]

    init(_ yaml: YAMLFile) {
        self.yaml = yaml
        sources = (yaml.root?.entries ?? []).map { entry in
            let node = entry.value
            let kinds = node.entries.filter { SourcePlan.Kind(rawValue: $0.key) != nil }
            return Source(
                name: Word(text: entry.key, place: entry.place),
                kinds: kinds.map { Word(text: $0.key, place: $0.place) },
                file: kinds.lazy.compactMap { Word($0.value) }.first, command: Word.list(node["process"]?.value),
                key: Word.list(node["key"]?.value), date: Word(node["date"]?.value), fresh: Word(node["fresh"]?.value),
                timeout: Word(node["timeout"]?.value), keep: Word(node["keep"]?.value))
        }
    }
}
