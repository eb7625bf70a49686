/// The table of precedence of DESIGN.md, section 3: rows 0 to 5 look at the whole message, from top to bottom, each in one
/// function of its name; what they leave is taken clause by clause (`Turn+Clauses`).
extension Turn {
    /// Finds the first row that applies, and says or plans what it wants.
    mutating func begin() {
        postponeQuestion()
        if work.before != nil { work.before = session.snapshot }
        if let interpretation { noteSecrets(interpretation) }
        let applies =
            pushRow() || forgetRow() || mediaRow() || emergencyRow() || takenOverRow() || choiceRow() || commandRow()
        guard !applies, let interpretation else { return }
        takeClauses(of: interpretation)
    }

    /// No row: nobody sent a message.
    private mutating func pushRow() -> Bool {
        guard work.event.isPush else { return false }
        work.row = .push
        work.isQuiet = true
        switch work.event.kind {
        case .silence: breakSilence()
        case .operated(let event): operated(event)
        case .answer, .message, .choice, .media, .command: break
        }
        return true
    }

    /// Row 0: nothing that can be read. A fixed line, and no step to undo; in danger the numbers again.
    private mutating func mediaRow() -> Bool {
        guard case .media = work.event.kind, session.handOff != .taken else { return false }
        understood(.media, as: machine.settings.fallback)
        say(.media, kind: .fallback)
        if session.isUrgent, let numbers = machine.emergency {
            work.isQuiet = true
            speak(numbers)
        }
        return true
    }

    /// Row 0: a personal number that no secret slot asks for.
    private mutating func noteSecrets(_ interpretation: Interpretation) {
        guard !interpretation.secrets.isEmpty else { return }
        var asked: SecretKind?
        if case .secret(let kind)? = self.asked?.entity.kind { asked = kind }
        work.hasSecret = interpretation.secrets.contains { $0 != asked }
    }

    /// Row 1: forget me, outright or in any clause.
    private mutating func forgetRow() -> Bool {
        guard let state = machine.forget, wants(.forget) else { return false }
        forget(saying: state)
        return true
    }

    /// Row 2: danger. What follows stays with it, until something else is sure: a topic, stop or thanks.
    private mutating func emergencyRow() -> Bool {
        guard let numbers = machine.emergency, let interpretation else { return false }
        let topic = machine.states[numbers].position.topic
        let sure = interpretation.clauses.lazy.compactMap(\.verdict.sure)
        let urgent = interpretation.emergency ?? sure.first { $0.topic == topic }
        if urgent == nil, !session.isUrgent || sure.first != nil {
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

    /// Row 3: a person has taken over: all but «stop» goes to them. Stop ends that, and nothing else.
    private mutating func takenOverRow() -> Bool {
        guard session.handOff == .taken else { return false }
        guard wants(.stop) else {
            work.row = .takenOver
            work.actions.append(.relay)
            return true
        }
        understood(.command, as: topic(of: .stop))
        work.isQuiet = true
        endHandOff()
        say(.handOffEnded, kind: .handoff)
        sayWhereWeWere()
        return true
    }

    /// Row 4: a choice id. A pending one is taken; an old one of a part or a topic is answered; any other is from earlier.
    private mutating func choiceRow() -> Bool {
        guard case .choice(let id) = work.event.kind else { return false }
        session.isUrgent = false
        work.row = .choice
        if !pick(id) { sayStaleChoice() }
        return true
    }

    /// Row 5: the whole message is a command, given outright or understood in words.
    private mutating func commandRow() -> Bool {
        switch work.event.kind {
        case .command(let command):
            session.isUrgent = false
            if command != .menu, let state = machine.state(of: command) {
                obey(command, from: state)
            } else {
                understood(.command, as: machine.settings.home)
                openQuietly(machine.home)
            }
            return true
        case .message(let interpretation):
            let matters = withoutCourtesies(interpretation.clauses)
            guard matters.count == 1, let intent = matters.first?.besides.sure, let state = target(of: intent),
                let command = machine.states[state].command
            else { return false }
            understood(.command, as: intent.topic, confidence: intent.confidence)
            obey(command, from: state)
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
            guard let state = command == .forget ? machine.forget : machine.state(of: command) else { return false }
            let topic = machine.states[state].position.topic
            for clause in interpretation.clauses {
                if let intent = clause.verdict.sure, intent.topic == topic, target(of: intent) == state { return true }
            }
            return false
        case .choice(let id):
            return destination(of: id).map { machine.states[$0].command == command } ?? false
        case .media, .silence, .operated, .answer: return false
        }
    }

    private func topic(of command: Command) -> String {
        machine.state(of: command).map { machine.states[$0].position.topic } ?? machine.settings.home
    }

    /// Greeting and thanks beside a matter are dropped.
    func withoutCourtesies(_ clauses: [Clause]) -> [Clause] {
        guard clauses.count > 1 else { return clauses }
        let matters = clauses.filter { clause in
            !(clause.verdict.sure.map { machine.isCourtesy($0.topic) } ?? false)
        }
        return matters.isEmpty ? Array(clauses.prefix(1)) : matters
    }
}
