/// What a reply is for, by the names that the line protocol uses.
package enum ReplyKind: String, Hashable, Sendable, CaseIterable {
    /// Says what was asked for.
    case answer
    /// Asks something whose answer only this question understands.
    case ask
    /// Says that the message fits no longer, before the current reply is said again.
    case clarify
    /// Nothing was understood.
    case fallback
    /// Leads to a person.
    case handoff
}
