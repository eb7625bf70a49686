/// When requests are due at an open pace: at random moments, so many a second on average (a Poisson process), the same
/// ones for the same seed.
package struct ArrivalSchedule: Sendable {
    private let meanGap: Double
    private var random: SplitMix64
    private var next: Double

    /// - Parameters:
    ///   - perSecond: at least one in a thousand seconds.
    ///   - begin: nanoseconds; nothing is due before.
    package init(perSecond: Double, from begin: UInt64, seed: UInt64) {
        meanGap = 1e9 / max(0.001, perSecond)
        random = SplitMix64(seed: seed)
        next = Double(begin)
        advance()
    }

    /// When the next one is due.
    package var nextMoment: UInt64 { UInt64(next) }

    /// The moments up to `now` that have not been given yet, at most `limit` of them.
    package mutating func take(until now: UInt64, limit: Int = 10_000) -> [UInt64] {
        var moments: [UInt64] = []
        while nextMoment <= now, moments.count < limit {
            moments.append(nextMoment)
            advance()
        }
        return moments
    }

    private mutating func advance() {
        next += meanGap * exponential()
    }

    /// An exponentially distributed number with mean 1, by von Neumann's comparisons: exact, and without logarithms.
    private mutating func exponential() -> Double {
        var whole = 0.0
        while true {
            let first = uniform()
            var last = first
            var isOdd = true
            while true {
                let one = uniform()
                guard one < last else { break }
                last = one
                isOdd.toggle()
            }
            if isOdd { return whole + first }
            whole += 1
        }
    }

    /// A number from 0 up to 1.
    private mutating func uniform() -> Double {
        Double(random.next() >> 11) * 0x1p-53
    }
}
