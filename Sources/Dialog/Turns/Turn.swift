/// One event at work on a session, with row 0 of the table applied: language, secrets, and what time has made of it.
struct Turn {
    let machine: DialogMachine
    let local: LocalTime
    var session: Session
    var work: TurnWork

    init(machine: DialogMachine, session old: Session, event: Event) {
        var session = old
        if let abandoned = session.work {
            // The lane broke a rule: a turn that waited for a source was overtaken. It never happened.
            session.restore(abandoned.before)
            session.work = nil
        }
        session.turns = min(session.turns, Session.maximumTurns - 1) + 1
        if session.turns == 1 { session.seed = UInt64(bitPattern: event.at) }
        let spoken = Self.language(of: event, machine.settings.languages, &session)
        self.machine = machine
        local = machine.settings.zone.local(event.at)
        work = TurnWork(event: event, before: session.snapshot, language: spoken)
        work.wasTorn = session.isTorn
        session.isTorn = false
        self.session = session
        passTime()
        land()
    }

    /// Goes on with a turn that waited for a source. An answer to nothing, or to another question, changes nothing.
    static func resume(_ machine: DialogMachine, _ session: Session, with answer: Answer, at time: Int64) -> Step {
        guard let work = session.work, let request = work.request, request.id == answer.to else {
            return Step(session: session, actions: [], row: .push)
        }
        var turn = Turn(machine: machine, resuming: work, session)
        turn.take(answer, to: request)
        return turn.run()
    }

    private init(machine: DialogMachine, resuming work: TurnWork, _ session: Session) {
        self.machine = machine
        local = machine.settings.zone.local(work.event.at)
        self.work = work
        self.session = session
        self.session.work = nil
        self.work.request = nil
    }

    /// Does what is to be done, until it is done or a source must be asked.
    mutating func run() -> Step {
        while work.request == nil {
            guard !work.errands.isEmpty else { return finished() }
            switch work.errands.removeFirst() {
            case .clause(let number): take(work.clauses[number], isLast: number == work.clauses.count - 1)
            case .walk(let hop): walk(hop)
            }
        }
        return suspended()
    }

    private mutating func suspended() -> Step {
        guard let request = work.request else { return finished() }
        session.work = work
        return Step(session: session, actions: [.ask(request)], row: work.row ?? .push)
    }

    /// Says which row of the table an event came under, and as which topic it was understood; the first clause decides.
    mutating func understood(_ row: PrecedenceRow, as topic: String?, confidence: Double? = nil) {
        guard work.row == nil else { return }
        work.row = row
        work.topic = topic
        work.confidence = confidence
    }
}

extension Turn {
    /// Explicit choice, else this message where it is sure, else session, else hint, else the bot's first.
    private static func language(of event: Event, _ languages: [String], _ session: inout Session) -> String {
        func known(_ language: String?) -> String? { language.flatMap { languages.contains($0) ? $0 : nil } }
        var sure: String?
        if case .message(let interpretation) = event.kind { sure = known(interpretation.language) }
        if let sure {
            // Two sure messages running in one language, or the very first, set the language of the session.
            if !session.isLanguageChosen, session.language == nil || session.lastSureLanguage == sure {
                session.language = sure
            }
            session.lastSureLanguage = sure
        }
        let own = known(session.language)
        let chosen = session.isLanguageChosen ? own : nil
        return chosen ?? sure ?? own ?? known(event.languageHint) ?? languages[0]
    }

    /// An open task lives for a week; a pause is noted. A clock that was set back has passed no time.
    private mutating func passTime() {
        let at = work.event.at
        if session.lastAt != 0, at > session.lastAt {
            let pause = at.subtractingReportingOverflow(session.lastAt)
            work.pause = pause.overflow ? .max : pause.partialValue
        }
        session.lastAt = at
        if work.pause > machine.settings.times.task {
            session.stack = []
            session.recent = nil
            session.undo = []
            session.deed = nil
        }
    }

    /// Finds its place in these dialogs again, after they were changed: a flow whose state is gone begins anew with what it
    /// knows, one that is gone is closed.
    private mutating func land() {
        let stack = session.stack.compactMap { landed($0, isTask: true) }
        work.hasMoved = stack != session.stack && !session.stack.isEmpty
        session.stack = Array(stack.suffix(Session.nesting))
        session.recent = session.recent.flatMap { landed($0, isTask: false) }
        session.undo = session.undo.filter { snapshot in
            (snapshot.stack + [snapshot.recent].compactMap(\.self)).allSatisfy {
                machine.state(at: $0.position) != nil
            }
        }
    }

    private func landed(_ old: Frame, isTask: Bool) -> Frame? {
        var frame = old
        if let state = machine.state(at: frame.position).map({ machine.states[$0] }), state.isTask || !isTask {
            guard !holds(frame, machine.flows[state.flow]) else { return frame }
            clean(&frame, for: machine.flows[state.flow])
            return frame
        }
        guard let start = machine.starts[frame.topic], isTask else { return nil }
        frame.position = machine.states[start].position
        frame.options = []
        clean(&frame, for: machine.flows[machine.states[start].flow])
        return frame
    }

    private func holds(_ frame: Frame, _ flow: Flow) -> Bool {
        frame.slots.entries.allSatisfy { entry in flow.slot(entry.name).map { $0.entity.fits(entry.value) } ?? false }
    }

    /// Drops slots that are gone and values that no longer fit, and checks the rest again.
    private func clean(_ frame: inout Frame, for flow: Flow) {
        frame.slots.removeAll { entry in
            !(flow.slot(entry.name).map { $0.entity.fits(entry.value) } ?? false)
        }
        frame.checked = []
        frame.skipped.removeAll { flow.slot($0) == nil }
    }
}
