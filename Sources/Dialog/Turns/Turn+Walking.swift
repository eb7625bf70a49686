/// The topmost flow at work: from state to state, until one waits for the person or for a source.
extension Turn {
    /// Opens a flow: over an open task, else in place of what was there. Values of the clause fill its slots.
    mutating func open(_ frame: Frame, prefilling values: [FoundValue] = [], by hop: Hop? = nil) {
        guard let number = machine.state(at: frame.position) else { return }
        var frame = frame
        if let flow = flow(of: frame) {
            for slot in flow.slots where slot.isShared && frame.slots[slot.name] == nil {
                frame.slots[slot.name] = session.shared[slot.name]
            }
            // What is said now is newer than what was known before.
            for filling in fillings(of: Frame(at: frame.position), from: values, but: nil) {
                frame.slots[filling.name] = filling.value
                frame.checked.removeAll { $0 == filling.name }
            }
        }
        session.stack.removeAll { $0.topic == frame.topic }
        if session.stack.count >= Session.nesting { work.dropped = session.stack.removeFirst().topic }
        session.stack.append(frame)
        if machine.settings.quiet.contains(frame.topic) { work.isQuiet = true }
        work.isStep = true
        work.errands.insert(.walk(hop ?? Hop(to: number)), at: 0)
    }

    /// Goes to a state as the person asked for it. A flow that is open is not opened again: what lies above it is closed,
    /// and it asks its pending question; a part of it is said.
    mutating func reach(_ target: Int, prefilling values: [FoundValue] = []) {
        let state = machine.states[target]
        let topic = state.position.topic
        if let place = session.stack.lastIndex(where: { $0.topic == topic }) {
            session.stack.removeSubrange((place + 1)...)
            let fillings = fillings(of: session.stack[place], from: values, but: nil)
            for filling in fillings { set(filling.value, for: filling.name) }
            if state.isPart {
                speak(target)
                work.hasAnswered = true
            }
            return goOn(from: fillings.map(\.name))
        }
        var frame = Frame(at: state.position)
        if state.isPart, let recent = session.recent, recent.topic == topic {
            (frame.slots, frame.values, frame.hasActed) = (recent.slots, recent.values, recent.hasActed)
        }
        open(frame, prefilling: values)
    }

    /// The topmost flow goes on where it fills one of these slots, or else from its start. With none its question is asked
    /// again at the end of the turn.
    mutating func goOn(from slots: [String]) {
        guard let frame = session.pending else { return }
        guard !slots.isEmpty, let start = machine.starts[frame.topic] else { return }
        let gates = machine.gates[machine.states[start].flow]
        let gate = slots.compactMap { gates[$0] }.min()
        work.errands.insert(.walk(Hop(to: gate ?? start)), at: 0)
    }

    /// Walks until something waits.
    mutating func walk(_ hop: Hop) {
        var next: Hop? = hop
        while let hop = next, work.request == nil { next = enter(hop) }
        guard work.request == nil, next == nil, let state = pendingState, !state.isTask else { return }
        close()
    }

    /// Enters a state of the topmost flow and does its work; gives where it goes on by itself.
    private mutating func enter(_ hop: Hop) -> Hop? {
        let state = machine.states[hop.to]
        guard work.path.count < DialogMachine.maximumHops, !session.stack.isEmpty else { return giveUp() }
        if let command = state.command, work.obeyed != hop.to {
            // A flow leads to a command: the command takes the turn over.
            session.stack.removeLast()
            obey(command, from: hop.to, confidence: nil)
            return nil
        }
        work.path.append(hop)
        session.stack[session.stack.count - 1].position = state.position
        for slot in state.clear { clear(slot) }
        switch state.work {
        case .say:
            say(state)
            return state.transition(on: .always).flatMap { take($0, of: hop.to) }
        case .branch:
            guard let way = open(from: state) else { return giveUp() }
            return take(way, of: hop.to)
        case .ask(let slot): return ask(slot, in: hop.to)
        case .confirm: return confirm(hop.to)
        case .lookUp(let question): return request(.lookUp, question)
        case .act(let question, _): return work.hasActed ? fail(in: hop.to) : request(.deed, question)
        }
    }

    /// The first `always` whose condition holds.
    private func open(from state: State) -> Int? {
        guard let frame = session.pending else { return nil }
        let facts = guardFacts(frame)
        return state.transitions.firstIndex { transition in
            guard transition.trigger == .always else { return false }
            switch transition.condition {
            case nil: return true
            case .holds(let condition): return condition.holds(facts)
            case .unsettled(let slot): return slot.isUnsettled(in: frame)
            }
        }
    }

    /// Takes a transition of a state of the topmost flow; gives the state that it leads to.
    mutating func take(_ transition: Int, of state: Int) -> Hop? {
        switch machine.states[state].transitions[transition].target {
        case .state(let target): return Hop(from: state, transition: transition, to: target)
        case .call(let target):
            // A task waits below what it calls; anything else has said its say.
            if !machine.states[state].isTask { close() }
            open(Frame(at: machine.states[target].position), by: Hop(from: state, transition: transition, to: target))
            return nil
        case .end:
            close()
            return nil
        }
    }

    /// The topmost flow goes where a trigger leads, if it leads anywhere.
    mutating func go(on trigger: Transition.Trigger) -> Bool {
        guard let frame = session.pending, let state = machine.state(at: frame.position),
            let transition = machine.states[state].transition(on: trigger)
        else { return false }
        if trigger == .agreed, isOld(frame) { return checkAgain() }
        if let hop = take(transition, of: state) { work.errands.insert(.walk(hop), at: 0) }
        return true
    }

    /// The topmost flow is over: its shared slots are written back, its parts may still be asked for.
    mutating func close() {
        guard var frame = session.stack.popLast() else { return }
        for slot in flow(of: frame)?.slots ?? [] where slot.isShared {
            if let value = frame.slots[slot.name] { session.shared[slot.name] = value }
        }
        frame.options = []
        frame.hasAgreed = false
        session.recent = frame
        work.hasAnswered = true
    }

    /// Something that should not be: no way leads on. A person helps where the dialog cannot.
    private mutating func giveUp() -> Hop? {
        say(.sourceFailed, kind: .handoff, choices: helpChoices)
        if !session.stack.isEmpty { close() }
        return nil
    }

    private mutating func fail(in state: Int) -> Hop? {
        guard let way = machine.states[state].transition(on: .outcome(Answer.failed)) else { return giveUp() }
        return take(way, of: state)
    }

    private mutating func request(_ kind: Request.Kind, _ question: String) -> Hop? {
        guard let frame = session.pending else { return nil }
        guard work.requestCount < DialogMachine.maximumRequests else {
            return machine.state(at: frame.position).flatMap { fail(in: $0) }
        }
        work.requestCount += 1
        var arguments = frame.slots
        for slot in flow(of: frame)?.slots ?? [] where arguments[slot.name] == nil {
            arguments[slot.name] = slot.definition.fallback
        }
        work.request = Request(
            id: session.turns &* 64 &+ work.requestCount, kind: kind, question: question, arguments: arguments)
        return nil
    }
}

/// Asking, and what sources say.
extension Turn {
    /// Finds the value of a slot good and goes on, or asks for one.
    private mutating func ask(_ slot: Slot, in state: Int) -> Hop? {
        guard let frame = session.pending else { return nil }
        if frame.skipped.contains(slot.name), frame.slots[slot.name] == nil { return filled(slot, in: state) }
        if frame.slots[slot.name] != nil, let allow = slot.definition.allow, !allow.holds(guardFacts(frame)) {
            return refuse(slot)
        }
        if let offer = slot.definition.offer { return request(.offer, offer) }
        guard frame.slots[slot.name] != nil else {
            askFor(slot, options: slot.choices)
            return nil
        }
        return filled(slot, in: state)
    }

    private mutating func filled(_ slot: Slot, in state: Int) -> Hop? {
        if !session.stack.isEmpty {
            let top = session.stack.count - 1
            if !session.stack[top].checked.contains(slot.name) { session.stack[top].checked.append(slot.name) }
            session.stack[top].options = []
        }
        return machine.states[state].transition(on: .filled).flatMap { take($0, of: state) }
    }

    /// A value that is not good is taken away: just said, that is a miss; known from before, it is named.
    private mutating func refuse(_ slot: Slot, options: [Value]? = nil) -> Hop? {
        let value = session.pending?.slots[slot.name]
        clear(slot.name)
        if work.given == slot.name {
            session.misses = min(session.misses + 1, Session.maximumMisses)
        } else if let value {
            say(.cleared, kind: .answer, arguments: ["value": value])
        }
        if options == nil, let offer = slot.definition.offer { return request(.offer, offer) }
        askFor(slot, options: options ?? slot.choices)
        return nil
    }

    private mutating func askFor(_ slot: Slot, options: [Value]) {
        guard !session.stack.isEmpty else { return }
        let top = session.stack.count - 1
        session.stack[top].options = options.prefix(DialogLimits.choices).map { Option($0.kept) }
        session.stack[top].askedAt = work.event.at
        sayQuestion(isMiss: work.given == slot.name)
    }

    private mutating func confirm(_ state: Int) -> Hop? {
        guard !session.stack.isEmpty else { return nil }
        let top = session.stack.count - 1
        if session.stack[top].hasAgreed, let way = machine.states[state].transition(on: .agreed) {
            session.stack[top].hasAgreed = false
            return take(way, of: state)
        }
        session.stack[top].askedAt = work.event.at
        sayQuestion(isMiss: false)
        return nil
    }

    /// A confirmation that lay too long, over values that a source must still find good.
    private func isOld(_ frame: Frame) -> Bool {
        let age = work.event.at.subtractingReportingOverflow(frame.askedAt)
        guard age.overflow || age.partialValue > machine.settings.times.confirmation else { return false }
        return flow(of: frame)?.slots.contains { $0.definition.offer != nil && frame.slots[$0.name] != nil } ?? false
    }

    private mutating func checkAgain() -> Bool {
        guard var frame = session.stack.popLast() else { return false }
        let offered = flow(of: frame)?.slots.filter { $0.definition.offer != nil }.map(\.name) ?? []
        frame.checked.removeAll { offered.contains($0) }
        frame.hasAgreed = true
        session.stack.append(frame)
        goOn(from: offered)
        return true
    }

    /// What a source said: the topmost flow goes on.
    mutating func take(_ answer: Answer, to request: Request) {
        guard let frame = session.pending, let number = machine.state(at: frame.position) else { return }
        let state = machine.states[number]
        var hop: Hop?
        switch state.work {
        case .ask(let slot): hop = take(answer, for: slot, in: number)
        case .lookUp, .act:
            learn(answer.values)
            if case .act(_, let undo) = state.work, answer.outcome != Answer.failed { done(undo) }
            if let way = state.transition(on: .outcome(answer.outcome)) {
                hop = take(way, of: number)
            } else {
                hop = fail(in: number)
            }
        case .say, .confirm, .branch: break
        }
        if let hop { work.errands.insert(.walk(hop), at: 0) } else { settle() }
    }

    /// An offer: the slot's value is among what is good now, or it is asked for with the choices.
    private mutating func take(_ answer: Answer, for slot: Slot, in state: Int) -> Hop? {
        if let way = machine.states[state].transition(on: .outcome(answer.outcome)) {
            learn(answer.values)
            return take(way, of: state)
        }
        guard answer.outcome != Answer.failed else { return giveUp() }
        let options = answer.options.filter { slot.entity.fits($0) }.prefix(Answer.maximumOptions)
        learn(answer.values)
        guard let value = session.pending?.slots[slot.name] else {
            askFor(slot, options: Array(options))
            return nil
        }
        return options.contains(value) ? filled(slot, in: state) : refuse(slot, options: Array(options))
    }

    private mutating func settle() {
        guard work.request == nil, work.errands.isEmpty, let state = pendingState, !state.isTask else { return }
        close()
    }

    private mutating func learn(_ values: Values) {
        guard !session.stack.isEmpty else { return }
        let top = session.stack.count - 1
        for entry in values.entries.prefix(Session.memory) where entry.name.utf8.count <= DialogLimits.name {
            session.stack[top].values[entry.name] = entry.value.kept
        }
        session.stack[top].values.cut(to: DialogLimits.slots)
    }

    /// A deed is done: `back` stops here, and what led to it can no longer be changed.
    private mutating func done(_ undo: String?) {
        guard !session.stack.isEmpty else { return }
        let top = session.stack.count - 1
        session.stack[top].hasActed = true
        work.hasActed = true
        session.deed = Session.Deed(topic: session.stack[top].topic, undo: undo)
    }
}
