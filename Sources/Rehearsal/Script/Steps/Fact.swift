/// `=`: what must be so after the last message.
package enum Fact: Equatable, Sendable {
    /// Where the conversation stands: `documents.iin/papers`.
    case state(String)
    /// The flows that have a question open, the newest last; empty: none has.
    case stack([String])
    case slot(NamedValue)
    case noSlot(String)
    /// The last message booked, cancelled and opened nothing.
    case noEffect
    /// The board has a row with these values.
    case booking([NamedValue])
    case noBooking([NamedValue])
    /// These words lie nowhere: not in the session, the outbox, the unanswered questions or the log.
    case notStored(String)
    /// The kind of the last reply.
    case kind(String)
    /// The names of the choices below the last reply, in their order.
    case choices([String], andMore: Bool)
    /// The topic as which the message was understood.
    case topic(String)
    /// The language of the last reply.
    case language(String)
    /// The number of the row of the table of precedence that won.
    case row(Int)

    /// This law of `laws.yaml` holds: of the last message, or if it must in the end, by now.
    case law(String)
    /// Of the last so many messages one had an answer, or named a person.
    case answered(within: Int)
    /// If the last message had this text for an answer, it could be said in this language as it stands.
    case sayable(String, language: String)

    /// The words with which a `=` line begins.
    package static let words = [
        "state", "stack", "slot", "no", "booking", "not", "kind", "choices", "topic", "language", "row",
        "law", "answered", "sayable",
    ]
}
