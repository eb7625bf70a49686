/// What a gateway does because of an event on its connection, in the order of the list.
package enum GatewayClientAction: Equatable, Sendable {
    case send(GatewayFrame)
    /// The gateway may speak: all SAY without OK again, in first order (G2).
    case welcomed(Welcome)
    case committed(Committed)
    case refused(Refusal)
    /// A bubble to show and to ACK, unless (epoch, n) was shown before (G3).
    case deliver(DeliveredReply)
    /// No SAY any more on this connection; ACKs go on (G7).
    case drained(Drain)
    /// Drop the socket. `mayReturnAfter` milliseconds are the least before the next connection; 0: as the back-off
    /// says (G5). nil: not by itself, since nothing would change.
    case close(code: ErrorCode?, mayReturnAfter: Int64?)
}
