/// The topmost flow at work: from state to state, until one waits for the person or for a source.
extension Turn {
    /// Opens a flow over an open task, or in place of what was there. Values of the clause fill its slots.
    mutating func open(_ frame: Frame, prefilling values: [FoundValue] = [], by hop: Hop? = nil) {
        guard let number = machine.state(at: frame.position) else { return }
        var frame = frame
        if !session.shared.isEmpty {
            for slot in flow(of: frame)?.slots ?? [] where slot.isShared && frame.slots[slot.name] == nil {
                frame.slots[slot.name] = session.shared[slot.name].flatMap { slot.entity.fits($0) ? $0 : nil }
            }
        }
        // What is said now is newer than what was known before.
        for filling in fillings(of: Frame(at: frame.position), from: values, but: nil) {
            frame.slots[filling.name] = filling.value
        }
        session.stack.removeAll { $0.topic == frame.topic }
        session.stack.append(frame)
        if machine.settings.quiet.contains(frame.topic) { work.isQuiet = true }
        work.isStep = true
        work.errands.insert(.walk(hop ?? Hop(to: number)), at: 0)
    }

    /// Goes to a state as the person asked for it, or as another flow leads to it. A flow that is open is not opened again:
    /// what lies above it is closed, a part of it is said, and it asks its pending question.
    mutating func reach(_ target: Int, prefilling values: [FoundValue] = [], by hop: Hop? = nil) {
        let state = machine.states[target]
        if let command = state.command { return obey(command, from: target) }
        let topic = state.position.topic
        guard let place = session.stack.lastIndex(where: { $0.topic == topic }) else {
            var frame = Frame(at: state.position)
            if let recent = session.recent, recent.topic == topic, target != machine.starts[topic] || state.isPart {
                (frame.slots, frame.values, frame.hasActed) = (recent.slots, recent.values, recent.hasActed)
            }
            // The pending question was asked again after the first answer of this digression; once is enough.
            if session.pending?.digression == topic { work.isQuiet = true }
            return open(frame, prefilling: values, by: hop)
        }
        session.stack.removeSubrange((place + 1)...)
        let fillings = fillings(of: session.stack[place], from: values, but: nil)
        for filling in fillings { set(filling.value, for: filling.name) }
        if state.isPart {
            speak(target)
            work.answered = topic
        }
        if !fillings.isEmpty, let asked { goOn(from: [asked.name]) }
    }

    /// The topmost flow goes on after these slots changed: where it fills the first of them, if that lies before where it
    /// stands; else from the question that it asks. A slot that it nowhere asks for may decide anything, from its start on.
    mutating func goOn(from slots: [String]) {
        guard let here else { return }
        let state = machine.states[here]
        let flow = machine.flows[state.flow]
        let gate = state.transition(on: .filled).flatMap { state.transitions[$0].target.state }
        let asked = asked?.name
        let places = slots.filter { $0 != asked }.map { machine.gates[state.flow][$0] ?? flow.start }
        let first = places.min { machine.depths[$0] < machine.depths[$1] }
        if let first, !state.isTask || machine.depths[first] < machine.depths[gate ?? here] {
            work.errands.insert(.walk(Hop(to: first)), at: 0)
        } else if let gate {
            work.errands.insert(.walk(Hop(to: gate)), at: 0)
        }
    }

    /// The topmost flow goes where a trigger leads, if it leads anywhere.
    mutating func go(on trigger: Transition.Trigger) -> Bool {
        guard let here, let transition = machine.states[here].transition(on: trigger) else { return false }
        if trigger == .agreed, let frame = session.pending, isOld(frame) {
            checkAgain(frame)
        } else if let hop = take(transition, of: here) {
            work.errands.insert(.walk(hop), at: 0)
        }
        return true
    }

    /// Walks until something waits.
    mutating func walk(_ hop: Hop) {
        var next: Hop? = hop
        while let hop = next, work.request == nil { next = enter(hop) }
    }

    /// Enters a state of the topmost flow and does its work; gives where it goes on by itself.
    private mutating func enter(_ hop: Hop) -> Hop? {
        let state = machine.states[hop.to]
        guard work.path.count < DialogMachine.maximumHops, !session.stack.isEmpty else { return giveUp() }
        if let command = state.command, work.obeyed != hop.to {
            // A flow leads to a command: the command takes the turn over.
            session.stack.removeLast()
            obey(command, from: hop.to)
            return nil
        }
        work.path.append(hop)
        hint = hop.to
        session.stack[session.top].position = state.position
        for slot in state.clear { set(nil, for: slot) }
        switch state.work {
        case .say:
            say(state)
            return state.transition(on: .always).flatMap { take($0, of: hop.to) }
        case .branch:
            guard let way = way(from: state) else { return giveUp() }
            return take(way, of: hop.to)
        case .ask(let slot): return ask(slot, in: hop.to)
        case .confirm: return confirm(hop.to)
        case .lookUp(let question): return request(.lookUp, question)
        case .act(let question, _):
            guard !work.hasTried else { return fail(in: hop.to) }
            work.hasTried = true
            return request(.deed, question)
        }
    }

    /// The first `always` whose condition holds.
    private func way(from state: State) -> Int? {
        guard let frame = session.pending else { return nil }
        for (number, transition) in state.transitions.enumerated() where transition.trigger == .always {
            switch transition.condition {
            case nil: return number
            case .holds(let condition): if condition.holds(guardFacts(frame)) { return number }
            case .unsettled(let slot): if slot.isUnsettled(in: frame) { return number }
            }
        }
        return nil
    }

    /// Takes a transition of a state of the topmost flow; gives the state that it leads to.
    mutating func take(_ transition: Int, of state: Int) -> Hop? {
        switch machine.states[state].transitions[transition].target {
        case .state(let target): return Hop(from: state, transition: transition, to: target)
        case .call(let target):
            // A task waits below what it calls; anything else has said its say.
            if !machine.states[state].isTask { close() }
            reach(target, by: Hop(from: state, transition: transition, to: target))
            return nil
        case .end:
            close()
            return nil
        }
    }

    /// A flow that waits for nothing is over.
    mutating func closeWhatHasSaidItsSay() {
        while let here, !machine.states[here].isTask {
            hint = here
            close()
        }
    }

    /// The topmost flow is over: its shared slots are written back, its parts may still be asked for. A courtesy or a command
    /// leaves the conversation where it stood.
    mutating func close(endsWell: Bool = true) {
        guard var frame = session.stack.popLast() else { return }
        if endsWell {
            for slot in flow(of: frame)?.slots ?? [] where slot.isShared {
                if let value = frame.slots[slot.name] { session.shared[slot.name] = value.masked }
            }
        }
        work.answered = frame.topic
        if machine.isCourtesy(frame.topic) { return }
        if let state = machine.state(at: frame.position), machine.states[state].command != nil { return }
        frame.options = []
        frame.hasAgreed = false
        frame.digression = nil
        session.recent = frame
    }

    /// Something that should not be: no way leads on. A person helps where the dialog cannot.
    mutating func giveUp() -> Hop? {
        say(.sourceFailed, kind: .handoff, choices: helpChoices)
        close(endsWell: false)
        return nil
    }
}

/// Asking and confirming.
extension Turn {
    /// Finds the value of a slot good and goes on, or asks for one.
    private mutating func ask(_ slot: Slot, in state: Int) -> Hop? {
        guard let frame = session.pending else { return nil }
        let hasValue = frame.slots[slot.name] != nil
        if !hasValue, frame.skipped.contains(slot.name) { return filled(slot, in: state) }
        if hasValue, let allow = slot.definition.allow, !allow.holds(guardFacts(frame)) { return refuse(slot) }
        if let offer = slot.definition.offer { return request(.offer, offer) }
        guard !hasValue else { return filled(slot, in: state) }
        ask(for: slot, among: slot.choices)
        return nil
    }

    mutating func filled(_ slot: Slot, in state: Int) -> Hop? {
        if !session.stack.isEmpty {
            let top = session.top
            if !session.stack[top].checked.contains(slot.name) { session.stack[top].checked.append(slot.name) }
            session.stack[top].options = []
        }
        return machine.states[state].transition(on: .filled).flatMap { take($0, of: state) }
    }

    /// A value that is not good is taken away: just said, that is a miss; known from before, it is named.
    mutating func refuse(_ slot: Slot, options: [Value]? = nil) -> Hop? {
        let value = session.pending?.slots[slot.name]
        set(nil, for: slot.name)
        if work.given == slot.name {
            climb()
        } else if let value {
            say(.cleared, kind: .answer, arguments: ["value": value.masked])
        }
        if options == nil, let offer = slot.definition.offer { return request(.offer, offer) }
        ask(for: slot, among: options ?? slot.choices)
        return nil
    }

    /// Asks for a slot; the third time running that its value is not good, a person is named instead.
    mutating func ask(for slot: Slot, among options: [Value]) {
        guard !session.stack.isEmpty else { return }
        let isMiss = work.isMiss && work.given == slot.name
        session.stack[session.top].options = Array(options.prefix(DialogLimits.choices))
        if isMiss, session.misses >= Self.topRung {
            sayPhones()
        } else {
            ask(isMiss: isMiss)
        }
    }

    private mutating func confirm(_ state: Int) -> Hop? {
        guard !session.stack.isEmpty else { return nil }
        let top = session.top
        if session.stack[top].hasAgreed, let way = machine.states[state].transition(on: .agreed) {
            session.stack[top].hasAgreed = false
            return take(way, of: state)
        }
        ask(isMiss: false)
        return nil
    }

    /// A confirmation that lay too long, over values that a source must still find good.
    private func isOld(_ frame: Frame) -> Bool {
        let age = work.event.at.subtractingReportingOverflow(frame.askedAt)
        guard age.overflow || age.partialValue > machine.settings.times.confirmation else { return false }
        return flow(of: frame)?.slots.contains { $0.definition.offer != nil && frame.slots[$0.name] != nil } ?? false
    }

    /// Every offered value is looked up once more; where all of them are still good, the confirmation holds.
    private mutating func checkAgain(_ frame: Frame) {
        let offered = flow(of: frame)?.slots.filter { $0.definition.offer != nil }.map(\.name) ?? []
        session.stack[session.top].checked.removeAll { offered.contains($0) }
        session.stack[session.top].hasAgreed = true
        goOn(from: offered)
    }
}
