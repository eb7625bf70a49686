import Dialog
import Store
import Synchronization

/// A turn that waits for a source. It goes on once: with the answer, with the failure that the end of its time means, or not
/// at all where the person is to be forgotten meanwhile.
final class LookUp: Sendable {
    enum End: Sendable {
        case answered(Answer)
        case cancelled
    }

    /// Milliseconds since 1970.
    let since: Int64
    private let request: Request
    private let executor: any CompletionExecutor
    private let goOn: Mutex<(@Sendable (End) -> Void)?>

    init(
        _ waiting: WaitingTurn, since: Int64, on executor: any CompletionExecutor,
        goOn: @escaping @Sendable (End) -> Void
    ) {
        request = waiting.request
        self.since = since
        self.executor = executor
        self.goOn = Mutex(goOn)
    }

    /// Ends the wait, from any thread; the turn goes on at its executor. Only the first end counts.
    func end(_ how: End) {
        let goOn = goOn.withLock { goOn in
            defer { goOn = nil }
            return goOn
        }
        guard let goOn else { return }
        executor.execute { goOn(how) }
    }

    /// The source has not answered in time.
    func timeOut() {
        end(.answered(.failure(of: request)))
    }
}
