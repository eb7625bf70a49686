/// What a host bears from one source.
package struct HostLimits: Hashable, Sendable {
    /// Questions that one source has in work at once; the next ones fail.
    package var running = 64
    /// People who wait for one and the same answer.
    package var waiting = 10_000
    /// Answers kept of one source.
    package var cached = 1_000
    /// Failures in a row after which a source rests.
    package var failures = 5
    /// How long it rests the first time; twice as long each further time.
    package var rest = Duration.seconds(5)
    /// How long it rests at most.
    package var longestRest = Duration.seconds(300)

    package init() {}
}
