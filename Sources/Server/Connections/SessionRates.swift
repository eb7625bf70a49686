package import LineProtocol

/// How fast each session of one gateway connection writes: a bucket a session, made when a session speaks.
///
/// A bucket that is full again says nothing and is dropped, so memory follows the sessions that spoke within the last
/// minute; what a gateway may bring in a minute is bounded by its own rate.
package struct SessionRates {
    private let limits: Limits
    private var buckets: [String: TokenBucket] = [:]
    private var sweepAt = 1024

    /// How many buckets are kept just now.
    package var count: Int { buckets.count }

    /// All sessions have the same rate.
    package init(limits: Limits) {
        self.limits = limits
    }

    /// Counts one message. nil: it may be taken; else the milliseconds until the session's next one may.
    package mutating func refusal(of session: String, now: Int64) -> Int64? {
        guard limits.sessionRate > 0 else { return nil }
        if buckets.count >= sweepAt { sweep(now: now) }
        let fresh = TokenBucket(count: limits.sessionRate, period: 60_000, burst: limits.sessionBurst)
        return buckets[session, default: fresh].takeOrWait(now: now)
    }

    private mutating func sweep(now: Int64) {
        for (session, var bucket) in buckets where bucket.isFull(now: now) { buckets[session] = nil }
        sweepAt = max(1024, buckets.count * 2)
    }
}

extension TokenBucket {
    fileprivate mutating func takeOrWait(now: Int64) -> Int64? {
        take(now: now) ? nil : wait(now: now)
    }
}
