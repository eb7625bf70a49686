import Dialog

/// What holds after every step, whatever the flows and the events.
struct Laws {
    let machine: DialogMachine
    private let texts: Set<String>

    init(machine: DialogMachine) {
        self.machine = machine
        texts = machine.textKeys
    }

    /// The name of the first law that a turn breaks; nil where it keeps them all.
    func breach(of step: Step, from old: Session, on events: [Event]) -> String? {
        repliesBreach(of: step, on: events[0]) ?? sessionBreach(of: step.session)
            ?? undoBreach(of: step, from: old) ?? replayBreach(of: step, from: old, on: events)
    }

    private func repliesBreach(of step: Step, on event: Event) -> String? {
        let replies = step.replies
        guard !replies.isEmpty else {
            if step.row == .takenOver { return step.actions.contains(.relay) ? nil : "taken over, but nobody hears it" }
            return step.row == .push ? nil : "no answer"
        }
        if replies.count > DialogMachine.maximumReplies { return "more than four bubbles" }
        if replies[0].topic == nil { return "no topic on the first bubble" }
        if replies.dropFirst().contains(where: { $0.topic != nil || $0.confidence != nil }) { return "two topics" }
        if replies.dropLast().contains(where: { !$0.choices.isEmpty || $0.takesNumbers }) { return "choices in between" }
        if replies.contains(where: { !texts.contains($0.text) }) { return "an unknown text" }
        if replies.contains(where: { $0.language != replies[0].language }) { return "two languages" }
        if let last = replies.last {
            if last.choices.count > DialogLimits.choices { return "more than ten choices" }
            if Set(last.choices.map(\.id)).count < last.choices.count { return "one choice twice" }
            if event.kind != .silence, let stale = staleChoice(of: last, in: step.session) { return "stale: " + stale }
        }
        if replies.filter({ $0.text == EngineText.bridge.key }).count > 1 { return "two bridges" }
        return replies.contains { $0.arguments.entries.contains { Self.hasDigits($0.value) } } ? "digits said" : nil
    }

    /// Every choice that is offered may be picked at once.
    private func staleChoice(of reply: Reply, in session: Session) -> String? {
        guard session.handOff != .taken else { return nil }
        return reply.choices.map(\.id).first { id in
            let step = machine.step(from: session, on: Event(at: session.lastAt, kind: .choice(id)))
            return step.request == nil && step.replies.contains { $0.text == EngineText.staleChoice.key }
        }
    }

    private func sessionBreach(of session: Session) -> String? {
        if session.suspended != nil { return "still waiting" }
        if session.stack.count > Session.nesting { return "too many open flows" }
        if Set(session.stack.map(\.topic)).count < session.stack.count { return "one topic twice" }
        for frame in session.stack {
            guard let state = machine.state(at: frame.position) else { return "nowhere" }
            if !machine.states[state].isTask { return "an open flow that waits for nothing" }
        }
        let frames = session.stack + [session.recent].compactMap(\.self)
        let values = frames.flatMap { $0.slots.entries + $0.values.entries } + session.shared.entries
        if values.contains(where: { Self.hasDigits($0.value) }) { return "digits kept" }
        let bytes = session.encoded()
        if bytes.count > DialogLimits.session { return "too many bytes" }
        guard let read = Session(decoding: bytes) else { return "unreadable bytes" }
        // A session that does not fit whole loses steps to undo and then more; what is left is written as it is.
        return read == session || read.undo.count < session.undo.count && read.encoded() == bytes ? nil : "other bytes"
    }

    /// `back` undoes a step wholly, and what is no step leaves the list of steps alone.
    private func undoBreach(of step: Step, from old: Session) -> String? {
        let new = step.session
        guard new.handOff != .taken, new.undo.count > 0, new.undo != old.undo, new.undo.last != old.undo.last,
            step.row != .command || !new.undo.isEmpty
        else { return nil }
        let back = machine.step(from: new, on: Event(at: new.lastAt, kind: .command(.back)))
        guard let restored = new.undo.last else { return nil }
        return back.session.snapshot == restored && back.session.undo == new.undo.dropLast() ? nil : "back is not back"
    }

    private func replayBreach(of step: Step, from old: Session, on events: [Event]) -> String? {
        var again = machine.step(from: old, on: events[0])
        for event in events.dropFirst() { again = machine.step(from: again.session, on: event) }
        return again == step && again.session.encoded() == step.session.encoded() ? nil : "a replay differs"
    }

    private static func hasDigits(_ value: Value) -> Bool {
        switch value {
        case .secret(_, let digits): !digits.isEmpty
        case .list(let values): values.contains(where: hasDigits)
        case .text, .number, .money, .date, .time, .named: false
        }
    }
}
