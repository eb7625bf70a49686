import Store
import Synchronization

/// Holds what it is given until the test lets it run: a loop whose next tick the test decides.
final class HeldExecutor: CompletionExecutor {
    private let held = Mutex<[@Sendable () -> Void]>([])

    func execute(_ work: @escaping @Sendable () -> Void) {
        held.withLock { $0.append(work) }
    }

    /// Runs what is held now; what that adds waits for the next call. False: nothing was held.
    @discardableResult
    func tick() -> Bool {
        let batch = held.withLock { held in
            let batch = held
            held = []
            return batch
        }
        for work in batch { work() }
        return !batch.isEmpty
    }

    func runUntilIdle() {
        while tick() {}
    }
}
