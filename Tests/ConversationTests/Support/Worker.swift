import Dispatch
import Store

/// The thread that loads: what it is given runs on it one after another.
final class Worker: CompletionExecutor {
    private let queue = DispatchQueue(label: "content")

    func execute(_ work: @escaping @Sendable () -> Void) { queue.async(execute: work) }

    /// Returns when all that was given before is done.
    func drain() { queue.sync {} }
}
