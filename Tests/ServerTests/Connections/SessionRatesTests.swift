import LineProtocol
import Server
import Testing

@Suite struct SessionRatesTests {
    /// 20 a minute, 5 at once: the defaults.
    private func rates() -> SessionRates { SessionRates(limits: Limits()) }

    @Test func aBurstIsTakenAndTheNextIsToldWhenToComeAgain() {
        var rates = rates()
        for _ in 0..<5 { #expect(rates.refusal(of: "a", now: 1000) == nil) }
        #expect(rates.refusal(of: "a", now: 1000) == 3000)
        #expect(rates.refusal(of: "a", now: 2500) == 1500)
        #expect(rates.refusal(of: "a", now: 3999) == 1)
        #expect(rates.refusal(of: "a", now: 4000) == nil)
        #expect(rates.refusal(of: "a", now: 4000) == 3000)
    }

    @Test func sessionsDoNotCountForEachOther() {
        var rates = rates()
        for _ in 0..<6 { _ = rates.refusal(of: "a", now: 0) }
        #expect(rates.refusal(of: "b", now: 0) == nil)
    }

    @Test func noRateIsNoLimitAndNoMemory() {
        var rates = SessionRates(limits: .withoutRates)
        for number in 0..<5000 { #expect(rates.refusal(of: "s\(number % 7)", now: 0) == nil) }
        #expect(rates.count == 0)
    }

    @Test func bucketsThatAreFullAgainAreDropped() {
        var rates = rates()
        for number in 0..<1024 { _ = rates.refusal(of: "old\(number)", now: 0) }
        #expect(rates.count == 1024)
        // Three seconds bring one message back: all of them are as good as new.
        #expect(rates.refusal(of: "new", now: 3000) == nil)
        #expect(rates.count == 1)
    }

    @Test func sweepingForgetsNobodyWhoWroteTooFast() {
        var rates = rates()
        for _ in 0..<5 { _ = rates.refusal(of: "fast", now: 0) }
        for number in 0..<1023 { _ = rates.refusal(of: "old\(number)", now: 0) }
        _ = rates.refusal(of: "new", now: 2999)
        #expect(rates.count == 1025)
        #expect(rates.refusal(of: "fast", now: 2999) == 1)
    }

    @Test func memoryFollowsTheSessionsThatSpokeLately() {
        var rates = rates()
        var most = 0
        // 100 new sessions a second for ten minutes; a bucket is full again after three seconds.
        for number in 0..<60_000 {
            _ = rates.refusal(of: "s\(number)", now: Int64(number) * 10)
            most = max(most, rates.count)
        }
        #expect(most <= 1024)
    }
}
