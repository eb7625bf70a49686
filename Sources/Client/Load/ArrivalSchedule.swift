/// When requests are due at an open pace: at random moments, so many a second on average (a Poisson process), the same
/// ones for the same seed.
package struct ArrivalSchedule: Sendable {
    private let meanGap: Double
    private var state: UInt64
    private var next: Double

    /// - Parameters:
    ///   - perSecond: at least one in a thousand seconds.
    ///   - begin: nanoseconds; nothing is due before.
    package init(perSecond: Double, from begin: UInt64, seed: UInt64) {
        meanGap = 1e9 / max(0.001, perSecond)
        state = seed
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

    /// SplitMix64, as a number from 0 up to 1.
    private mutating func uniform() -> Double {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Double((mixed ^ (mixed >> 31)) >> 11) * 0x1p-53
    }
}
