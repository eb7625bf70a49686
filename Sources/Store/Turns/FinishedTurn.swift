/// What a turn leaves behind.
package struct FinishedTurn: Hashable, Sendable {
    /// The session's new state; nil: the person is forgotten. All that was owed to the session, its wake-ups and its case
    /// go with it; the replies of this turn stay.
    package var state: [UInt8]?
    /// Replies to the session, in their order.
    package var replies: [NewReply]
    package var wakeUps: [WakeUpChange]
    /// What becomes of the session's case; nil: it stays as it is.
    package var handOff: HandOffChange?
    /// What people of the centre are told of the case, in its order.
    package var caseReplies: [CaseReply]

    package init(
        state: [UInt8]?, replies: [NewReply] = [], wakeUps: [WakeUpChange] = [], handOff: HandOffChange? = nil,
        caseReplies: [CaseReply] = []
    ) {
        self.state = state
        self.replies = replies
        self.wakeUps = wakeUps
        self.handOff = handOff
        self.caseReplies = caseReplies
    }
}
