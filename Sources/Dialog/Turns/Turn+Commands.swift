/// The commands. `state` is the one that gives the command: its text is the command's own.
extension Turn {
    mutating func obey(_ command: Command, from state: Int, confidence: Double?) {
        understood(.command, as: machine.states[state].position.topic, confidence: confidence)
        work.isQuiet = true
        switch command {
        case .menu: openQuietly(machine.home)
        case .back: goBack(saying: state)
        case .again: sayAgain(or: state)
        case .simpler: saySimpler(or: state)
        case .whereWereWe: sayWhereWeWere(or: state)
        case .stop:
            if session.handOff != .none { endHandOff() }
            session.stack = []
            session.recent = nil
            session.isUrgent = false
            openQuietly(state)
        case .restart:
            if session.handOff != .none { endHandOff() }
            session.startOver()
            openQuietly(state)
        case .person: callPerson(from: state)
        case .forget: forget(saying: state)
        case .language(let language): speak(language, saying: state)
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
        if session.handOff != .none { endHandOff() }
        work.replies = []
        work.errands = []
        work.isForgotten = true
        session = Session()
        speak(state)
        work.actions.append(.forget)
    }

    /// Undoes the last step and says what was said there; at the beginning it says that there is nothing to undo, and
    /// behind a deed what is done.
    private mutating func goBack(saying nothing: Int) {
        guard let snapshot = session.undo.popLast() else {
            guard let deed = session.deed, machine.starts[deed.topic] != nil else { return speak(nothing) }
            let undo = deed.undo.flatMap { machine.starts[$0] == nil ? nil : $0 }
            say(
                .deedDone, kind: .answer, arguments: ["topic": .topic(deed.topic)],
                choices: undo.map { [choice(opening: $0)] } ?? helpChoices)
            return
        }
        session.restore(snapshot)
        session.misses = 0
        if session.pending != nil {
            sayQuestion(isMiss: false)
        } else if let state = session.recent.flatMap({ machine.state(at: $0.position) }) {
            speak(state)
        }
        if work.replies.isEmpty { speak(machine.home) }
    }

    /// Says the last reply again; at the beginning it says that there is none.
    private mutating func sayAgain(or nothing: Int) {
        let again = lastReplies(atMost: DialogMachine.maximumReplies)
        if again.isEmpty { speak(nothing) } else { work.replies += again }
    }

    /// Says the last reply in simpler words, as far as there are any.
    private mutating func saySimpler(or nothing: Int) {
        let again = lastReplies(atMost: DialogMachine.maximumReplies)
        let simpler = again.map(simplified)
        if simpler == again { return speak(nothing) }
        work.replies += simpler
    }

    private func simplified(_ reply: Reply) -> Reply {
        let suffix = "-simpler"
        guard !reply.text.hasSuffix(suffix), machine.says(reply.text + suffix) else { return reply }
        var simpler = reply
        simpler.text += suffix
        return simpler
    }

    private mutating func sayWhereWeWere(or nothing: Int) {
        guard let frame = session.pending else { return speak(nothing) }
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

    /// Switches the language, says so in the new one, and says the last reply again in it.
    private mutating func speak(_ language: String, saying switched: Int) {
        choose(language)
        speak(switched)
        work.replies += lastReplies(atMost: DialogMachine.maximumReplies - 1)
    }

    /// Says how to reach a person; where the centre has operators, one is called.
    mutating func callPerson(from state: Int) {
        work.isQuiet = true
        speak(state)
        guard machine.settings.hasOperators, session.handOff == .none else { return }
        session.handOff = .waiting
        work.actions.append(.openCase)
        let last = work.replies.popLast()
        say(.handOffWaiting, kind: .handoff)
        if let last { work.replies.append(last) }
    }
}
