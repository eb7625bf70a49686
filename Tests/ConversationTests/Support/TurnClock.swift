import Synchronization

/// Milliseconds since 1970 that the test sets.
final class TurnClock: Sendable {
    private let milliseconds = Atomic<Int64>(0)

    var now: Int64 { milliseconds.load(ordering: .relaxed) }

    /// The same in seconds, for the store.
    var seconds: @Sendable () -> Int64 { { self.now / 1000 } }

    func pass(_ milliseconds: Int64) { self.milliseconds.add(milliseconds, ordering: .relaxed) }
}
