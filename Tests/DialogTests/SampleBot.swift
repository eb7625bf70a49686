import Dialog

/// A small bot with one flow of every kind, and short ways to play it.
enum SampleBot {
    static let settings = BotSettings(
        languages: ["ru", "kk"], zone: "Asia/Almaty", home: "home", fallback: "unknown")

    static let flows: [FlowDefinition] = [
        flow("home", "all", [choices("all", ["paper": .named("docs.paper"), "person": .person])]),
        flow("unknown", "sorry", [choices("sorry", ["menu": .menu, "person": .person])]),
        flow("docs.paper", "what", ["what", "where", "cost"].map { StateDefinition(name: $0, isPart: true) }),
        flow(
            "docs.flat", "which",
            [
                choices("which", ["own": .named("own"), "rented": .named("rented")]),
                StateDefinition(name: "own", next: .named("last")),
                StateDefinition(name: "rented", choices: [offer("paper", .named("docs.paper"))]),
                StateDefinition(name: "last"),
            ]),
        flow("thanks", "welcome", [StateDefinition(name: "welcome", next: .end)]),
        command("back", .back), command("again", .again), command("forget", .forget),
        command("restart", .restart, next: .menu), command("russian", .language("ru")),
        command("kazakh", .language("kk")),
        flow(
            "human", "phones", [StateDefinition(name: "phones", choices: [offer("menu", .menu)], command: .person)]),
    ]

    static func machine() throws -> DialogMachine { try DialogMachine(settings: settings, flows: flows) }

    static func flow(_ topic: String, _ start: String, _ states: [StateDefinition]) -> FlowDefinition {
        FlowDefinition(topic: topic, start: start, states: states)
    }

    static func offer(_ name: String, _ target: Target) -> StateDefinition.Offer {
        StateDefinition.Offer(name: name, target: target)
    }

    /// The choices in the order of their names.
    static func choices(_ name: String, _ choices: [String: Target]) -> StateDefinition {
        StateDefinition(name: name, choices: choices.sorted { $0.key < $1.key }.map { offer($0.key, $0.value) })
    }

    static func command(_ topic: String, _ command: Command, next: Target? = nil) -> FlowDefinition {
        flow(topic, "said", [StateDefinition(name: "said", next: next, command: command)])
    }

    static func position(_ topic: String, _ state: String) -> Position { Position(topic: topic, state: state) }

    static func id(_ topic: String, _ state: String, _ choice: String) -> String {
        ChoiceTag.id(tag: ChoiceTag.tag(of: position(topic, state)), choice: choice)
    }

    /// A reply of a state with all its choices, as the engine says it.
    static func reply(
        _ topic: String, _ state: String, kind: ReplyKind = .answer, offering names: [String] = [],
        as understood: String? = nil, in language: String = "ru", confidence: Double? = nil
    ) -> Reply {
        let position = position(topic, state)
        return Reply(
            kind: kind, topic: understood, state: position.path, language: language, text: position.text,
            choices: names.map { Choice(id: id(topic, state, $0), label: position.label(of: $0)) },
            confidence: confidence)
    }

    static func message(
        _ topic: String?, _ part: String? = nil, in language: String? = nil, confidence: Double = 0.9
    ) -> Event {
        let intent = topic.map { Intent(topic: $0, part: part, confidence: confidence) }
        return Event(
            at: 0,
            kind: .message(
                Interpretation(
                    language: language, clauses: intent.map { [Clause(verdict: Verdict(.sure, [$0]))] } ?? [])))
    }

    static func choice(_ id: String) -> Event { Event(at: 0, kind: .choice(id)) }

    static func command(_ command: Command) -> Event { Event(at: 0, kind: .command(command)) }
}
