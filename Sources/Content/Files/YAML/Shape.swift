/// What may stand at a place of a YAML file. One description that finds unknown keys, missing keys and wrong values.
indirect enum Shape: Sendable {
    /// One value.
    case word
    /// A list of values.
    case words
    /// A list of such lists.
    case lists
    /// A list of something else.
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
        Key("start", .word, isRequired: true),
        Key("states", .names(.record([Key("choices", .names(.word)), Key("next", .word), Key("command", .word)]))),
        Key("parts", .names(.record([Key("choices", .names(.word)), Key("command", .word)]))),
    ])

    /// Every key of `bot.yaml`.
    static let bot = Shape.record([
        Key("languages", .words, isRequired: true),
        Key("zone", .word, isRequired: true),
        Key("home", .word, isRequired: true),
        Key("fallback", .word, isRequired: true),
        Key("emergency", .word),
    ])

    /// In words, for a sentence.
    var description: String {
        switch self {
        case .word: "one value"
        case .words: "a list such as [a, b]"
        case .lists: "a list of lists such as [[a, b], [c]]"
        case .list: "a list, each line with a dash"
        case .names: "names with their values, such as { name: value }"
        case .record(let keys): "the keys " + keys.map(\.name).joined(separator: ", ")
        }
    }
}
