/// Exponential and logarithm from additions and multiplications alone, so that training gives the same bits on every
/// machine and with every C library. Good to about six digits, which is all that a Float has.
package enum ExactFloat {
    /// e to the power of `x`; 0 below -80, and no more than e^80.
    package static func exponential(_ x: Float) -> Float {
        guard x > -80 else { return 0 }
        let doublings = min(x, 80) * 1.442_695
        let whole = Int32(doublings + (doublings < 0 ? -0.5 : 0.5))
        let rest = (doublings - Float(whole)) * 0.693_147_2
        // The series of e^rest for |rest| below 0.35, then 2^whole by its bits.
        let tail = 0.5 + rest * (0.166_666_67 + rest * (0.041_666_668 + rest * (0.008_333_334 + rest * 0.001_388_889)))
        return (1 + rest * (1 + rest * tail)) * Float(bitPattern: UInt32(bitPattern: whole + 127) << 23)
    }

    /// The natural logarithm; `x` must be a positive number, or the result is 0.
    package static func logarithm(_ x: Float) -> Float {
        guard x.isNormal, x > 0 else { return 0 }
        // ln m = 2 artanh((m - 1) / (m + 1)) for the significand m, 1 to 2.
        let ratio = (x.significand - 1) / (x.significand + 1)
        let square = ratio * ratio
        let series = 1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square * (1 / 9 + square / 11))))
        return Float(x.exponent) * 0.693_147_2 + 2 * ratio * series
    }

    /// Turns scores into probabilities, in place.
    package static func softmax(_ scores: inout [Float]) {
        guard let highest = scores.max() else { return }
        var sum: Float = 0
        for index in scores.indices {
            scores[index] = exponential(scores[index] - highest)
            sum += scores[index]
        }
        for index in scores.indices { scores[index] /= sum }
    }
}
