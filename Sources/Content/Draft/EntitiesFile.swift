import Dialog

/// `entities.yaml` as far as it could be read: what values there are. No words: those are in Locales.
struct EntitiesFile: Sendable {
    /// The path below `Dialogs/`.
    static let path = "entities.yaml"

    struct Entity: Sendable {
        let name: Word
        let kind: Word?
        let values: [Word]
        let groups: [(name: Word, values: [Word])]
        let from: Word?
        let to: Word?
    }

    let yaml: YAMLFile
    let entities: [Entity]

    init(_ yaml: YAMLFile) {
        self.yaml = yaml
        entities = (yaml.root?.entries ?? []).map { entry in
            Entity(
                name: Word(text: entry.key, place: entry.place), kind: Word(entry.value["kind"]?.value),
                values: Word.list(entry.value["values"]?.value),
                groups: (entry.value["groups"]?.value.entries ?? []).map { group in
                    (Word(text: group.key, place: group.place), Word.list(group.value))
                },
                from: Word(entry.value["from"]?.value), to: Word(entry.value["to"]?.value))
        }
    }

    var definitions: [EntityDefinition] { entities.compactMap(\.definition) }

    /// The words that `kind:` may say.
    static let kinds = ["values", "date", "time", "money", "number", "text"] + SecretKind.allCases.map(\.rawValue)
}

extension EntitiesFile.Entity {
    /// Numbers without bounds of their own.
    static let anyNumber: ClosedRange<Int64> = 0...1_000_000_000

    /// nil where it is neither values nor of a known kind.
    var definition: EntityDefinition? {
        let groups = Dictionary(self.groups.map { ($0.name.text, $0.values.map(\.text)) }) { first, _ in first }
        return kindOfValues.map { EntityDefinition(name: name.text, kind: $0, groups: groups) }
    }

    private var kindOfValues: EntityDefinition.Kind? {
        switch kind?.text {
        case nil: values.isEmpty ? nil : .values(values.map(\.text))
        // Values that only a source knows: centres of a board.
        case "values": .values(values.map(\.text))
        case "date": .date
        case "time": .time
        case "money": .money
        case "text": .text
        case "number": range.map(EntityDefinition.Kind.number)
        case let kind?: SecretKind(rawValue: kind).map(EntityDefinition.Kind.secret)
        }
    }

    private var range: ClosedRange<Int64>? {
        let lower = from.map { Int64($0.text) } ?? Self.anyNumber.lowerBound
        let upper = to.map { Int64($0.text) } ?? Self.anyNumber.upperBound
        guard let lower, let upper, lower <= upper else { return nil }
        return lower...upper
    }
}
