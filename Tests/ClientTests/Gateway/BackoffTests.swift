import Client
import Testing

struct BackoffTests {
    @Test func g5PausesDoubleUpToHalfAMinuteWithJitter() {
        var random = SplitMix64(seed: 4)
        var backoff = Backoff()
        let pauses = (0..<12).map { _ in backoff.next(least: 0, using: &random) }
        let full: [Int64] = [100, 200, 400, 800, 1600, 3200, 6400, 12_800, 25_600, 30_000, 30_000, 30_000]
        for (pause, full) in zip(pauses, full) { #expect((full / 2...full).contains(pause)) }
        #expect(pauses != full)
    }

    @Test func g5AfterAWelcomeItBeginsAgain() {
        var random = SplitMix64(seed: 4)
        var backoff = Backoff()
        for _ in 0..<6 { _ = backoff.next(least: 0, using: &random) }
        backoff.reset()
        #expect((50...100).contains(backoff.next(least: 0, using: &random)))
    }

    @Test func whatTheServerAsksForIsKept() {
        var random = SplitMix64(seed: 4)
        var backoff = Backoff()
        #expect(backoff.next(least: 60_000, using: &random) == 60_000)
    }
}
