/// One event at work: the session with row 0 applied, and the language of the answer.
struct Turn {
    let machine: DialogMachine
    let event: Event
    let session: Session
    /// Explicit choice, else this message where it is sure, else session, else hint, else the bot's first.
    let language: String
    /// The state in which the conversation stands; nil at its beginning, and where new content has it no longer.
    let current: State?

    init(machine: DialogMachine, session old: Session, event: Event) {
        let languages = machine.settings.languages
        var session = old
        session.turns = min(session.turns, Session.maximumTurns - 1) + 1
        let sure = event.sureLanguage.flatMap { languages.contains($0) ? $0 : nil }
        if let sure { session.hear(sure) }
        let own = session.language.flatMap { languages.contains($0) ? $0 : nil }
        let hint = event.languageHint.flatMap { languages.contains($0) ? $0 : nil }
        let chosen = session.isLanguageChosen ? own : nil
        self.machine = machine
        self.event = event
        self.session = session
        language = chosen ?? sure ?? own ?? hint ?? languages[0]
        current = session.position.flatMap(machine.state(at:)).map { machine.states[$0] }
    }
}

extension Event {
    /// The language of a message that leaves no doubt of it.
    fileprivate var sureLanguage: String? {
        guard case .message(let interpretation) = kind else { return nil }
        return interpretation.language
    }
}

extension Session {
    /// A sure message: two running in one language, or the very first, set the language of the session.
    fileprivate mutating func hear(_ sure: String) {
        if !isLanguageChosen, language == nil || lastSureLanguage == sure { language = sure }
        lastSureLanguage = sure
    }
}
