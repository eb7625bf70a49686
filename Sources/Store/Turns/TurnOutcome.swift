/// What became of a submitted turn. Whatever it says is on disk when it is said; all but `committed` left no trace.
package enum TurnOutcome: Hashable, Sendable {
    /// On disk, with these replies to the session in their order, and with what connections other than the one that
    /// brought the message must hear.
    case committed(replies: [OwedReply], news: [GatewayNews] = [])
    /// The same message was committed before.
    case duplicate
    /// A message with the same id and another content was committed before.
    case conflict
    /// The session moved on after the turn was thought out: read it again and run the turn anew.
    case stale
    /// The wake-up that caused it is no more.
    case over
    /// Nothing was written; the message may come again.
    case failed(StoreError)
}
