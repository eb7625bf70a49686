import Conversation
import ServiceLifecycle

/// Tells the conversation once a second that time has passed, on a thread of its own.
struct PassingTime: Service {
    let runner: TurnRunner

    func run() async throws {
        // Where the turns run that no connection has asked for.
        let queue = SerialQueue("passing time")
        try? await cancelWhenGracefulShutdown {
            while true {
                try await Task.sleep(for: .seconds(1))
                runner.passTime(on: queue)
            }
        }
    }
}
