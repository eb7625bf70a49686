/// What a store knows before a turn runs.
package struct Recall: Hashable, Sendable {
    /// Whether a message was seen, and as what.
    package enum Seen: Hashable, Sendable {
        /// Never committed, as far as this store remembers.
        case unknown
        /// Committed: this is a retry.
        case same
        /// Its id was committed with another content.
        case other
    }

    /// Number of the session's last commit; 0 where there is no session.
    package var revision: Int64
    /// What the last commit left; nil where there is no session.
    package var state: [UInt8]?
    /// How many replies to this session are not yet acknowledged.
    package var owed: Int
    package var seen: Seen
    /// Its gateway said that the person cannot be reached: no pushes until the next message.
    package var isMuted: Bool
    /// The open case; nil where there is none.
    package var handOff: HandOff?
    /// How many replies about the case are owed to the gateway that took it.
    package var owedToCase: Int

    package init(
        revision: Int64, state: [UInt8]?, owed: Int, seen: Seen, isMuted: Bool = false, handOff: HandOff? = nil,
        owedToCase: Int = 0
    ) {
        self.revision = revision
        self.state = state
        self.owed = owed
        self.seen = seen
        self.isMuted = isMuted
        self.handOff = handOff
        self.owedToCase = owedToCase
    }

    /// Compares the content that was stored under an id with the content of a message that bears it now.
    static func seen(stored: Int64?, now mark: MessageMark?) -> Seen {
        guard let stored, let mark else { return .unknown }
        return stored == mark.content ? .same : .other
    }
}
