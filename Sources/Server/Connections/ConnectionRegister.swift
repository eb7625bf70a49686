import NIOCore
import Synchronization

/// The connections that are open, so that all can be told of the end and waited for.
package final class ConnectionRegister: Sendable {
    private struct Open {
        var drain: @Sendable (Int64) -> Void
        var channel: any Channel
    }

    private struct State {
        var open: [ObjectIdentifier: Open] = [:]
        /// Set when the end is near; who comes now is told at once.
        var endsAt: NIODeadline?
    }

    private let state = Mutex(State())

    /// Registers a connection until its channel closes. `drain` is called on any thread with the milliseconds it has.
    func enter(_ channel: any Channel, drain: @escaping @Sendable (Int64) -> Void) {
        let id = ObjectIdentifier(channel)
        let endsAt = state.withLock { state in
            state.open[id] = Open(drain: drain, channel: channel)
            return state.endsAt
        }
        channel.closeFuture.whenComplete { _ in
            self.state.withLock { _ = $0.open.removeValue(forKey: id) }
        }
        if let endsAt { drain(max(0, (endsAt - .now()).nanoseconds / 1_000_000)) }
    }

    /// How many are open.
    package var count: Int { state.withLock { $0.open.count } }

    /// Tells every connection, and all that come later, that the end is `milliseconds` away.
    package func beginDrain(within milliseconds: Int64) {
        let all = state.withLock { state in
            state.endsAt = .now() + .milliseconds(milliseconds)
            return state.open.values.map(\.drain)
        }
        for drain in all { drain(milliseconds) }
    }

    /// Waits until all are closed; those that are still open at `deadline` are closed then.
    func waitForAll(until deadline: NIODeadline) async {
        let all = state.withLock { $0.open.values.map(\.channel) }
        for channel in all {
            let timer = channel.eventLoop.scheduleTask(deadline: deadline) {
                channel.close(mode: .all, promise: nil)
            }
            try? await channel.closeFuture.get()
            timer.cancel()
        }
    }
}
