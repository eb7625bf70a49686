import Synchronization

/// A clock that the test sets.
final class HandClock: Sendable {
    private let now: Atomic<Int64>

    init(_ now: Int64) {
        self.now = Atomic(now)
    }

    func pass(_ seconds: Int64) { now.add(seconds, ordering: .relaxed) }

    var read: @Sendable () -> Int64 { { self.now.load(ordering: .relaxed) } }
}
