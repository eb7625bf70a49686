package import LineProtocol

/// What became of one SAY, all its replies received.
package enum GatewayTurn: Equatable, Sendable {
    /// Committed, with its replies in their order.
    case answered([Reply])
    /// It was committed before.
    case duplicate
    /// Not now, or never: see its `retryMilliseconds`.
    case refused(Refusal)
}
