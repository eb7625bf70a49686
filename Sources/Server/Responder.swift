package import Digests
package import LineProtocol

/// What the server asks of whoever answers the messages: the one seam between the wire and the conversation.
///
/// All is called on the event loop of a connection and must not block for longer than one look into the store. What
/// takes longer is answered through the `LoopQueue` that came with the question, so that one wake-up serves all the
/// answers of a commit. What is known at once may be answered before the call returns.
package protocol Responder: Sendable {
    /// The languages that the bot speaks, first the one it falls back to.
    var languages: [String] { get }

    /// Whether this gateway may speak. `key`: SHA-256 of the public key of the certificate that it showed, if any.
    func authenticate(_ hello: Hello, key: SHA256Digest?) -> Authentication

    /// What is owed to a gateway at this moment; nil if the store cannot be read.
    func backlog(of gateway: String) -> Backlog?

    /// One message of one person. `then` is called once, on `queue`'s loop, when the turn is on disk or refused.
    func say(_ say: Say, from gateway: String, on queue: LoopQueue, then: @escaping @Sendable (SayOutcome) -> Void)

    /// Forgets a person. `then` is called once, like that of `say`, with `erased` when nothing is left of them.
    func erase(
        _ erase: Erase, from gateway: String, on queue: LoopQueue, then: @escaping @Sendable (SayOutcome) -> Void)

    /// The gateway has delivered a reply, or never will. `then` is called when its deletion is on disk, with the numbers of
    /// others that went with it; nil if the store failed.
    /// - Parameter isGone: the person cannot be reached any more.
    func settle(
        _ number: Int64, isGone: Bool, of gateway: String, on queue: LoopQueue,
        then: @escaping @Sendable ([Int64]?) -> Void)

    /// What is owed to a gateway, by number, at most `limit` replies after `number`; nil if the store cannot be read.
    func owed(to gateway: String, after number: Int64, limit: Int) -> [OwedReply]?

    /// Begins a conversation of human mode: it lives as long as its connection.
    func conversation() -> any HumanConversation
}

/// What became of a HELLO.
package enum Authentication: Sendable {
    case accepted
    /// Name or token is wrong; nobody is told which.
    case refused
    /// The store could not be read.
    case unavailable
}

/// What WELCOME says of the replies that wait.
package struct Backlog: Sendable {
    package var count: Int
    /// The largest number among them; 0 where there is none.
    package var newest: Int64
    /// The store's epoch: a number is unique within it.
    package var epoch: Int64

    package init(count: Int, newest: Int64, epoch: Int64) {
        self.count = count
        self.newest = newest
        self.epoch = epoch
    }
}

/// What became of a SAY or an ERASE.
package enum SayOutcome: Sendable {
    /// Committed and on disk, with these replies; `topic` is what the message was understood as, for the log.
    case committed([OwedReply], topic: String? = nil)
    /// The same message is on disk already.
    case duplicate
    /// The person is forgotten.
    case erased
    /// Not taken, for the reason of the code.
    case refused(ErrorCode)
}
