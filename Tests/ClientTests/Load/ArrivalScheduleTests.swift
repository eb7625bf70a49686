import Client
import Testing

struct ArrivalScheduleTests {
    @Test func requestsComeAtTheRateOnAverageAndNeverBeforeTheBegin() {
        var schedule = ArrivalSchedule(perSecond: 1000, from: 5_000_000_000, seed: 7)
        let moments = schedule.take(until: 105_000_000_000, limit: 1_000_000)
        #expect((98_000...102_000).contains(moments.count))
        #expect(moments.allSatisfy { $0 >= 5_000_000_000 && $0 <= 105_000_000_000 })
        #expect(zip(moments, moments.dropFirst()).allSatisfy { $0 <= $1 })
    }

    @Test func gapsAreExponential() {
        var schedule = ArrivalSchedule(perSecond: 1000, from: 0, seed: 3)
        let moments = schedule.take(until: 100_000_000_000, limit: 1_000_000)
        let gaps = zip(moments, moments.dropFirst()).map { $1 - $0 }
        // Of an exponential distribution, 1/e lies above the mean and 1/e³ above three times the mean.
        let long = Double(gaps.count { $0 > 1_000_000 }) / Double(gaps.count)
        let longest = Double(gaps.count { $0 > 3_000_000 }) / Double(gaps.count)
        #expect((0.36...0.376).contains(long))
        #expect((0.047...0.053).contains(longest))
    }

    @Test func theSameSeedGivesTheSameMoments() {
        var one = ArrivalSchedule(perSecond: 50, from: 9, seed: 1)
        var two = ArrivalSchedule(perSecond: 50, from: 9, seed: 1)
        #expect(one.take(until: 1_000_000_000) == two.take(until: 1_000_000_000))
    }

    @Test func takingInStepsLeavesNothingOut() {
        var whole = ArrivalSchedule(perSecond: 300, from: 0, seed: 5)
        var steps = whole
        let together = whole.take(until: 2_000_000_000)
        let apart = (1...20).flatMap { steps.take(until: UInt64($0) * 100_000_000, limit: 1000) }
        #expect(apart == together)
        #expect(steps.nextMoment > 2_000_000_000)
    }
}
