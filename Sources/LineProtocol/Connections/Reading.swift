/// What the server does with a connection's socket just now.
package enum Reading: Equatable, Sendable {
    /// Bytes are read, and lines are given to the machine one by one.
    case lines
    /// Nothing is read. Lines that are in the buffer already wait there.
    case nothing
    /// Bytes are read and thrown away, so that the peer's close is seen.
    case thrownAway
}
