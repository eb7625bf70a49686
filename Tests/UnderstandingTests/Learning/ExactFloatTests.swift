import Foundation
import Testing
import Understanding

@Suite struct ExactFloatTests {
    @Test func exponentialIsRightToSixDigits() {
        for step in -7_900...7_900 {
            let x = Float(step) / 100
            let exact = Float(exp(Double(x)))
            #expect(abs(ExactFloat.exponential(x) - exact) <= exact * 2e-5)
        }
        #expect(ExactFloat.exponential(-.infinity) == 0)
        #expect(ExactFloat.exponential(.infinity).isFinite)
    }

    @Test func logarithmIsRightToSixDigits() {
        for x in stride(from: Float(0.01), to: 20_000, by: 0.37) {
            #expect(abs(ExactFloat.logarithm(x) - Float(log(Double(x)))) <= 2e-5)
        }
        for x in [Float(0), -1, .infinity, .nan] { #expect(ExactFloat.logarithm(x) == 0) }
    }

    @Test func probabilitiesAddUpToOne() {
        var scores: [Float] = [1, 2, 3, -50, 900]
        ExactFloat.softmax(&scores)
        #expect(abs(scores.reduce(0, +) - 1) < 1e-6)
        #expect(scores[4] == 1)
        var none: [Float] = []
        ExactFloat.softmax(&none)
        #expect(none.isEmpty)
    }
}
