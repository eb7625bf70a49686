/// The commands. `state` is the one that gives the command: its text is the command's own.
extension Turn {
    mutating func obey(_ command: Command, from state: Int) {
        understood(.command, as: machine.states[state].position.topic)
        work.isQuiet = true
        switch command {
        case .menu: openQuietly(machine.home)
        case .back: goBack(saying: state)
        case .again: sayAgain(or: state)
        case .simpler: saySimpler(or: state)
        case .whereWereWe:
            sayWhereWeWere()
            if work.replies.isEmpty { speak(state) }
        case .stop:
            endHandOff()
            session.stack = []
            session.recent = nil
            session.isUrgent = false
            openQuietly(state)
        case .restart:
            endHandOff()
            session.startOver()
            openQuietly(state)
        case .person: callPerson(from: state)
        case .forget: forget(saying: state)
        case .language(let language):
            choose(language)
            speak(state)
            work.replies += lastReplies(atMost: DialogMachine.maximumReplies - 1)
            work.isSaidAgain = true
        }
    }

    /// Opens a flow over whatever is open; its question is not asked again by itself.
    mutating func openQuietly(_ state: Int) {
        work.isQuiet = true
        work.obeyed = state
        open(Frame(at: machine.states[state].position))
    }

    /// Says that all is forgotten; what is left is a session as on the first day.
    mutating func forget(saying state: Int) {
        understood(.forget, as: machine.states[state].position.topic)
        endHandOff()
        work.replies = []
        work.errands = []
        work.isForgotten = true
        session = Session()
        speak(state)
        work.actions.append(.forget)
    }

    /// Undoes the last step and says what was said there; at the beginning it says that there is nothing to undo, and
    /// behind a deed what is done. A step whose place these dialogs no longer have is passed over.
    private mutating func goBack(saying nothing: Int) {
        var step = session.undo.popLast()
        while let old = step, !isKnown(old) { step = session.undo.popLast() }
        guard let step else { return sayThatNothingCanBeUndone(or: nothing) }
        session.restore(step)
        session.misses = 0
        if session.pending != nil {
            sayQuestion(isMiss: false)
        } else if let state = session.recent.flatMap({ machine.state(at: $0.position) }) {
            speak(state)
        }
        if work.replies.isEmpty { speak(machine.home) }
    }

    private mutating func sayThatNothingCanBeUndone(or nothing: Int) {
        guard let deed = session.deed, machine.starts[deed.topic] != nil else { return speak(nothing) }
        let undo = deed.undo.flatMap { openable([Intent(topic: $0, confidence: 1)]).first }
        say(
            .deedDone, kind: .answer, arguments: ["topic": .topic(deed.topic)],
            choices: undo.map { [choice(opening: $0)] } ?? helpChoices)
    }

    private func isKnown(_ step: Session.Snapshot) -> Bool {
        step.stack.allSatisfy { machine.state(at: $0.position).map { machine.states[$0].isTask } ?? false }
            && step.recent.map { machine.state(at: $0.position) != nil } ?? true
    }

    /// Says the last reply again; at the beginning it says that there is none.
    private mutating func sayAgain(or nothing: Int) {
        let again = lastReplies(atMost: DialogMachine.maximumReplies)
        if again.isEmpty { speak(nothing) } else { work.replies += again }
    }

    /// Says the last reply in simpler words, as far as there are any.
    private mutating func saySimpler(or nothing: Int) {
        let again = lastReplies(atMost: DialogMachine.maximumReplies)
        let simpler = again.map { reply in
            var simpler = reply
            simpler.text = machine.simpler[reply.text] ?? reply.text
            return simpler
        }
        if simpler == again { return speak(nothing) }
        work.replies += simpler
    }

    /// Says what is open and asks it again; says nothing where nothing is.
    mutating func sayWhereWeWere() {
        guard let frame = session.pending else { return }
        say(.whereWereWe, kind: .answer, arguments: ["topic": .topic(frame.topic)])
        sayQuestion(isMiss: false)
    }

    /// Switches the language for good.
    mutating func choose(_ language: String) {
        guard machine.settings.languages.contains(language) else { return }
        session.language = language
        session.isLanguageChosen = true
        session.lastSureLanguage = language
        work.language = language
    }

    /// Says how to reach a person; where the centre has operators, one is called.
    mutating func callPerson(from state: Int) {
        work.isQuiet = true
        if machine.settings.hasOperators, session.handOff == .none {
            session.handOff = .waiting
            work.actions.append(.openCase)
            say(.handOffWaiting, kind: .handoff)
        }
        speak(state)
    }
}
