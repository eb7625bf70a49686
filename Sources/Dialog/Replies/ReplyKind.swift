/// What a reply is for, by the names that the line protocol uses.
package enum ReplyKind: String, Hashable, Sendable, CaseIterable {
    /// Says what was asked for.
    case answer
    /// Asks something whose answer only this question understands.
    case ask
    /// Asks which of several things is meant, or says that a message fits no longer.
    case clarify
    /// Nothing was understood.
    case fallback
    /// Leads to a person, and tells of one.
    case handoff
    /// The words of a person of the centre.
    case `operator`
    /// The words of a newcomer, to a person of the centre. The engine says none.
    case newcomer
    /// Comes by itself: an open question is said again.
    case reminder
    /// What everybody must hear today.
    case notice
}
