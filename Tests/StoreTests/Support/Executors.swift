import Store
import Synchronization

/// Tells outcomes on the thread that brings them.
final class InlineExecutor: CompletionExecutor {
    func execute(_ work: @escaping @Sendable () -> Void) { work() }
}

/// Notes how many outcomes came with each call.
final class CountingExecutor: CompletionExecutor {
    private let calls = Mutex<[[String]]>([])

    /// The outcomes told, a list a call, in their order.
    var told: [[String]] { calls.withLock { $0 } }

    func execute(_ work: @escaping @Sendable () -> Void) {
        calls.withLock { $0.append([]) }
        work()
    }

    /// Called by a completion of this executor.
    func note(_ outcome: String) {
        calls.withLock { calls in
            guard !calls.isEmpty else { return }
            calls[calls.count - 1].append(outcome)
        }
    }
}
