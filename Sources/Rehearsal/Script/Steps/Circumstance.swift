/// `given`: how things are when a conversation begins.
package enum Circumstance: Equatable, Sendable {
    case slot(NamedValue)
    case language(String)
    case seed(UInt64)
    /// Flows with a question open, the newest last, each at the first thing it asks.
    case stack([String])
    /// This flow on top of them, at this state; in a state that fills slots, asking for this one.
    case open(topic: String, state: String?, slot: String?)
    /// The time of day in the bot's zone.
    case clock(ScriptMoment)
    /// A row of the board.
    case booking([NamedValue])
    case knowledge(KnowledgeStub)

    /// The words with which each begins.
    package static let words = ["slot", "language", "seed", "stack", "open", "clock", "booking", "knowledge"]
}
