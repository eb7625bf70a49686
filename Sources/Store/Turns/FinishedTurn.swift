/// What a turn leaves behind.
package struct FinishedTurn: Hashable, Sendable {
    /// The session's new state; nil: the session is forgotten. Replies that are owed to it stay owed.
    package var state: [UInt8]?
    /// Replies to the session, in their order.
    package var replies: [[UInt8]]

    package init(state: [UInt8]?, replies: [[UInt8]]) {
        self.state = state
        self.replies = replies
    }
}
