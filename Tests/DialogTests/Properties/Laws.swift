import Dialog

/// What holds after every step, whatever the flows and the events.
struct Laws {
    let machine: DialogMachine
    private let texts: Set<String>

    init(machine: DialogMachine) {
        self.machine = machine
        texts = machine.textKeys
    }

    /// The name of the first law that a turn breaks; nil where it keeps them all. The laws that need steps of their own are
    /// looked at in turn, by `number`.
    func breach(of step: Step, from old: Session, on events: [Event], number: Int) -> String? {
        let costly: String? =
            switch number % 8 {
            case 0: replayBreach(of: step, from: old, on: events)
            case 1: languageBreach(of: step.session)
            case 2: staleChoice(of: step, number: number / 8)
            case 3: bytesBreach(of: step.session)
            case 4: digitsBreach(of: step)
            default: undoBreach(of: step, from: old)
            }
        return repliesBreach(of: step) ?? sessionBreach(of: step.session) ?? costly
    }

    private func repliesBreach(of step: Step) -> String? {
        let replies = step.replies
        guard !replies.isEmpty else {
            if step.row == .takenOver { return step.actions.contains(.relay) ? nil : "taken over, but nobody hears it" }
            return step.row == .push ? nil : "no answer"
        }
        if replies.count > DialogMachine.maximumReplies { return "more than four bubbles" }
        if replies[0].topic == nil { return "no topic on the first bubble" }
        if replies.dropFirst().contains(where: { $0.topic != nil || $0.confidence != nil }) { return "two topics" }
        if replies.dropLast().contains(where: { !$0.choices.isEmpty || $0.takesNumbers }) {
            return "choices in between"
        }
        if replies.contains(where: { !texts.contains($0.text) }) { return "an unknown text" }
        if replies.contains(where: { $0.language != replies[0].language }) { return "two languages" }
        if let last = replies.last {
            if last.choices.count > DialogLimits.choices { return "more than ten choices" }
            if Set(last.choices.map(\.id)).count < last.choices.count { return "one choice twice" }
        }
        return replies.filter { $0.text == EngineText.bridge.key }.count > 1 ? "two bridges" : nil
    }

    /// No digit of a personal number is said or kept.
    private func digitsBreach(of step: Step) -> String? {
        let session = step.session
        let frames = session.stack + [session.recent].compactMap(\.self)
        let values =
            step.replies.map(\.arguments) + frames.flatMap { [$0.slots, $0.values] } + [session.shared]
            + session.lastReplies.map(\.arguments)
        return values.contains { $0.entries.contains { Self.hasDigits($0.value) } } ? "digits" : nil
    }

    /// Every choice that is offered may be picked at once.
    private func staleChoice(of step: Step, number: Int) -> String? {
        guard let choices = step.replies.last?.choices, !choices.isEmpty, step.session.handOff != .taken else {
            return nil
        }
        let id = choices[number % choices.count].id
        let picked = machine.step(from: step.session, on: Event(at: step.session.lastAt, kind: .choice(id)))
        let isStale = picked.replies.contains { $0.text == EngineText.staleChoice.key }
        return isStale ? "a stale choice is offered: " + id : nil
    }

    private func sessionBreach(of session: Session) -> String? {
        if session.suspended != nil { return "still waiting" }
        if session.stack.count > Session.nesting { return "too many open flows" }
        if Set(session.stack.map(\.topic)).count < session.stack.count { return "one topic twice" }
        for frame in session.stack {
            guard let state = machine.state(at: frame.position) else { return "nowhere" }
            if !machine.states[state].isTask { return "an open flow that waits for nothing" }
        }
        return nil
    }

    private func bytesBreach(of session: Session) -> String? {
        let bytes = session.encoded()
        if bytes.count > DialogLimits.session { return "too many bytes" }
        guard let read = Session(decoding: bytes) else { return "unreadable bytes" }
        // A session that does not fit whole loses steps to undo and then more; what is left is written as it is.
        return read == session || read.undo.count < session.undo.count && read.encoded() == bytes ? nil : "other bytes"
    }

    /// A change of language changes nothing but the language.
    private func languageBreach(of session: Session) -> String? {
        guard session.handOff != .taken, session.turns > 0 else { return nil }
        let event = Event(at: session.lastAt, kind: .command(.language("kk")))
        var other = machine.step(from: session, on: event).session
        let isSame = other.language == "kk" && other.isLanguageChosen
        (other.language, other.isLanguageChosen) = (session.language, session.isLanguageChosen)
        other.lastSureLanguage = session.lastSureLanguage
        (other.turns, other.misses, other.isUrgent) = (session.turns, session.misses, session.isUrgent)
        (other.isTorn, other.isReminded) = (session.isTorn, session.isReminded)
        return isSame && other == session ? nil : "a change of language changes more"
    }

    /// `back` undoes a step wholly, and what is no step leaves the list of steps alone.
    private func undoBreach(of step: Step, from old: Session) -> String? {
        let new = step.session
        guard new.handOff != .taken, let before = new.undo.last, new.undo != old.undo else { return nil }
        let back = machine.step(from: new, on: Event(at: new.lastAt, kind: .command(.back))).session
        return back.snapshot == before && back.undo == new.undo.dropLast() ? nil : "back is not back"
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
