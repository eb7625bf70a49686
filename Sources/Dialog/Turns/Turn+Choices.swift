/// Buttons: what is offered, and what a picked one does.
extension Turn {
    /// Does what a choice says. False for one of a question that is no longer pending, or that nobody can have offered.
    mutating func pick(_ id: String) -> Bool {
        switch machine.pick(of: id) {
        case nil: return false
        case .unwritten(let topic)?:
            understood(.choice, as: topic)
            sayUnwritten(topic)
            return true
        case .open(let start)?:
            work.isStep = true
            understoodChoice(of: start)
            if let command = machine.states[start].command {
                obey(command, from: start, confidence: nil)
            } else {
                reach(start)
            }
            return true
        case .choice(let number, let name)?:
            if session.pending?.position == machine.states[number].position { return answer(name, at: number) }
            guard let target = destination(of: id) else { return false }
            work.isStep = true
            understoodChoice(of: target)
            if let command = machine.states[target].command {
                obey(command, from: target, confidence: nil)
            } else {
                reach(target)
            }
            return true
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
                transition.isAlwaysOpen || session.pending?.position == state.position
            else { return nil }
            switch transition.target {
            case .state(let target), .call(let target): return target
            case .end: return nil
            }
        }
    }

    /// A choice of the pending question.
    private mutating func answer(_ name: String, at number: Int) -> Bool {
        let state = machine.states[number]
        work.isStep = true
        understood(.choice, as: state.position.topic)
        nameTopic(state.position.topic)
        switch state.work {
        case .say:
            guard let transition = state.transition(on: .choice(name)) else { return false }
            if let hop = take(transition, of: number) { work.errands.insert(.walk(hop), at: 0) }
            return true
        case .confirm:
            switch name {
            case EngineText.agreed: return go(on: .agreed)
            case EngineText.refused: return go(on: .refused)
            default: return false
            }
        case .ask(let slot):
            if name == Slot.skip, slot.definition.mayBeSkipped {
                skip(slot)
            } else if let value = offered(for: slot).first(where: { $0.name == name })?.value {
                set(value, for: slot.name)
                work.given = slot.name
            } else {
                return false
            }
            goOn(from: [slot.name])
            return true
        case .branch, .lookUp, .act: return false
        }
    }

    /// A button of an earlier question: says so, and what is current now.
    mutating func sayStaleChoice() {
        nameTopic(machine.settings.fallback)
        say(.staleChoice, kind: .clarify)
        if session.pending == nil {
            let again = lastReplies(atMost: DialogMachine.maximumReplies - 1)
            if again.isEmpty { speak(machine.home) } else { work.replies += again }
        }
    }

    /// The topic that a picked button leads to is what was understood.
    private mutating func understoodChoice(of target: Int) {
        understood(.choice, as: nil)
        nameTopic(machine.states[target].position.topic)
    }

    private mutating func nameTopic(_ topic: String) { work.topic = work.topic ?? topic }

    /// What is offered for a slot, with the names that are in the ids.
    func offered(for slot: Slot) -> [(name: String, value: Value)] {
        let kept = session.pending?.options.map(\.value) ?? []
        let values = kept.isEmpty && slot.definition.offer == nil ? slot.choices : kept
        return values.enumerated().map { (ChoiceTag.name(of: $0.element, at: $0.offset), $0.element) }
    }

    /// The button that opens a topic.
    func choice(opening topic: String) -> Choice {
        Choice(id: ChoiceTag.opening(topic), label: .value(.topic(topic)))
    }

    /// Topics of intents that a flow answers, each once.
    func openable(_ intents: [Intent]) -> [String] {
        var topics: [String] = []
        for intent in intents where machine.starts[intent.topic] != nil && !topics.contains(intent.topic) {
            topics.append(intent.topic)
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
    func name(of id: String) -> String? {
        switch pick(of: id) {
        case .open(let start)?: states[start].position.topic
        case .unwritten(let topic)?: topic
        case .choice(_, let name)?: name
        case nil: nil
        }
    }
}
