/// The table of precedence of DESIGN.md, section 3: rows 0 to 5 look at the whole message, from top to bottom, each in one
/// function of its name; what they leave is taken clause by clause (`Turn+Clauses`).
extension Turn {
    /// Finds the first row that applies, and says or plans what it wants.
    mutating func begin() {
        session.isReminded = session.isReminded && isPush
        if let interpretation { noteSecrets(interpretation) }
        let applies =
            pushRow() || forgetRow() || mediaRow() || emergencyRow() || takenOverRow() || choiceRow() || commandRow()
        guard !applies, let interpretation else { return }
        takeClauses(of: interpretation)
    }

    var interpretation: Interpretation? {
        guard case .message(let interpretation) = work.event.kind else { return nil }
        return interpretation
    }

    private var isPush: Bool {
        switch work.event.kind {
        case .silence, .operated, .answer: true
        case .message, .choice, .media, .command: false
        }
    }

    /// No row: nobody sent a message.
    private mutating func pushRow() -> Bool {
        switch work.event.kind {
        case .silence: breakSilence()
        case .operated(let event): operated(event)
        case .answer, .message, .choice, .media, .command: return false
        }
        return true
    }

    /// Row 0: nothing that can be read. A fixed line, and no step to undo.
    private mutating func mediaRow() -> Bool {
        guard case .media = work.event.kind else { return false }
        guard session.handOff != .taken else { return false }
        understood(.media, as: machine.settings.fallback)
        say(.media, kind: .fallback)
        return true
    }

    /// Row 0: a personal number that no secret slot asks for.
    private mutating func noteSecrets(_ interpretation: Interpretation) {
        let asked = asked.map { slot in
            if case .secret(let kind) = slot.entity.kind { [kind] } else { [SecretKind]() }
        }
        work.hasSecret = !Set(interpretation.secrets).subtracting(asked ?? []).isEmpty
    }

    /// Row 1: forget me, outright or in any clause.
    private mutating func forgetRow() -> Bool {
        guard let state = machine.state(of: .forget), wants(.forget) else { return false }
        forget(saying: state)
        return true
    }

    /// Row 2: danger. What follows stays with it, until something else is sure.
    private mutating func emergencyRow() -> Bool {
        guard let numbers = machine.emergency, let interpretation else { return false }
        let topic = machine.settings.emergency
        let urgent =
            interpretation.emergency
            ?? interpretation.clauses.lazy.compactMap(\.verdict.sure).first { $0.topic == topic }
        if urgent == nil, !session.isUrgent || isSureOfSomethingElse(interpretation) {
            session.isUrgent = false
            return false
        }
        session.isUrgent = true
        work.isQuiet = true
        understood(.emergency, as: topic, confidence: urgent?.confidence)
        speak(numbers)
        if session.handOff == .taken { work.actions.append(.relay) }
        return true
    }

    /// A sure topic, stop or thanks: what leads out of danger.
    private func isSureOfSomethingElse(_ interpretation: Interpretation) -> Bool {
        interpretation.clauses.contains { $0.verdict.sure != nil }
    }

    /// Row 3: a person has taken over: all but «stop» goes to them.
    private mutating func takenOverRow() -> Bool {
        guard session.handOff == .taken else { return false }
        if wants(.stop) {
            endHandOff()
            return false
        }
        work.row = .takenOver
        work.actions.append(.relay)
        return true
    }

    /// Row 4: a choice id. A pending one is taken; an old one of a part or a topic is answered; any other is from earlier.
    private mutating func choiceRow() -> Bool {
        guard case .choice(let id) = work.event.kind else { return false }
        session.isUrgent = false
        understood(.choice, as: nil)
        if !pick(id) { sayStaleChoice() }
        return true
    }

    /// Row 5: the whole message is a command, given outright or understood in words.
    private mutating func commandRow() -> Bool {
        switch work.event.kind {
        case .command(let command):
            session.isUrgent = false
            guard let state = command == .menu ? machine.home : machine.state(of: command) else {
                understood(.command, as: machine.settings.home)
                openQuietly(machine.home)
                return true
            }
            obey(command, from: state, confidence: nil)
            return true
        case .message(let interpretation):
            let matters = withoutCourtesies(interpretation.clauses)
            guard matters.count == 1, let intent = matters.first?.besides.sure, let state = target(of: intent),
                let command = machine.states[state].command
            else { return false }
            obey(command, from: state, confidence: intent.confidence)
            return true
        case .choice, .media, .silence, .operated, .answer: return false
        }
    }

    /// The state that an intent asks for: the part, or else the topic's start; nil where no flow is of that topic.
    func target(of intent: Intent) -> Int? {
        let part = intent.part.flatMap { machine.state(at: Position(topic: intent.topic, state: $0)) }
        guard let part, machine.states[part].isPart else { return machine.starts[intent.topic] }
        return part
    }

    /// Whether this command was given, outright or in some clause.
    private func wants(_ command: Command) -> Bool {
        switch work.event.kind {
        case .command(let given): return given == command
        case .message(let interpretation):
            return interpretation.clauses.contains { clause in
                clause.verdict.sure.flatMap(target(of:)).map { machine.states[$0].command == command } ?? false
            }
        case .choice(let id):
            return destination(of: id).map { machine.states[$0].command == command } ?? false
        case .media, .silence, .operated, .answer: return false
        }
    }

    /// Greeting and thanks beside a matter are dropped.
    func withoutCourtesies(_ clauses: [Clause]) -> [Clause] {
        let matters = clauses.filter { clause in
            !(clause.verdict.sure.map { machine.settings.courtesies.contains($0.topic) } ?? false)
        }
        return matters.isEmpty ? Array(clauses.prefix(1)) : matters
    }
}
