package import Knowledge
import Synchronization

/// A clock whose hands the test turns; sleepers wake when their time has come.
package final class HandTimer: Sendable {
    private struct Sleeper {
        let until: Duration
        let wake: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var now = Duration.zero
        var count = 0
        var sleepers: [Int: Sleeper] = [:]
        var cancelled: Set<Int> = []
    }

    private let state = Mutex(State())

    package init() {}

    package var timer: HostTimer {
        HostTimer(now: { self.state.withLock { $0.now } }, sleep: { try await self.sleep($0) })
    }

    /// How many sleep now.
    package var sleeping: Int { state.withLock { $0.sleepers.count } }

    package func turn(_ time: Duration) {
        let due = state.withLock { state in
            state.now += time
            let due = state.sleepers.filter { $0.value.until <= state.now }
            for id in due.keys { state.sleepers[id] = nil }
            return due.values.map(\.wake)
        }
        for wake in due { wake.resume() }
    }

    /// Lets other tasks run until so many sleep.
    package func untilSleeping(_ count: Int) async {
        while sleeping != count, !Task.isCancelled { await Task.yield() }
    }

    private func sleep(_ time: Duration) async throws {
        let id = state.withLock { state in
            state.count += 1
            return state.count
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (wake: CheckedContinuation<Void, any Error>) in
                let isCancelled = state.withLock { state in
                    if state.cancelled.remove(id) != nil { return true }
                    state.sleepers[id] = Sleeper(until: state.now + time, wake: wake)
                    return false
                }
                if isCancelled { wake.resume(throwing: CancellationError()) }
            }
        } onCancel: {
            let wake = state.withLock { state in
                if state.sleepers[id] == nil { state.cancelled.insert(id) }
                return state.sleepers.removeValue(forKey: id)?.wake
            }
            wake?.resume(throwing: CancellationError())
        }
    }
}
