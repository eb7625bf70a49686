/// The JSON Schema of one sort of YAML file, for editors: they complete keys and mark mistakes while one types.
///
/// Made from the shapes that the loader checks with, so it knows the same keys.
package struct FileSchema: Sendable {
    /// One word: `flow`, `bot`.
    package let kind: String
    /// The files that it is for, below the checkout; those behind a `!` are not.
    package let files: [String]
    private let title: String
    private let shape: Shape

    private init(_ kind: String, _ files: [String], _ title: String, _ shape: Shape) {
        self.kind = kind
        self.files = files
        self.title = title
        self.shape = shape
    }

    /// Every sort of YAML file that staff edit.
    package static let all = [
        FileSchema("bot", ["Dialogs/bot.yaml"], "What holds for the whole bot", .bot),
        FileSchema("entities", ["Dialogs/entities.yaml"], "What values slots may have", .entities),
        FileSchema("notices", ["Dialogs/notices.yaml"], "What everybody must hear for a while", .notices),
        FileSchema("laws", ["Dialogs/laws.yaml"], "What must hold for ever", .laws),
        FileSchema("sources", ["Dialogs/knowledge/sources.yaml"], "What the dialogs can ask", .sources),
        FileSchema("facts", ["Dialogs/knowledge/*facts.yaml"], "Single facts with their sources", .facts),
        FileSchema(
            "questions",
            [
                "Dialogs/knowledge/*.yaml", "!Dialogs/knowledge/sources.yaml", "!Dialogs/knowledge/*facts.yaml",
            ], "What a program among the sources can be asked", .questions),
        FileSchema(
            "flow",
            [
                "Dialogs/**/*.yaml", "!Dialogs/bot.yaml", "!Dialogs/entities.yaml", "!Dialogs/notices.yaml",
                "!Dialogs/laws.yaml", "!Dialogs/knowledge/**",
            ], "A topic: its states, parts and slots", .flow),
        FileSchema("lexicon", ["Locales/*/entities.yaml"], "Words that are told, not learned", .lexicon),
        FileSchema("concepts", ["Locales/*/concepts.yaml"], "Words that mean about the same", .concepts),
    ]

    /// The name of its file in `deploy/editors`.
    package var fileName: String { kind + ".schema.json" }

    /// The schema by JSON Schema's draft 7, which every editor reads; ends in a line break.
    package var text: String {
        let head: [(String, JSONDocument)] = [
            ("$schema", "http://json-schema.org/draft-07/schema#"), ("title", .text(title)),
        ]
        return JSONDocument.object(head + shape.schema).lines + "\n"
    }

    /// Settings for editors that read YAML by the widespread language server: which schema is for which files. `folder`
    /// is where the schemas lie below the checkout.
    package static func settings(in folder: String) -> String {
        let schemas = all.map { schema in
            (folder + "/" + schema.fileName, JSONDocument.list(schema.files.map(JSONDocument.text)))
        }
        return JSONDocument.object([("yaml.schemas", .object(schemas))]).lines + "\n"
    }

    /// A kind that differs from this by a slip, as an advice.
    package static func advice(for kind: String) -> String {
        let kinds = all.map(\.kind)
        return Nearest.advice(for: kind, among: kinds, or: "There are: " + kinds.joined(separator: ", ") + ".")
    }
}

extension Shape {
    /// The members that say what may stand here. A mapping may be left empty.
    fileprivate var schema: [(String, JSONDocument)] {
        switch self {
        case .word: [("type", ["string", "number", "boolean"])]
        case .words: Self.list(of: .word)
        case .lists: Self.list(of: .words)
        case .list(let inner): Self.list(of: inner)
        case .names(let inner): [("type", ["object", "null"]), ("additionalProperties", .object(inner.schema))]
        case .record(let keys): Self.record(keys)
        }
    }

    private static func list(of inner: Shape) -> [(String, JSONDocument)] {
        [("type", "array"), ("items", .object(inner.schema))]
    }

    private static func record(_ keys: [Key]) -> [(String, JSONDocument)] {
        let required = keys.filter(\.isRequired).map { JSONDocument.text($0.name) }
        let properties = keys.map { ($0.name, JSONDocument.object($0.shape.schema)) }
        // With a key that must be there, an empty mapping is a mistake.
        return [("type", required.isEmpty ? ["object", "null"] : "object"), ("additionalProperties", false)]
            + (required.isEmpty ? [] : [("required", .list(required))]) + [("properties", .object(properties))]
    }
}
