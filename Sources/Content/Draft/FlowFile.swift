import Dialog

/// A flow file as far as it could be read: names, and where they stand.
struct FlowFile: Sendable {
    /// A name that leads somewhere: a line of `choices:` or `outcomes:`.
    struct Choice: Sendable {
        let name: Word
        let target: Word
    }

    struct Case: Sendable {
        let place: Place
        let when: Word?
        let target: Word?
    }

    struct State: Sendable {
        let name: Word
        let isPart: Bool
        let choices: [Choice]
        let see: [Word]
        let facts: [Word]
        let next: Word?
        let command: Word?
        let fill: [Word]
        let confirm: [Word]
        let cases: [Case]
        let lookUp: Word?
        let deed: Word?
        let undo: Word?
        let outcomes: [Choice]
        let agreed: Word?
        let refused: Word?
        let unsure: Word?
        let clear: [Word]
        /// The keys that say what it does, with their places: one of them, or none where it speaks.
        let works: [Word]
    }

    let yaml: YAMLFile
    let topic: String
    let start: Word?
    let slots: [SlotLine]
    /// States and parts in the order of the file.
    let states: [State]

    init(_ yaml: YAMLFile) {
        self.yaml = yaml
        topic = yaml.file.topic
        start = Word(yaml.root?["start"]?.value)
        slots = (yaml.root?["slots"]?.value.entries ?? []).map(SlotLine.init)
        states = (yaml.root?.entries ?? []).flatMap { entry in
            switch entry.key {
            case "states": entry.value.entries.map { State($0, isPart: false) }
            case "parts": entry.value.entries.map { State($0, isPart: true) }
            default: [State]()
            }
        }
    }

    /// The place to show for what concerns the file as a whole.
    var place: Place { start?.place ?? yaml.file.start }

    /// What the engine makes its core of.
    func definition(_ entities: [EntityDefinition]) -> FlowDefinition {
        FlowDefinition(
            topic: topic, start: start?.text ?? "", slots: slots.compactMap { $0.definition(entities) },
            states: states.map(\.definition))
    }

    /// A source may give values that texts show: which ones, only the source knows.
    var asksSources: Bool {
        slots.contains { $0.offer != nil } || states.contains { $0.lookUp != nil || $0.deed != nil }
    }
}

extension FlowFile.State {
    init(_ entry: YAMLNode.Entry, isPart: Bool) {
        let node = entry.value
        self.isPart = isPart
        name = Word(text: entry.key, place: entry.place)
        choices = Self.choices(node["choices"])
        see = Word.list(node["see"]?.value)
        facts = Word.list(node["facts"]?.value)
        next = isPart ? nil : Word(node["next"]?.value)
        command = Word(node["command"]?.value)
        fill = Word.list(node["fill"]?.value)
        confirm = Word.list(node["confirm"]?.value)
        cases = Self.cases(node["cases"])
        lookUp = Word(node["look-up"]?.value)
        deed = Word(node["do"]?.value)
        undo = Word(node["undo"]?.value)
        outcomes = Self.choices(node["outcomes"])
        agreed = Word(node["agreed"]?.value)
        refused = Word(node["refused"]?.value)
        unsure = Word(node["unsure"]?.value)
        clear = Word.list(node["clear"]?.value)
        works = node.entries.filter { Self.workKeys.contains($0.key) }.map { Word(text: $0.key, place: $0.place) }
    }

    static let workKeys = ["fill", "confirm", "cases", "look-up", "do"]

    /// Every target, wherever it stands.
    var targets: [Word] {
        choices.map(\.target) + outcomes.map(\.target) + cases.compactMap(\.target)
            + [next, agreed, refused, unsure].compactMap(\.self)
    }

    /// Whether it says a text of its own name.
    var speaks: Bool { works.allSatisfy { $0.text == "confirm" } }

    var definition: StateDefinition {
        StateDefinition(
            name: name.text, isPart: isPart, work: work, choices: Self.offers(choices), see: see.map(\.text),
            facts: facts.map(\.text), next: next.map { Target($0.text) }, outcomes: Self.offers(outcomes),
            agreed: agreed.map { Target($0.text) }, refused: refused.map { Target($0.text) },
            unsure: unsure.map { Target($0.text) }, clear: clear.map(\.text), undo: undo?.text,
            command: command.flatMap { Command($0.text) })
    }

    private var work: StateDefinition.Work {
        switch works.first?.text {
        case "fill": .fill(fill.map(\.text))
        case "confirm": .confirm(confirm.map(\.text))
        case "cases":
            .cases(
                cases.compactMap { line in
                    line.target.map { target in
                        let when = line.when.map { Guard.read($0.text) ?? Guard([]) }
                        return StateDefinition.Case(when: when, target: Target(target.text))
                    }
                })
        case "look-up": .lookUp(lookUp?.text ?? "")
        case "do": .act(deed?.text ?? "")
        default: .say
        }
    }

    private static func offers(_ choices: [FlowFile.Choice]) -> [StateDefinition.Offer] {
        choices.map { StateDefinition.Offer(name: $0.name.text, target: Target($0.target.text)) }
    }

    private static func choices(_ entry: YAMLNode.Entry?) -> [FlowFile.Choice] {
        (entry?.value.entries ?? []).compactMap { choice in
            Word(choice.value).map { FlowFile.Choice(name: Word(text: choice.key, place: choice.place), target: $0) }
        }
    }

    private static func cases(_ entry: YAMLNode.Entry?) -> [FlowFile.Case] {
        guard case .list(let list)? = entry?.value.value else { return [] }
        return list.map { FlowFile.Case(place: $0.place, when: Word($0["when"]?.value), target: Word($0["go"]?.value)) }
    }
}

extension Guard {
    /// nil where the text is no guard; what is wrong with it is told by a check.
    static func read(_ text: String) -> Guard? {
        do throws(GuardParser.Problem) { return try GuardParser.parse(text) } catch { return nil }
    }
}
