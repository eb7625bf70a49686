/// A rate: so many in a period, so many at once. Exact integers; a clock that goes back only gives nothing.
package struct TokenBucket: Equatable, Sendable {
    /// One token is `period` grains, one millisecond brings `count` grains.
    private let count: Int64
    private let period: Int64
    private let capacity: Int64
    private var grains: Int64
    private var filledAt: Int64?

    /// A full bucket for `count` tokens in `period` milliseconds and at most `burst` at once. A count of 0 or less
    /// is no limit. Anything over a million is taken as a million.
    package init(count: Int, period: Int64, burst: Int) {
        self.count = Int64(min(max(count, 0), 1_000_000))
        self.period = min(max(period, 1), 1_000_000)
        capacity = Int64(min(max(burst, 1), 1_000_000)) * self.period
        grains = capacity
    }

    /// Takes one token. False where there is none; then nothing changes.
    package mutating func take(now: Int64) -> Bool {
        guard count > 0 else { return true }
        fill(now: now)
        guard grains >= period else { return false }
        grains -= period
        return true
    }

    /// Milliseconds until the next token; 0 where there is one.
    package mutating func wait(now: Int64) -> Int64 {
        guard count > 0 else { return 0 }
        fill(now: now)
        guard grains < period else { return 0 }
        return (period - grains + count - 1) / count
    }

    /// Whether the bucket is as good as a new one.
    package mutating func isFull(now: Int64) -> Bool {
        guard count > 0 else { return true }
        fill(now: now)
        return grains == capacity
    }

    private mutating func fill(now: Int64) {
        defer { filledAt = now }
        guard let filledAt, now > filledAt else { return }
        // Never more than fills the bucket, so the product stays far from overflow.
        let elapsed = min(now.saturatingSubtract(filledAt), capacity / count + 1)
        grains = min(capacity, grains + elapsed * count)
    }
}
