/// What the server does because of an event on a gateway's connection, in the order of the list.
package enum GatewayConnectionAction: Equatable, Sendable {
    case send(ServerFrame)
    /// Check who it is; then call `authenticated`.
    case authenticate(Hello)
    /// Run a turn; then call `answered`, once per SAY and ERASE, when its OK or ERR was written.
    case say(Say)
    case erase(Erase)
    case acknowledge(number: Int64)
    case nack(Nack)
    /// The gateway is live: send what is owed to it.
    case startDelivery
    /// Write out what is unsent, send close_notify, and go on reading as `reading` says.
    case shutDown
    /// Drop the socket now.
    case close
}
