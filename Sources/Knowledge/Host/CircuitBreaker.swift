/// Lets a source rest that fails again and again: after some failures in a row it is not asked for a while, then once, and
/// only an answer opens the way for all.
package struct CircuitBreaker: Hashable, Sendable {
    private let failuresAllowed: Int
    private let shortestRest: Duration
    private let longestRest: Duration
    /// In a row.
    package private(set) var failures = 0
    /// Until when nobody asks; nil while all do.
    package private(set) var restsUntil: Duration?
    private var rest: Duration
    /// One question is out to see whether the source has come back.
    private var isTrying = false

    package init(_ limits: HostLimits = HostLimits()) {
        failuresAllowed = limits.failures
        shortestRest = limits.rest
        longestRest = limits.longestRest
        rest = limits.rest
    }

    /// Whether a question may be put now. After a rest the first one may, and the others wait for how it ends.
    package mutating func allows(at now: Duration) -> Bool {
        guard let restsUntil else { return true }
        guard now >= restsUntil, !isTrying else { return false }
        isTrying = true
        return true
    }

    package mutating func succeeded() {
        failures = 0
        restsUntil = nil
        rest = shortestRest
        isTrying = false
    }

    package mutating func failed(at now: Duration) {
        failures += 1
        guard failures >= failuresAllowed else { return }
        // Answers to questions from before the rest do not make it longer.
        guard restsUntil == nil || isTrying else { return }
        restsUntil = now + rest
        rest = min(rest * 2, longestRest)
        isTrying = false
    }
}
