import NIOCore

/// A promise that nobody has kept or broken, where the test expects it settled by now.
struct NotSettled: Error {}

extension EventLoopFuture<Void> {
    /// The outcome as it stands: throws the failure, or ``NotSettled``. Unlike `wait()`, it never blocks a test.
    func settled() throws {
        var outcome: Result<Void, any Error> = .failure(NotSettled())
        assumeIsolated().whenComplete { outcome = $0 }
        try outcome.get()
    }
}
