/// Why a reply is owed no more.
package enum Delivered: Hashable, Sendable {
    /// Delivered, or refused by the messenger: this one goes.
    case one
    /// The person cannot be reached: all that is owed to the session goes, and no push comes until the next message.
    case gone
}
