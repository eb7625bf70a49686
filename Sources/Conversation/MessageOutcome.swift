package import Store

/// What became of a message.
package enum MessageOutcome: Sendable {
    /// The turn is on disk, and so are its replies, in order.
    case committed([OwedReply])
    /// The same message had its turn before.
    case duplicate
    /// Another message had this id.
    case conflict
    /// Too many messages wait in this session's lane, or too many replies are owed to it; nothing was written.
    case busy
    /// The store could not read or write; nothing was written.
    case storeFailed
}
