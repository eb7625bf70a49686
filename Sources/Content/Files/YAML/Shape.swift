/// What may stand at a place of a YAML file. One description that finds unknown keys, missing keys and wrong values.
indirect enum Shape: Sendable {
    /// One value.
    case word
    /// A list of values.
    case words
    /// A list of such lists.
    case lists
    /// A list of things that are more than a value.
    case list(Shape)
    /// A mapping from names that the writer chose.
    case names(Shape)
    /// A mapping whose keys are known.
    case record([Key])

    struct Key: Sendable {
        let name: String
        let shape: Shape
        let isRequired: Bool

        init(_ name: String, _ shape: Shape, isRequired: Bool = false) {
            self.name = name
            self.shape = shape
            self.isRequired = isRequired
        }
    }

    /// Every key of a flow file.
    static let flow = Shape.record([
        Key("slots", .names(slot)),
        Key("start", .word, isRequired: true),
        Key(
            "states",
            .names(
                .record(
                    speaking + [
                        Key("next", .word), Key("clear", .words), Key("fill", .words), Key("confirm", .words),
                        Key("agreed", .word), Key("refused", .word), Key("unsure", .word),
                        Key("cases", .list(.record([Key("when", .word), Key("go", .word, isRequired: true)]))),
                        Key("look-up", .word), Key("do", .word), Key("undo", .word), Key("outcomes", .names(.word)),
                    ]))),
        Key("parts", .names(.record(speaking))),
    ])

    private static let speaking = [
        Key("choices", .names(.word)), Key("see", .words), Key("facts", .words), Key("command", .word),
    ]

    /// Every key of a slot.
    static let slot = Shape.record([
        Key("entity", .word, isRequired: true), Key("needs", .words), Key("offer", .word), Key("allow", .word),
        Key("default", .word), Key("skip", .word), Key("role", .word), Key("secret", .word),
    ])

    /// Every key of `bot.yaml`.
    static let bot = Shape.record([
        Key("languages", .words, isRequired: true),
        Key("zone", .word, isRequired: true),
        Key("home", .word, isRequired: true),
        Key("fallback", .word, isRequired: true),
        Key("emergency", .word),
        Key("courtesies", .words),
        Key("quiet", .words),
        Key("shared", .names(slot)),
        Key("person", .word),
        Key("answer-within", .word),
        Key(
            "times",
            .record([Key("reminder", .word), Key("pause", .word), Key("task", .word), Key("confirmation", .word)])),
    ])

    /// `entities.yaml`: each entity by its name.
    static let entities = Shape.names(
        .record([
            Key("values", .words), Key("groups", .names(.words)), Key("kind", .word), Key("from", .word),
            Key("to", .word),
        ]))

    /// `notices.yaml`: each notice by its name.
    static let notices = Shape.names(
        .record([Key("topics", .words), Key("when", .word), Key("until", .word)]))

    /// `laws.yaml`: each law by its name.
    static let laws = Shape.names(
        .record([
            Key("in", .words), Key("when", .word), Key("always", .word), Key("never", .word), Key("eventually", .word),
        ]))

    /// `knowledge/sources.yaml`: each source by its name.
    static let sources = Shape.names(
        .record([
            Key("facts", .word), Key("table", .word), Key("process", .words), Key("board", .word), Key("key", .words),
            Key("date", .word), Key("fresh", .word), Key("timeout", .word), Key("keep", .word),
        ]))

    /// A file of facts: each fact by its id.
    static let facts = Shape.names(
        .record([
            Key("value", .word), Key("unit", .word), Key("source", .word), Key("checked", .word),
            Key("valid-until", .word), Key("owner", .word), Key("confidence", .word, isRequired: true),
        ]))

    /// What a program can be asked: each question by its name.
    static let questions = Shape.names(
        .record([
            Key("arguments", .names(.word)), Key("outcomes", .names(.names(.word)), isRequired: true),
            Key("options", .word),
        ]))

    /// In words, for a sentence.
    var description: String {
        switch self {
        case .word: "one value"
        case .words: "a list such as [a, b]"
        case .lists: "a list of lists such as [[a, b], [c]]"
        case .list: "a list of lines that begin with a hyphen"
        case .names: "names with their values, such as { name: value }"
        case .record(let keys): "the keys " + keys.map(\.name).joined(separator: ", ")
        }
    }
}
