import Dialog
import TestSupport
import Testing

@Suite struct ZoneRulesTests {
    private static let hour: Int32 = 3600
    /// UTC+6 until day 100, then UTC+5.
    private static let zone = ZoneRules(
        name: "Sample",
        periods: [
            ZoneRules.Period(since: 100 * 86_400_000, offset: 5 * hour),
            ZoneRules.Period(since: .min, offset: 6 * hour),
        ])

    @Test(
        arguments: [
            (0, 0, 360), (18 * 3_600_000 - 1, 0, 1439), (18 * 3_600_000, 1, 0), (-1, 0, 359),
            (-6 * 3_600_000 - 1, -1, 1439), (100 * 86_400_000 - 1, 100, 359), (100 * 86_400_000, 100, 300),
        ] as [(Int64, Int32, Int32)])
    func theClockOnTheWallShows(milliseconds: Int64, day: Int32, minute: Int32) {
        #expect(Self.zone.local(milliseconds) == LocalTime(day: day, minute: minute))
    }

    @Test func beforeTheFirstPeriodUTCHolds() {
        let zone = ZoneRules(name: "Late", periods: [ZoneRules.Period(since: 0, offset: 3600)])
        #expect(zone.local(-60_000) == LocalTime(day: -1, minute: 1439))
        #expect(zone.local(0) == LocalTime(day: 0, minute: 60))
        #expect(ZoneRules.utc.local(0) == LocalTime(day: 0, minute: 0))
    }

    @Test func everyMomentHasADayAndAMinute() {
        var random = SeededGenerator(seed: 2)
        for _ in 0..<100_000 {
            let time = Int64(bitPattern: random.next() >> UInt64(random.below(60)))
            let local = Self.zone.local(time)
            #expect(0...1439 ~= local.minute)
        }
        for time in [Int64.min, .min + 1, .max - 1, .max] { #expect(0...1439 ~= Self.zone.local(time).minute) }
    }

    @Test func aMinuteLaterIsTheNextMinute() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<20_000 {
            let time = Int64(random.below(4_000_000)) * 60_000 + 200 * 86_400_000
            let minutes = [time, time + 60_000].map { moment -> Int64 in
                let local = Self.zone.local(moment)
                return Int64(local.day) * 1440 + Int64(local.minute)
            }
            #expect(minutes[1] == minutes[0] + 1)
        }
    }
}
