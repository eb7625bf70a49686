/// A turn that has been thought out and waits to become durable.
package struct PendingTurn: Sendable {
    /// What started the turn.
    package enum Cause: Hashable, Sendable {
        /// The person's own message, or the wish to be forgotten that came with one.
        case message
        /// Something else: its replies are pushes, which a person who cannot be reached does not get.
        case push
        /// The wake-up of this number, which the turn uses up; where it is gone, the turn is over.
        case wakeUp(Int64)
        /// ERASE: told only when the bytes are gone from the log too, even where it is a duplicate.
        case erasure
    }

    package var key: SessionKey
    /// The message that started the turn; nil where none did.
    package var mark: MessageMark?
    package var cause: Cause
    /// The revision from which the turn was thought out; if the session has moved on, the turn is stale.
    package var expected: Int64
    /// Gives the turn's result, inside the transaction, on the writer. Pure and quick: everybody waits for it. Not run
    /// for a turn that is not committed.
    package var finish: @Sendable () -> FinishedTurn

    package init(
        key: SessionKey, mark: MessageMark?, cause: Cause = .message, expected: Int64,
        finish: @escaping @Sendable () -> FinishedTurn
    ) {
        self.key = key
        self.mark = mark
        self.cause = cause
        self.expected = expected
        self.finish = finish
    }
}
