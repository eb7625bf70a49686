/// What became of a submitted turn. Whatever it says is on disk when it is said; all but `committed` left no trace.
package enum TurnOutcome: Hashable, Sendable {
    /// On disk, with these replies in their order.
    case committed(replies: [OwedReply])
    /// The same message was committed before.
    case duplicate
    /// A message with the same id and another content was committed before.
    case conflict
    /// The session moved on after the turn was thought out: read it again and run the turn anew.
    case stale
    /// Nothing was written; the message may come again.
    case failed(StoreError)
}
