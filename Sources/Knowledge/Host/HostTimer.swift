/// The clock and the alarm of a host; tests turn the hands themselves.
package struct HostTimer: Sendable {
    /// Time since some fixed moment.
    package var now: @Sendable () -> Duration
    /// Returns after that time, or throws at once when its task is cancelled.
    package var sleep: @Sendable (Duration) async throws -> Void

    package init(now: @escaping @Sendable () -> Duration, sleep: @escaping @Sendable (Duration) async throws -> Void) {
        self.now = now
        self.sleep = sleep
    }

    /// The machine's own.
    package static let live: HostTimer = {
        let start = ContinuousClock.now
        return HostTimer(now: { ContinuousClock.now - start }, sleep: { try await Task.sleep(for: $0) })
    }()
}
