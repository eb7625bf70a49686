package import Store

/// What became of a message.
package enum MessageOutcome: Sendable {
    /// The turn is on disk, and so are its replies, in order. `topic` is what the message was understood as.
    case committed([OwedReply], topic: String? = nil)
    /// The same message had its turn before.
    case duplicate
    /// Another message had this id.
    case conflict
    /// The person is forgotten, and nothing of them is left on disk.
    case erased
    /// Too much waits in this session's lane, or too many replies are owed to it; nothing was written.
    case busy
    /// A person of the centre speaks of a case that is closed or never was.
    case noSession
    /// A person of the centre does what only whoever took the case may do.
    case denied
    /// The process died on this message twice: it is not taken again.
    case poisonous
    /// The store could not read or write; nothing was written.
    case storeFailed
}
