/// Something that happened to a session, with the moment at which it did: all that the engine ever learns of the world.
package struct Event: Hashable, Sendable {
    /// Milliseconds since 1970, UTC. The engine has no clock of its own.
    package var at: Int64
    /// The language the gateway believes its person speaks, one of the bot's languages; only a hint.
    package var languageHint: String?
    package var kind: Kind

    package enum Kind: Hashable, Sendable {
        /// A message that was understood, or not.
        case message(Interpretation)
        /// The id of a choice that the person picked: `<state tag>.<choice>`.
        case choice(String)
        /// A photo, a voice message, a file, a place: nothing that a text bot can read.
        case media
        /// A command given outright (`/back`), never one that was guessed from words.
        case command(Command)
        /// What a source said to a request of this turn.
        case answer(Answer)
        /// The person has been silent for as long as the last step's `remind` said.
        case silence
        /// A person of the centre did something about this session's case.
        case operated(OperatorEvent)
    }

    package init(at: Int64, languageHint: String? = nil, kind: Kind) {
        self.at = at
        self.languageHint = languageHint
        self.kind = kind
    }
}

/// What the centre's person did.
package enum OperatorEvent: Hashable, Sendable {
    /// Took the waiting case.
    case taken
    /// Said something.
    case said(String)
    /// Is not there: nobody took the case, or whoever took it left.
    case away
    /// Ended the case.
    case ended
}
