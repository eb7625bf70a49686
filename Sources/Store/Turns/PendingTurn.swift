/// A turn that has been thought out and waits to become durable.
package struct PendingTurn: Sendable {
    package var key: SessionKey
    /// The message that started the turn; nil where none did.
    package var mark: MessageMark?
    /// The revision from which the turn was thought out; if the session has moved on, the turn is stale.
    package var expected: Int64
    /// Gives the turn's result, inside the transaction, on the writer. Pure and quick: everybody waits for it. Not run
    /// for a turn that is not committed.
    package var finish: @Sendable () -> FinishedTurn

    package init(
        key: SessionKey, mark: MessageMark?, expected: Int64, finish: @escaping @Sendable () -> FinishedTurn
    ) {
        self.key = key
        self.mark = mark
        self.expected = expected
        self.finish = finish
    }
}
