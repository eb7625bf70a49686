import Store

/// A message, and where its outcome is wanted.
struct PendingMessage: Sendable {
    var message: Message
    var executor: any CompletionExecutor
    var then: @Sendable (MessageOutcome) -> Void
}
