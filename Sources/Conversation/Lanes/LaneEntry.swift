import Store

/// One thing that takes its turn in a session's lane, and where its outcome is wanted.
struct LaneEntry: Sendable {
    enum Work: Sendable {
        /// What the person sent.
        case message(Message)
        /// The person is to be forgotten; the message bears the id alone.
        case erasure(Message)
        case wakeUp(WakeUp)
        /// What a person of the centre sent, whose session is the case of this id.
        case words(Message, caseID: String)
    }

    /// Whose lane it is: the newcomer's, whoever sent it.
    var key: SessionKey
    var work: Work
    var executor: any CompletionExecutor
    var then: @Sendable (MessageOutcome) -> Void

    var isErasure: Bool {
        if case .erasure = work { true } else { false }
    }
}
