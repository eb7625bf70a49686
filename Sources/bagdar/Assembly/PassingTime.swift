import Conversation
import Dispatch
import ServiceLifecycle
import Store

/// Tells the conversation once a second that time has passed, on a thread of its own.
struct PassingTime: Service {
    let runner: TurnRunner

    /// Where the turns run that no connection has asked for.
    private final class Queue: CompletionExecutor {
        private let queue = DispatchQueue(label: "passing time")

        func execute(_ work: @escaping @Sendable () -> Void) { queue.async(execute: work) }
    }

    func run() async throws {
        let queue = Queue()
        try? await cancelWhenGracefulShutdown {
            while true {
                try await Task.sleep(for: .seconds(1))
                runner.passTime(on: queue)
            }
        }
    }
}
