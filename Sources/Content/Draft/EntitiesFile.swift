import Dialog

/// `Dialogs/entities.yaml` as far as it could be read.
struct EntitiesFile: Sendable {
    /// The path below `Dialogs/`.
    static let path = "entities.yaml"

    let yaml: YAMLFile
    /// In the order of the file; one whose kind cannot be read is left out.
    let definitions: [EntityDefinition]

    init(_ yaml: YAMLFile) {
        self.yaml = yaml
        definitions = (yaml.root?.entries ?? []).compactMap { entry in
            Self.kind(of: entry.value).map { kind in
                let groups = entry.value["groups"]?.value.entries.map { ($0.key, Word.list($0.value).map(\.text)) }
                return EntityDefinition(
                    name: entry.key, kind: kind, groups: Dictionary(groups ?? []) { first, _ in first })
            }
        }
    }

    private static func kind(of node: YAMLNode) -> EntityDefinition.Kind? {
        switch node["kind"]?.value.text {
        case nil: return .values(Word.list(node["values"]?.value).map(\.text))
        case "number":
            let bounds = ["from", "to"].compactMap { node[$0]?.value.text.flatMap { Int64($0) } }
            guard bounds.count == 2, bounds[0] <= bounds[1] else { return nil }
            return .number(bounds[0]...bounds[1])
        case "date": return .date
        case "time": return .time
        case "money": return .money
        case "text": return .text
        case .some(let word): return SecretKind(rawValue: word).map { .secret($0) }
        }
    }
}
