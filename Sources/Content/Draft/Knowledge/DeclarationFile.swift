import Knowledge

/// What a program can be asked: `knowledge/borders.yaml` beside the line `borders:` of `sources.yaml`.
struct DeclarationFile: Sendable {
    let yaml: YAMLFile

    /// Kinds that are no kind, and names that are none.
    var flaws: [Word] {
        questions.flatMap { entry in
            let outcomes = entry.value["outcomes"]?.value.entries ?? []
            let fields = (entry.value["arguments"]?.value.entries ?? []) + outcomes.flatMap(\.value.entries)
            let kinds = fields.compactMap { Word($0.value) } + [Word(entry.value["options"]?.value)].compactMap(\.self)
            return kinds.filter { ValueKind($0.text) == nil }
        }
    }

    var declaration: SourceDeclaration {
        SourceDeclaration(
            questions.map { entry in
                QuestionDeclaration(
                    entry.key, arguments: Self.fields(entry.value["arguments"]?.value),
                    outcomes: (entry.value["outcomes"]?.value.entries ?? []).map {
                        QuestionDeclaration.Outcome($0.key, Self.fields($0.value))
                    },
                    options: Word(entry.value["options"]?.value).flatMap { ValueKind($0.text) })
            })
    }

    private var questions: [YAMLNode.Entry] { yaml.root?.entries ?? [] }

    private static func fields(_ node: YAMLNode?) -> [QuestionDeclaration.Field] {
        (node?.entries ?? []).compactMap { entry in
            Word(entry.value).flatMap { ValueKind($0.text) }.map { QuestionDeclaration.Field(entry.key, $0) }
        }
    }
}
