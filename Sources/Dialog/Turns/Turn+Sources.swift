/// What sources are asked, and what they say.
extension Turn {
    /// Asks a source with all that the topmost flow knows; past the bound of one turn, it has failed.
    mutating func request(_ kind: Request.Kind, _ question: String) -> Hop? {
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

    mutating func fail(in state: Int) -> Hop? {
        guard let way = machine.states[state].transition(on: .outcome(Answer.failed)) else { return giveUp() }
        return take(way, of: state)
    }

    /// What a source said: the topmost flow goes on.
    mutating func take(_ answer: Answer, to request: Request) {
        guard let number = here else { return }
        let state = machine.states[number]
        learn(answer.values)
        var hop: Hop?
        switch state.work {
        case .ask(let slot): hop = take(answer, for: slot, in: number)
        case .lookUp, .act:
            if case .act(_, let undo) = state.work, answer.hasActed { done(undo) }
            if let way = state.transition(on: .outcome(answer.outcome)) {
                hop = take(way, of: number)
            } else {
                hop = fail(in: number)
            }
        case .say, .confirm, .branch: break
        }
        if let hop { work.errands.insert(.walk(hop), at: 0) }
    }

    /// An offer: the slot's value is among what is good now, or it is asked for with the choices. An offer of nothing that has
    /// no way of its own is a source that failed: nobody could answer.
    private mutating func take(_ answer: Answer, for slot: Slot, in state: Int) -> Hop? {
        var options: [Value] = []
        for option in answer.options.prefix(Answer.maximumOptions) where slot.entity.fits(option) {
            if !options.contains(option) { options.append(option) }
        }
        let outcome = options.isEmpty && answer.outcome == Answer.found ? Answer.none : answer.outcome
        if let way = machine.states[state].transition(on: .outcome(outcome)) { return take(way, of: state) }
        guard outcome != Answer.failed, !options.isEmpty else { return giveUp() }
        guard let value = session.pending?.slots[slot.name] else {
            ask(for: slot, among: options)
            return nil
        }
        return options.contains(value) ? filled(slot, in: state) : refuse(slot, options: options)
    }

    private mutating func learn(_ values: Values) {
        guard !session.stack.isEmpty, !values.isEmpty else { return }
        let top = session.top
        for entry in values.entries.prefix(Session.memory) where entry.name.utf8.count <= DialogLimits.name {
            session.stack[top].values[entry.name] = entry.value.kept.masked
        }
        session.stack[top].values.cut(to: DialogLimits.slots)
    }

    /// A deed is done: `back` stops here, and what led to it can no longer be changed.
    private mutating func done(_ undo: String?) {
        guard !session.stack.isEmpty else { return }
        let top = session.top
        session.stack[top].hasActed = true
        work.hasActed = true
        session.deed = Session.Deed(topic: session.stack[top].topic, undo: undo)
    }
}
