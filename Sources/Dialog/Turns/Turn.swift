/// One event at work on a session, with row 0 of the table applied: language, secrets, and what time has made of it.
struct Turn {
    let machine: DialogMachine
    let local: LocalTime
    var session: Session
    var work: TurnWork
    /// The number of the state where the topmost flow was seen last: a hint, looked at before the places are searched.
    var hint = 0

    /// A turn at its beginning, or one that goes on where it waited for a source.
    init(machine: DialogMachine, session: consuming Session, work: TurnWork) {
        self.machine = machine
        self.session = session
        self.work = work
        local = machine.settings.zone.local(work.event.at)
    }

    /// Applies row 0, and goes on to the other rows, unless the flow that is open must first find its place again.
    mutating func prepare() {
        // The lane broke a rule where a turn that waits for a source is overtaken: that turn never happened.
        session.suspended = nil
        if session.turns == 0 { session.seed = UInt64(bitPattern: work.event.at) }
        session.turns = min(session.turns, Session.maximumTurns - 1) + 1
        work.wasTorn = session.isTorn
        settleLanguage()
        passTime()
        land()
        if work.errands.isEmpty { begin() } else { work.errands.append(.begin) }
    }

    /// Goes on with a turn that waited for a source. An answer to nothing, or to another question, changes nothing.
    static func resume(_ machine: DialogMachine, _ session: Session, with answer: Answer) -> Step {
        guard case .waiting(let work, let meanwhile)? = session.suspended, let request = work.request,
            request.id == answer.to
        else { return Step(session: session, actions: [], row: .push) }
        var turn = Turn(machine: machine, session: meanwhile, work: work)
        turn.work.request = nil
        turn.take(answer, to: request)
        return turn.run(from: session)
    }

    /// Does what is to be done, until it is done or a source must be asked. `old` is the session before the event.
    mutating func run(from old: Session) -> Step {
        while work.request == nil {
            if case .walk(let hop)? = work.errands.first {
                work.errands.removeFirst()
                walk(hop)
                continue
            }
            closeWhatHasSaidItsSay()
            guard !work.errands.isEmpty else { return finished(from: old) }
            switch work.errands.removeFirst() {
            case .begin: begin()
            case .clause(let number): take(clause: number)
            case .walk(let hop): walk(hop)
            }
        }
        var waiting = old
        waiting.suspended = .waiting(work, session)
        return Step(session: waiting, actions: work.request.map { [.ask($0)] } ?? [], row: work.row ?? .push)
    }

    /// Says which row of the table an event came under, and as which topic it was understood; the first clause decides.
    mutating func understood(_ row: PrecedenceRow, as topic: String?, confidence: Double? = nil) {
        guard work.row == nil else { return }
        work.row = row
        work.topic = topic
        work.confidence = confidence
    }

    /// The message; nil where something else happened.
    var interpretation: Interpretation? {
        guard case .message(let interpretation) = work.event.kind else { return nil }
        return interpretation
    }
}

/// Row 0: language and time.
extension Turn {
    /// Explicit choice, else this message where it is sure, else session, else hint, else the bot's first.
    private mutating func settleLanguage() {
        var sure: String?
        if case .message(let interpretation) = work.event.kind { sure = known(interpretation.language) }
        if let sure {
            // Two sure messages running in one language, or the very first, set the language of the session.
            if !session.isLanguageChosen, session.language == nil || session.lastSureLanguage == sure {
                session.language = sure
            }
            session.lastSureLanguage = sure
        }
        let own = known(session.language)
        let chosen = session.isLanguageChosen ? own : nil
        work.language = chosen ?? sure ?? own ?? known(work.event.languageHint) ?? work.language
    }

    private func known(_ language: String?) -> String? {
        guard let language, machine.settings.languages.contains(language) else { return nil }
        return language
    }

    /// An open task lives for a week; a pause is noted. Only what the person does ends a pause, and a clock that was set
    /// back has passed no time.
    private mutating func passTime() {
        let at = work.event.at
        if session.lastAt != 0, at > session.lastAt {
            let pause = at.subtractingReportingOverflow(session.lastAt)
            work.pause = pause.overflow ? .max : pause.partialValue
        }
        if !work.event.isPush {
            session.lastAt = at
            session.isTorn = false
            session.isReminded = false
        }
        if work.pause > machine.settings.times.task {
            session.lapse()
            work.before = session.snapshot
        }
    }
}

/// Finding its place again, after the dialogs were changed.
extension Turn {
    /// The topmost flow begins anew with what it knows where its state or a value of it is gone; any other one that no
    /// longer fits is closed, and so is one whose deed is done: a deed is not done twice.
    private mutating func land() {
        let shared = session.shared
        for entry in shared.entries where machine.sharedSlot(entry.name)?.entity.fits(entry.value) != true {
            session.shared[entry.name] = nil
            work.before = session.snapshot
        }
        if let recent = session.recent, !fits(recent, isOpen: false) {
            session.recent = nil
            work.before = session.snapshot
        }
        var isGone = false
        for frame in session.stack where !fits(frame, isOpen: true) { isGone = true }
        guard isGone, let top = session.stack.last else { return }
        work.hasMoved = true
        var stack: [Frame] = []
        for frame in session.stack where fits(frame, isOpen: true) { stack.append(frame) }
        if top != stack.last, let start = machine.starts[top.topic], !top.hasActed {
            stack.append(restarted(top, at: start))
            work.errands.append(.walk(Hop(to: start)))
        }
        session.stack = stack
        work.before = session.snapshot
    }

    /// Whether these dialogs have a flow's state and each of its slots. An open flow waits for an answer.
    private mutating func fits(_ frame: Frame, isOpen: Bool) -> Bool {
        guard let number = machine.state(at: frame.position) else { return false }
        if isOpen { hint = number }
        let state = machine.states[number]
        guard state.isTask || !isOpen else { return false }
        let flow = machine.flows[state.flow]
        for entry in frame.slots.entries where flow.slot(entry.name)?.entity.fits(entry.value) != true { return false }
        return true
    }

    private func restarted(_ old: Frame, at start: Int) -> Frame {
        var frame = Frame(at: machine.states[start].position)
        let flow = machine.flows[machine.states[start].flow]
        frame.slots = old.slots
        frame.slots.removeAll { flow.slot($0.name)?.entity.fits($0.value) != true }
        frame.skipped = old.skipped.filter { flow.slot($0) != nil }
        return frame
    }
}

extension Event {
    /// Nobody sent a message: silence, or a person of the centre did something, or a source answered.
    var isPush: Bool {
        switch kind {
        case .silence, .operated, .answer: true
        case .message, .choice, .media, .command: false
        }
    }
}
