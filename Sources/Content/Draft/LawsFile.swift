import Dialog

/// `laws.yaml` as far as it could be read: what must hold for ever.
struct LawsFile: Sendable {
    /// The path below `Dialogs/`.
    static let path = "laws.yaml"

    struct Line: Sendable {
        let name: Word
        let places: [Word]
        let when: Word?
        /// The keys that say what must be, with their conditions.
        let demands: [(kind: Law.Kind, condition: Word)]
    }

    let yaml: YAMLFile
    let lines: [Line]

    init(_ yaml: YAMLFile) {
        self.yaml = yaml
        lines = (yaml.root?.entries ?? []).map { entry in
            Line(
                name: Word(text: entry.key, place: entry.place), places: Word.list(entry.value["in"]?.value),
                when: Word(entry.value["when"]?.value),
                demands: Law.Kind.allCases.compactMap { kind in
                    Word(entry.value[kind.key]?.value).map { (kind, $0) }
                })
        }
    }

    /// Those that are sound.
    var laws: [Law] {
        lines.prefix(Law.limit).compactMap { line in
            guard line.demands.count == 1, let demand = line.demands.first,
                let condition = try? LawCondition.parse(demand.condition.text)
            else { return nil }
            let when = line.when.map { try? LawCondition.parse($0.text) }
            if case .some(nil) = when { return nil }
            return Law(
                name: line.name.text, places: line.places.map { LawPattern($0.text) }, when: when ?? nil,
                kind: demand.kind, condition: condition, place: line.name.place)
        }
    }
}

extension Law.Kind {
    /// The key of `laws.yaml`.
    var key: String {
        switch self {
        case .always: "always"
        case .never: "never"
        case .eventually: "eventually"
        }
    }
}
