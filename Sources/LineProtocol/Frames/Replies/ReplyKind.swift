/// What a bubble is.
package enum ReplyKind: String, CaseIterable, Sendable {
    /// What was asked for.
    case answer
    /// A question of an open task.
    case ask
    /// A question which of several things is meant.
    case clarify
    /// Nothing was understood.
    case fallback
    /// A person is about to take over, or has ended.
    case handoff
    /// The words of an operator to a newcomer.
    case operatorWords = "operator"
    /// The words of a newcomer to an operator.
    case newcomer
    case reminder
    case notice
}

extension Limits {
    /// Seconds that a reply of a kind is worth delivering.
    package func life(of kind: ReplyKind) -> Int64 {
        switch kind {
        case .answer, .ask, .clarify, .fallback, .handoff, .operatorWords: answerLife
        case .newcomer: newcomerLife
        case .reminder: reminderLife
        case .notice: noticeLife
        }
    }
}
