/// Makes the small core of flow definitions: names become numbers, sugar becomes plain states.
struct FlowCompiler {
    let starts: [String: Int]
    let places: [Position: Int]
    let commands: [Command: Int]

    private let settings: BotSettings
    private let flows: [FlowDefinition]
    private let parts: Set<Position>

    init(settings: BotSettings, flows: [FlowDefinition]) throws(DialogError) {
        self.settings = settings
        self.flows = flows.sorted { $0.topic < $1.topic }
        parts = Set(flows.flatMap { flow in flow.parts.map { Position(topic: flow.topic, state: $0.name) } })
        var places: [Position: Int] = [:]
        var commands: [Command: Int] = [:]
        for flow in self.flows {
            for state in flow.states {
                let position = Position(topic: flow.topic, state: state.name)
                guard places.updateValue(places.count, forKey: position) == nil else { throw .twice(position.path) }
                if let command = state.command, commands[command] == nil { commands[command] = places.count - 1 }
            }
        }
        self.places = places
        self.commands = commands
        starts = try Self.starts(of: self.flows, places: places)
    }

    /// The number of the state in which a topic begins.
    func start(of topic: String) throws(DialogError) -> Int {
        guard let start = starts[topic] else { throw .unknownTarget(topic) }
        return start
    }

    /// The core, in the order of `places`.
    func states() throws(DialogError) -> [State] {
        var states: [State] = []
        for flow in flows {
            for definition in flow.states { states.append(try state(definition, of: flow)) }
        }
        return states
    }

    private static func starts(
        of flows: [FlowDefinition], places: [Position: Int]
    ) throws(DialogError) -> [String: Int] {
        var starts: [String: Int] = [:]
        for flow in flows {
            guard let start = places[Position(topic: flow.topic, state: flow.start)] else {
                throw .unknownTarget(flow.topic + "/" + flow.start)
            }
            guard starts.updateValue(start, forKey: flow.topic) == nil else { throw .twice(flow.topic) }
        }
        return starts
    }

    private func state(_ definition: StateDefinition, of flow: FlowDefinition) throws(DialogError) -> State {
        let position = Position(topic: flow.topic, state: definition.name)
        let offers = flow.offers(of: definition)
        try DialogLimits.hold(for: position, offers: offers)
        let tag = ChoiceTag.tag(of: position)
        let transitions = try offers.map { offer throws(DialogError) in try transition(offer, from: position) }
        let choices = offers.map {
            Choice(id: ChoiceTag.id(tag: tag, choice: $0.name), label: position.label(of: $0.name))
        }
        let asks = transitions.contains { !$0.isAlwaysOpen }
        return State(
            position: position, tag: tag, isPart: definition.isPart, command: definition.command,
            transitions: transitions, next: try next(of: definition, at: position),
            reply: Reply(
                kind: kind(of: definition, in: flow, asks: asks), state: position.path,
                language: settings.languages[0], text: position.text, choices: choices))
    }

    private func kind(of definition: StateDefinition, in flow: FlowDefinition, asks: Bool) -> ReplyKind {
        if flow.topic == settings.fallback { return .fallback }
        if definition.command == .person { return .handoff }
        return asks ? .ask : .answer
    }

    private func transition(
        _ offer: StateDefinition.Offer, from position: Position
    ) throws(DialogError) -> State.Transition {
        guard let target = try number(of: offer.target, from: position) else { throw .misplacedTarget(position) }
        let isAlwaysOpen = isAlwaysOpen(offer.target, from: position.topic)
        return State.Transition(name: offer.name, target: target, isAlwaysOpen: isAlwaysOpen)
    }

    private func next(of definition: StateDefinition, at position: Position) throws(DialogError) -> State.Next? {
        guard let next = definition.next, next != .parts else { return nil }
        guard definition.choices.isEmpty, !definition.isPart else { throw .misplacedTarget(position) }
        guard let target = try number(of: next, from: position) else { return next == .end ? .end : nil }
        return .state(target)
    }

    /// The state that a target enters; nil for `parts` and `end`, which enter none.
    private func number(of target: Target, from position: Position) throws(DialogError) -> Int? {
        switch target {
        case .parts, .end: return nil
        case .menu: return try start(of: settings.home)
        case .person:
            guard let phones = commands[.person] else { throw .unknownTarget("person") }
            return phones
        case .named(let name):
            let own = places[Position(topic: position.topic, state: name)]
            guard let target = own ?? starts[name] else { throw .unknownTarget(name) }
            return target
        }
    }

    /// A part, or the start of another topic: what may be asked for at any time.
    private func isAlwaysOpen(_ target: Target, from topic: String) -> Bool {
        guard case .named(let name) = target else { return true }
        let own = Position(topic: topic, state: name)
        return parts.contains(own) || places[own] == nil
    }
}
