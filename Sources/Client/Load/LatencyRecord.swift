internal import Histogram

/// Latencies as they were recorded: to three digits, from a nanosecond to an hour.
package struct LatencyRecord: Sendable {
    private var histogram = Histogram<UInt64>(highestTrackableValue: 3_600_000_000_000)

    package init() {}

    package mutating func record(_ nanoseconds: UInt64) {
        _ = histogram.record(min(max(1, nanoseconds), 3_600_000_000_000))
    }

    package var summary: LatencySummary {
        LatencySummary(
            count: histogram.totalCount, median: microseconds(50), p99: microseconds(99), p999: microseconds(99.9),
            max: histogram.totalCount == 0 ? 0 : Double(histogram.max) / 1000)
    }

    private func microseconds(_ percentile: Double) -> Double {
        histogram.totalCount == 0 ? 0 : Double(histogram.valueAtPercentile(percentile)) / 1000
    }
}
