/// What became of many latencies, in microseconds.
package struct LatencySummary: Equatable, Sendable {
    package var count: UInt64
    package var median: Double
    package var p99: Double
    package var p999: Double
    package var max: Double
}
