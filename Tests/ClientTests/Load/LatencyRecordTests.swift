import Client
import Testing

struct LatencyRecordTests {
    @Test func percentilesOfAThousandAreRightToThreeDigits() {
        var record = LatencyRecord()
        for milliseconds in 1...1000 { record.record(UInt64(milliseconds) * 1_000_000) }
        let summary = record.summary
        #expect(summary.count == 1000)
        #expect((499_000...501_000).contains(summary.median))
        #expect((989_000...991_500).contains(summary.p99))
        #expect((998_000...1_001_000).contains(summary.p999))
        #expect((999_000...1_001_000).contains(summary.max))
    }

    @Test func nothingRecordedIsZero() {
        let summary = LatencyRecord().summary
        #expect(summary.count == 0)
        #expect([summary.median, summary.p99, summary.p999, summary.max] == [0, 0, 0, 0])
    }

    @Test func whatIsBeyondAnHourCountsAsAnHour() {
        var record = LatencyRecord()
        record.record(.max)
        record.record(0)
        #expect(record.summary.count == 2)
        #expect((3.59e9...3.61e9).contains(record.summary.max))
    }
}
