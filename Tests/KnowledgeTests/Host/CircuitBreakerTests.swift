import Knowledge
import TestSupport
import Testing

@Suite struct CircuitBreakerTests {
    @Test func restsGrowToTheirLongest() {
        var breaker = CircuitBreaker()
        var now = Duration.zero
        for _ in 0..<5 { breaker.failed(at: now) }
        var rests: [Duration] = []
        for _ in 0..<8 {
            let until = breaker.restsUntil ?? now
            rests.append(until - now)
            let before = breaker.allows(at: until - .milliseconds(1))
            now = until
            let (first, second) = (breaker.allows(at: now), breaker.allows(at: now))
            #expect([before, first, second] == [false, true, false])
            breaker.failed(at: now)
        }
        #expect(rests == [5, 10, 20, 40, 80, 160, 300, 300].map { .seconds($0) })
        breaker.succeeded()
        let after = breaker.allows(at: now)
        #expect(after)
    }

    @Test func itNeverStaysClosedForGood() {
        var random = SeededGenerator(seed: 11)
        var breaker = CircuitBreaker()
        var now = Duration.zero
        for _ in 0..<10_000 {
            now += .milliseconds(random.below(3_000))
            guard breaker.allows(at: now) else {
                #expect(breaker.restsUntil.map { $0 - now <= .seconds(300) } == true)
                continue
            }
            if random.below(4) == 0 { breaker.succeeded() } else { breaker.failed(at: now) }
        }
    }
}
