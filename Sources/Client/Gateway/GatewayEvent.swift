package import LineProtocol

/// What happens to a gateway that keeps its connection alive.
package enum GatewayEvent: Equatable, Sendable {
    /// It may speak; so many replies are owed.
    case live(pending: Int64)
    /// The message of this id is on disk at the server.
    case committed(Committed)
    /// … will never be taken.
    case refused(Refusal)
    /// The connection is gone; the next try is so many milliseconds away; nil: there is none, and nothing more happens.
    case lost(code: ErrorCode?, reason: String, retryAfter: Int64?)
}

/// What became of a bubble that a gateway was to show.
package enum Showing: Equatable, Sendable {
    case shown
    /// The person cannot be reached any more.
    case gone
    /// The messenger does not take this bubble.
    case refused
    /// Not now: again after so many milliseconds.
    case later(Int64)
}
