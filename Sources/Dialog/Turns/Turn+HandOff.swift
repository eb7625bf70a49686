/// What comes from no message of the person: silence, and a person of the centre.
extension Turn {
    /// An open question is said again, once. Nothing is closed.
    mutating func breakSilence() {
        guard let frame = session.pending, !session.isReminded, session.handOff != .taken, !session.isUrgent else {
            return
        }
        session.isReminded = true
        work.isSaidAgain = true
        say(.reminder, kind: .reminder, arguments: ["topic": .topic(frame.topic)])
        sayQuestion(isMiss: false)
        if let question = work.question { work.replies[question].kind = .reminder }
    }

    /// A person of the centre took the case, speaks, is away, or ended it. What fits no case of this session is nothing.
    mutating func operated(_ event: OperatorEvent) {
        switch (event, session.handOff) {
        case (.taken, .waiting):
            session.handOff = .taken
            say(.handOffTaken, kind: .handoff)
        case (.said(let words), .taken):
            say(.operatorWords, kind: .operator, arguments: ["words": .text(words)])
        case (.away, .waiting), (.away, .taken):
            session.handOff = .none
            say(.handOffAway, kind: .handoff)
            if let phones = machine.state(of: .person) { speak(phones) }
        case (.ended, .waiting), (.ended, .taken):
            session.handOff = .none
            say(.handOffEnded, kind: .handoff)
            sayWhereWeWere()
        case (.taken, _), (.said, _), (.away, .none), (.ended, .none): break
        }
    }

    /// Where a case is open, it is over.
    mutating func endHandOff() {
        guard session.handOff != .none else { return }
        session.handOff = .none
        work.actions.append(.closeCase)
    }
}
