/// What the check of a HELLO found.
package enum AuthenticationOutcome: Equatable, Sendable {
    /// Known. `pending` replies are owed; `epoch` is the one of the store.
    case accepted(pending: Int64, epoch: Int64)
    /// Unknown, or with a wrong proof. The machine answers when `authFailureDelay` is over.
    case refused
    /// The store did not say.
    case storeFailed
}
