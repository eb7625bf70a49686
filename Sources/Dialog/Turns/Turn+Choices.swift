/// Buttons: what is offered, and what a picked one does.
extension Turn {
    /// Does what a choice says. False for one of a question that is not pending, or that nobody can have offered.
    mutating func pick(_ id: String) -> Bool {
        guard canPick(id) else { return false }
        work.isStep = true
        switch machine.pick(of: id) {
        case nil: return false
        case .unwritten(let topic)?:
            nameTopic(topic)
            sayUnwritten(topic)
        case .open(let start)?:
            nameTopic(machine.states[start].position.topic)
            reach(start)
        case .choice(let number, let name)?:
            if isPending(number) {
                nameTopic(machine.states[number].position.topic)
                answer(name, at: number)
            } else if let target = destination(of: id) {
                nameTopic(machine.states[target].position.topic)
                reach(target)
            }
        }
        return true
    }

    /// Whether a choice may be taken now: one of the pending question, or one that is always open.
    func canPick(_ id: String) -> Bool {
        switch machine.pick(of: id) {
        case nil: return false
        case .unwritten?, .open?: return true
        case .choice(let number, let name)? where isPending(number):
            let state = machine.states[number]
            guard case .ask(let slot) = state.work else { return state.choices.contains { $0.id == id } }
            return name == Slot.skip && slot.definition.mayBeSkipped || offered(for: slot).contains { $0.name == name }
        case .choice?: return destination(of: id) != nil
        }
    }

    /// Where a choice leads if it may be taken now: a pending one, or one that is always open.
    func destination(of id: String) -> Int? {
        switch machine.pick(of: id) {
        case nil, .unwritten?: return nil
        case .open(let start)?: return start
        case .choice(let number, let name)?:
            let state = machine.states[number]
            guard let transition = state.transition(on: .choice(name)).map({ state.transitions[$0] }),
                transition.isAlwaysOpen || isPending(number)
            else { return nil }
            switch transition.target {
            case .state(let target), .call(let target): return target
            case .end: return nil
            }
        }
    }

    /// Whether the question of this state is the pending one.
    private func isPending(_ number: Int) -> Bool { session.pending?.position == machine.states[number].position }

    /// A choice of the pending question.
    private mutating func answer(_ name: String, at number: Int) {
        let state = machine.states[number]
        switch state.work {
        case .say: _ = go(on: .choice(name))
        case .confirm: _ = go(on: name == EngineText.agreed ? .agreed : .refused)
        case .ask(let slot):
            if let value = offered(for: slot).first(where: { $0.name == name })?.value {
                set(value, for: slot.name)
                work.given = slot.name
            } else {
                skip(slot)
            }
            goOn(from: [slot.name])
        case .branch, .lookUp, .act: break
        }
    }

    /// A button of an earlier question: says so, and what is current now.
    mutating func sayStaleChoice() {
        nameTopic(machine.settings.fallback)
        say(.staleChoice, kind: .clarify)
        guard session.pending == nil else { return }
        let again = lastReplies(atMost: DialogMachine.maximumReplies - 1)
        if again.isEmpty { speak(machine.home) } else { work.replies += again }
    }

    /// The topic that a picked button leads to is what was understood.
    private mutating func nameTopic(_ topic: String) { work.topic = work.topic ?? topic }

    /// What is offered for a slot, with the names that are in the ids.
    func offered(for slot: Slot) -> [(name: String, value: Value)] {
        let kept = session.pending?.options ?? []
        let values = kept.isEmpty && slot.definition.offer == nil ? slot.choices : kept
        return values.enumerated().map { (ChoiceTag.name(of: $0.element, at: $0.offset), $0.element) }
    }

    /// The button that opens a topic.
    func choice(opening topic: String) -> Choice {
        Choice(id: ChoiceTag.opening(topic), label: .value(.topic(topic)))
    }

    /// Topics of intents that can be opened, each once: where no flow answers one, it is at least known by name.
    func openable(_ intents: [Intent]) -> [String] {
        var topics: [String] = []
        for topic in intents.map(\.topic) where !topics.contains(topic) && topic != machine.settings.fallback {
            if machine.starts[topic] != nil || machine.unwritten.contains(topic) { topics.append(topic) }
        }
        return topics
    }

    /// The menu and a person: what helps where nothing else does.
    var helpChoices: [Choice] {
        let person = machine.state(of: .person).map { machine.states[$0].position.topic }
        return [machine.settings.home, person].compactMap(\.self).map(choice(opening:))
    }
}

extension ChoiceTag {
    /// Bytes of an id, at most (PROTOCOL.md, 2.4).
    static let idLimit = 64

    /// The name of a value in an id: its word where that is short and plain, else its place.
    static func name(of value: Value, at place: Int) -> String {
        let word = value.word
        let isPlain = word.utf8.allSatisfy { 0x21...0x7e ~= $0 }
        guard isPlain, 1...(idLimit - length - 1) ~= word.utf8.count, word != Slot.skip else {
            return "n" + String(place + 1)
        }
        return word
    }
}

extension DialogMachine {
    /// The name of a choice in its id; for a button that opens a topic, that topic.
    package func name(of id: String) -> String? {
        switch pick(of: id) {
        case .open(let start)?: states[start].position.topic
        case .unwritten(let topic)?: topic
        case .choice(_, let name)?: name
        case nil: nil
        }
    }

    /// Whether a choice, by its id, leads to this state at once.
    package func leads(_ id: String, to number: Int) -> Bool {
        switch pick(of: id) {
        case .open(let start)?: return start == number
        case .choice(let state, let name)?:
            guard let transition = states[state].transition(on: .choice(name)) else { return false }
            switch states[state].transitions[transition].target {
            case .state(let target), .call(let target): return target == number
            case .end: return false
            }
        case .unwritten?, nil: return false
        }
    }
}
