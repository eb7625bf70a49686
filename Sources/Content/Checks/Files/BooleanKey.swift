/// A key that another reader of YAML takes for a yes or a no.
struct BooleanKey: Check {
    static let name = "boolean-key"
    static let summary = "A key such as yes, no, on, off or y, which many readers of YAML take for true or false."

    private static let words: Set = ["y", "n", "yes", "no", "on", "off", "true", "false"]

    /// Whether a key is such a word, in whatever letters.
    static func isBoolean(_ key: String) -> Bool { words.contains(key.lowercased()) }

    func findings(in draft: ContentDraft) -> [Finding] {
        draft.yamlFiles.compactMap(\.root).flatMap(findings)
    }

    /// As deep as the reader lets values lie in each other.
    private func findings(in node: YAMLNode) -> [Finding] {
        switch node.value {
        case .text: []
        case .list(let list): list.flatMap(findings)
        case .mapping(let entries):
            entries.flatMap { entry in
                (Self.isBoolean(entry.key) ? [finding(entry)] : []) + findings(in: entry.value)
            }
        }
    }

    private func finding(_ entry: YAMLNode.Entry) -> Finding {
        error(
            entry.place, "Many programs read the key \(entry.key) as true or false.",
            "Take another word: agreed and refused for an answer, allowed for a permission, or a name that says more.")
    }
}
