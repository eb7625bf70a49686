import Dispatch
import Store

/// Runs one thing after another on a thread that is no event loop.
final class SerialQueue: CompletionExecutor {
    private let queue: DispatchQueue

    init(_ name: String) { queue = DispatchQueue(label: name) }

    func execute(_ work: @escaping @Sendable () -> Void) { queue.async(execute: work) }
}
