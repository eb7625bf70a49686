/// Makes the small core of flow definitions: names become numbers, sugar becomes plain states.
struct FlowCompiler {
    let starts: [String: Int]
    let places: [Position: Int]
    let commands: [Command: Int]
    let flows: [Flow]
    let shared: [Slot]

    private let settings: BotSettings
    private let definitions: [FlowDefinition]
    private let texts: TextCatalogue
    private let unwritten: Set<String>
    private let parts: Set<Position>

    init(
        settings: BotSettings, flows: [FlowDefinition], entities: [EntityDefinition], texts: TextCatalogue,
        unwritten: Set<String>
    ) throws(DialogError) {
        let definitions = flows.sorted { $0.topic < $1.topic }
        self.settings = settings
        self.unwritten = unwritten
        self.definitions = definitions
        self.texts = texts
        parts = Set(flows.flatMap { flow in flow.parts.map { Position(topic: flow.topic, state: $0.name) } })
        var places: [Position: Int] = [:]
        var commands: [Command: Int] = [:]
        for flow in definitions {
            for state in flow.states {
                if let command = state.command, commands[command] == nil { commands[command] = places.count }
                for position in Self.positions(of: state, in: flow.topic) {
                    guard places.updateValue(places.count, forKey: position) == nil else {
                        throw .twice(position.corePath)
                    }
                }
            }
        }
        self.places = places
        self.commands = commands
        starts = try Self.starts(of: definitions, places: places)
        let slots = try SlotCompiler(settings: settings, entities: entities)
        shared = try slots.shared()
        self.flows = try slots.flows(definitions, starts: starts)
    }

    /// The number of the state in which a topic begins.
    func start(of topic: String) throws(DialogError) -> Int {
        guard let start = starts[topic] else { throw .unknownTarget(topic) }
        return start
    }

    /// The core, in the order of `places`.
    func states() throws(DialogError) -> [State] {
        var states: [State] = []
        for (index, flow) in definitions.enumerated() {
            for definition in flow.states { states += try core(of: definition, in: flow, number: index) }
        }
        return states
    }

    /// One position a state, and behind a `fill` one for each slot that it asks for.
    private static func positions(of state: StateDefinition, in topic: String) -> [Position] {
        let own = Position(topic: topic, state: state.name)
        guard case .fill(let slots) = state.work else { return [own] }
        return [own] + slots.map { Position(topic: topic, state: state.name, slot: $0) }
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
}

/// The states of the core that one state of a file becomes.
extension FlowCompiler {
    private func core(
        of definition: StateDefinition, in flow: FlowDefinition, number: Int
    ) throws(DialogError) -> [State] {
        let position = Position(topic: flow.topic, state: definition.name)
        try DialogLimits.hold(
            for: position, offers: flow.offers(of: definition), see: definition.see, facts: definition.facts)
        try hold(definition, at: position, number)
        let outcomes = try definition.outcomes.map { offer throws(DialogError) in
            Transition(.outcome(offer.name), to: try target(offer.target, from: position))
        }
        let next = try definition.next.flatMap { target throws(DialogError) in
            target == .parts ? nil : Transition(.always, to: try self.target(target, from: position))
        }
        func silent(_ work: State.Work, _ transitions: [Transition]) -> State {
            state(definition, at: position, number, work: work, transitions: transitions, clear: definition.clear)
        }
        switch definition.work {
        case .say: return [try speaker(definition, at: position, in: flow, number, next: next)]
        case .fill(let slots):
            return try fill(slots, definition, at: position, number, outcomes: outcomes, next: next)
        case .confirm(let slots): return [try confirmation(definition, of: slots, at: position, number)]
        case .cases(let cases):
            let transitions = try cases.map { branch throws(DialogError) in
                Transition(
                    .always, if: branch.when.map(Transition.Condition.holds),
                    to: try target(branch.target, from: position))
            }
            return [silent(.branch, transitions)]
        case .lookUp(let question): return [silent(.lookUp(question), outcomes)]
        case .act(let deed): return [silent(.act(deed, undo: definition.undo), outcomes)]
        }
    }

    private func state(
        _ definition: StateDefinition, at position: Position, _ flow: Int, work: State.Work,
        transitions: [Transition], lines: Lines? = nil, choices: [Choice] = [], kind: ReplyKind = .answer,
        isTask: Bool = false, clear: [String] = []
    ) -> State {
        State(
            position: position, tag: ChoiceTag.tag(of: position), flow: flow, isPart: definition.isPart,
            command: definition.command, work: work, transitions: transitions, facts: definition.facts,
            clear: clear, lines: lines, choices: choices, kind: kind, isTask: isTask)
    }

    private func speaker(
        _ definition: StateDefinition, at position: Position, in flow: FlowDefinition, _ number: Int,
        next: Transition?
    ) throws(DialogError) -> State {
        let offers = flow.offers(of: definition)
        let tag = ChoiceTag.tag(of: position)
        let choices = try offers.map { offer throws(DialogError) in
            try transition(offer, from: position, isPart: definition.isPart)
        }
        guard next == nil || choices.isEmpty else { throw .misplacedTarget(position) }
        let seen = try definition.see.map { topic throws(DialogError) in
            if !unwritten.contains(topic) { _ = try start(of: topic) }
            return Choice(id: ChoiceTag.opening(topic), label: .value(.topic(topic)))
        }
        let shown = offers.map {
            let more = flow.topic + ".more-" + $0.name
            return Choice(
                id: ChoiceTag.id(tag: tag, choice: $0.name), label: .text(label(of: $0.name, at: position)),
                more: texts.has(more) ? more : nil)
        }
        // A part answers and asks nothing, so its choices are no answers that something waits for.
        let isTask = choices.contains { !$0.isAlwaysOpen }
        return state(
            definition, at: position, number, work: .say, transitions: choices + [next].compactMap(\.self),
            lines: Lines(position.text, in: texts), choices: shown + seen, kind: kind(of: definition, flow, isTask),
            isTask: isTask, clear: definition.clear)
    }

    private func kind(of definition: StateDefinition, _ flow: FlowDefinition, _ isTask: Bool) -> ReplyKind {
        if flow.topic == settings.fallback { return .fallback }
        if definition.command == .person { return .handoff }
        return isTask ? .ask : .answer
    }

    /// A gate that lets through when every slot is settled, and behind it a state for each slot that asks and comes back.
    private func fill(
        _ slots: [String], _ definition: StateDefinition, at position: Position, _ flow: Int,
        outcomes: [Transition], next: Transition?
    ) throws(DialogError) -> [State] {
        let number = try places[position].orThrow(.unknownTarget(position.path))
        var gates: [Transition] = []
        var asking: [State] = []
        for (offset, name) in slots.enumerated() {
            let slot = try flows[flow].slot(name).orThrow(.unknownSlot(name, in: position.topic))
            let place = Position(topic: position.topic, state: position.state, slot: name)
            gates.append(Transition(.always, if: .unsettled(slot), to: .state(number + 1 + offset)))
            let skip =
                slot.definition.mayBeSkipped
                ? [Choice(id: ChoiceTag.id(tag: ChoiceTag.tag(of: place), choice: Slot.skip), label: EngineText.skip)]
                : []
            asking.append(
                state(
                    definition, at: place, flow, work: .ask(slot),
                    transitions: [Transition(.filled, to: .state(number))] + outcomes,
                    lines: Lines(place.text, shared: EngineText.sharedPath + ".ask-" + name, in: texts),
                    choices: skip, kind: .ask, isTask: true))
        }
        let gate = state(
            definition, at: position, flow, work: .branch,
            transitions: gates + [next ?? Transition(.always, to: .end)])
        return [gate] + asking
    }

    private func confirmation(
        _ definition: StateDefinition, of slots: [String], at position: Position, _ flow: Int
    ) throws(DialogError) -> State {
        for name in slots where flows[flow].slot(name) == nil { throw .unknownSlot(name, in: position.topic) }
        let ways: [(String, Transition.Trigger, Dialog.Target?)] = [
            (EngineText.agreed, .agreed, definition.agreed), (EngineText.refused, .refused, definition.refused),
        ]
        let tag = ChoiceTag.tag(of: position)
        var transitions: [Transition] = []
        for (_, trigger, way) in ways {
            guard let way else { throw .misplacedTarget(position) }
            transitions.append(Transition(trigger, to: try target(way, from: position)))
        }
        if let unsure = definition.unsure {
            transitions.append(Transition(.unsure, to: try target(unsure, from: position)))
        }
        return state(
            definition, at: position, flow, work: .confirm(slots), transitions: transitions,
            lines: Lines(position.text, in: texts),
            choices: ways.map { name, _, _ in
                Choice(id: ChoiceTag.id(tag: tag, choice: name), label: label(of: name, at: position))
            }, kind: .ask, isTask: true, clear: definition.clear)
    }

    /// A command says its own text; a `fill` is entered once for each slot, so it can clear none; what takes a deed back is a
    /// topic.
    private func hold(_ definition: StateDefinition, at position: Position, _ flow: Int) throws(DialogError) {
        if definition.command != nil, definition.work != .say { throw .misplacedTarget(position) }
        for name in definition.clear where flows[flow].slot(name) == nil { throw .unknownSlot(name, in: position.topic) }
        if case .fill = definition.work, !definition.clear.isEmpty { throw .misplacedTarget(position) }
        if let undo = definition.undo, !unwritten.contains(undo) { _ = try start(of: undo) }
    }
}

/// Targets and labels.
extension FlowCompiler {
    private func transition(
        _ offer: StateDefinition.Offer, from position: Position, isPart: Bool
    ) throws(DialogError) -> Transition {
        guard offer.target != .parts, offer.target != .end else { throw .misplacedTarget(position) }
        return Transition(
            .choice(offer.name), to: try target(offer.target, from: position),
            isAlwaysOpen: isPart || isAlwaysOpen(offer.target, from: position.topic))
    }

    private func target(_ target: Dialog.Target, from position: Position) throws(DialogError) -> Transition.Target {
        switch target {
        case .parts: throw .misplacedTarget(position)
        case .end: return .end
        case .menu: return .call(try start(of: settings.home))
        case .person:
            guard let phones = commands[.person] else { throw .unknownTarget("person") }
            return .call(phones)
        case .named(let name):
            if let own = places[Position(topic: position.topic, state: name)] { return .state(own) }
            return .call(try start(of: name))
        }
    }

    /// A part, or the start of another topic: what may be asked for at any time.
    private func isAlwaysOpen(_ target: Dialog.Target, from topic: String) -> Bool {
        guard case .named(let name) = target else { return true }
        let own = Position(topic: topic, state: name)
        return parts.contains(own) || places[own] == nil
    }

    /// The flow's own text, or the one that all flows share.
    private func label(of choice: String, at position: Position) -> String {
        let own = position.label(of: choice)
        let shared = EngineText.sharedPath + ".label-" + choice
        return texts.has(own) || !texts.has(shared) ? own : shared
    }
}

extension Optional {
    /// The value, or this error where there is none.
    func orThrow(_ error: DialogError) throws(DialogError) -> Wrapped {
        guard let self else { throw error }
        return self
    }
}
