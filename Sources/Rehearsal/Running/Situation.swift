import Content
import Dialog

/// Brings a stage into what `given` lines say, by ways that a person could have gone; what nobody can reach is a finding.
struct Situation {
    /// Why a situation cannot be.
    struct Impossible: Error {
        var sentence: String
        var advice: String
    }

    private let given: [Circumstance]
    private let values: ScriptValues
    private let machine: DialogMachine

    init(_ given: [Circumstance], values: ScriptValues, machine: DialogMachine) {
        self.given = given
        self.values = values
        self.machine = machine
    }

    func arrange(_ stage: inout Stage) throws(Impossible) {
        var session = Session()
        for circumstance in given {
            switch circumstance {
            case .language(let language):
                session.language = language
                session.lastSureLanguage = language
            case .seed(let seed):
                session.turns = 1
                session.seed = seed
            case .booking(let row): stage.knowledge.add(row: row)
            case .knowledge(let stub): stage.knowledge.add(stub)
            case .slot, .stack, .open, .clock: break
            }
        }
        for pair in slots {
            guard let slot = machine.settings.shared.first(where: { $0.name == pair.name }) else { continue }
            session.shared[pair.name] = try value(pair, of: slot.entity)
        }
        stage.person.session = session
        for case .stack(let topics) in given {
            for topic in topics { try open(topic, &stage) }
        }
        for case .open(let topic, let state, let slot) in given { try open(topic, state, slot, &stage) }
        try settleSlots(stage)
    }

    private var slots: [NamedValue] {
        given.compactMap { circumstance in
            if case .slot(let pair) = circumstance { pair } else { nil }
        }
    }

    private func value(_ pair: NamedValue, of entity: String) throws(Impossible) -> Value {
        guard let definition = values.entities.first(where: { $0.name == entity }) else {
            throw Impossible(sentence: "There is no entity \(entity).", advice: "See Dialogs/entities.yaml.")
        }
        guard let value = values.value(pair.value, of: definition) else {
            var known: [String] = []
            if case .values(let words) = definition.kind { known = words }
            throw Impossible(
                sentence: "\(ScriptPrinter.words(pair)) cannot be: \(entity) has no such value.",
                advice: Nearest.advice(
                    for: Self.word(pair.value), among: known,
                    or: known.isEmpty ? "See Dialogs/entities.yaml." : "It may be \(known.joined(separator: ", "))."))
        }
        return value
    }

    private static func word(_ value: ScriptValue) -> String {
        switch value {
        case .word(let word), .text(let word): word
        case .relative, .any: ""
        }
    }

    // MARK: - Flows

    /// As a person who presses the button of the topic.
    private func open(_ topic: String, _ stage: inout Stage) throws(Impossible) {
        try say(topic, part: nil, &stage)
        guard stage.person.session?.stack.last?.topic == topic else {
            throw Impossible(
                sentence: "\(topic) cannot be open here: it asks nothing, or cannot go on.",
                advice: "Give the slots or the knowledge that it needs, or use open.")
        }
    }

    private func open(
        _ topic: String, _ state: String?, _ slot: String?, _ stage: inout Stage
    ) throws(Impossible) {
        guard let state else { return try open(topic, &stage) }
        let wanted = Position(topic: topic, state: state, slot: slot)
        guard let number = machine.state(at: wanted) else { throw unknown(wanted) }
        let isPart = machine.states[number].isPart
        try say(topic, part: isPart ? state : nil, &stage)
        let reached = stage.person.session?.position
        if reached == wanted || (slot == nil && reached?.path == wanted.path) { return }
        guard slot == nil, place(number, &stage) else {
            throw Impossible(
                sentence: "The conversation cannot stand at \(wanted.corePath): with these slots it stands at"
                    + " \(reached?.corePath ?? "no state").",
                advice: "Give the slots that are asked before, and the knowledge that they need.")
        }
    }

    /// As a person who names the topic and all that they know in one message.
    private func say(_ topic: String, part: String?, _ stage: inout Stage) throws(Impossible) {
        guard let start = machine.starts[topic] else {
            throw Impossible(
                sentence: "There is no flow \(topic).",
                advice: Nearest.advice(for: topic, among: machine.starts.keys, or: "See Dialogs."))
        }
        let flow = machine.flows[machine.states[start].flow]
        var found: [FoundValue] = []
        for pair in slots {
            guard let slot = flow.slot(pair.name) else { continue }
            found.append(
                FoundValue(
                    entity: slot.entity.name, value: try value(pair, of: slot.entity.name),
                    role: slot.definition.role))
        }
        let intent = Intent(topic: topic, part: part, confidence: 1)
        let clause = Clause(verdict: Verdict(.sure, [intent]), values: found)
        _ = stage.happen(.message(Interpretation(clauses: [clause])))
    }

    /// Puts the topmost flow at a state that waits and that the flow can come to by choices or answers of sources.
    private func place(_ number: Int, _ stage: inout Stage) -> Bool {
        let state = machine.states[number]
        guard let start = machine.starts[state.position.topic], isReachable(number, from: start),
            var session = stage.person.session
        else { return false }
        switch state.work {
        case .say, .confirm: break
        case .ask, .branch, .lookUp, .act: return false
        }
        let topic = state.position.topic
        var frame =
            session.stack.last { $0.topic == topic }
            ?? session.recent.flatMap { $0.topic == topic ? $0 : nil } ?? Frame(at: state.position)
        frame.position = state.position
        if session.stack.last?.topic == topic { session.stack.removeLast() }
        if state.isTask {
            session.stack.append(frame)
        } else {
            session.recent = frame
        }
        stage.person.session = session
        // What the person sees at that place is said, so that its choices can be picked.
        _ = stage.happen(.silence)
        stage.person.session?.isReminded = false
        return true
    }

    private func isReachable(_ wanted: Int, from start: Int) -> Bool {
        var seen: Set<Int> = [start]
        var waiting = [start]
        while let number = waiting.popLast() {
            if number == wanted { return true }
            for case .state(let next) in machine.states[number].transitions.map(\.target)
            where seen.insert(next).inserted {
                waiting.append(next)
            }
        }
        return machine.states[wanted].isPart
    }

    private func unknown(_ position: Position) -> Impossible {
        let paths = machine.states.map(\.position.corePath)
        return Impossible(
            sentence: "There is no state \(position.corePath).",
            advice: Nearest.advice(for: position.corePath, among: paths, or: "See the flow file."))
    }

    /// Every slot that is given lies somewhere now.
    private func settleSlots(_ stage: Stage) throws(Impossible) {
        guard let session = stage.person.session else { return }
        let frames = session.stack + [session.recent].compactMap(\.self)
        for pair in slots where session.shared[pair.name] == nil && !frames.contains(where: { $0[pair.name] != nil }) {
            let names =
                frames.compactMap { frame in
                    machine.starts[frame.topic].map { machine.flows[machine.states[$0].flow] }
                }.flatMap(\.slots).map(\.name) + machine.settings.shared.map(\.name)
            throw Impossible(
                sentence: "No flow that is open keeps the slot \(ScriptPrinter.words(pair)).",
                advice: Nearest.advice(
                    for: pair.name, among: names.filter { $0 != pair.name },
                    or: "Open the flow whose slot it is: given open TOPIC."))
        }
    }
}
