import ServiceLifecycle
import UnixSignals

/// What SIGHUP does: all that a server reads anew, in this order. The one place that follows the signal.
struct HangUp: Service, CustomStringConvertible {
    let actions: [@Sendable () -> Void]

    /// Short, where the log names the service.
    var description: String { "HangUp" }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            for await _ in await UnixSignalsSequence(trapping: .sighup) {
                for action in actions { action() }
            }
        }
    }
}
