import Client

extension BenchReport.Part {
    /// Median, 99th and 99.9th percentile and the longest, in microseconds.
    mutating func add(_ name: String, _ latency: LatencySummary) {
        add("\(name) p50 µs", latency.median)
        add("\(name) p99 µs", latency.p99)
        add("\(name) p99.9 µs", latency.p999)
        add("\(name) max µs", latency.max)
    }

    /// Why not all went well; nothing where it did.
    mutating func add(_ result: LoadResult) {
        for (code, count) in result.refused.sorted(by: { $0.key < $1.key }) { add("refused: \(code)", Double(count)) }
        for (reason, count) in result.faults.sorted(by: { $0.key < $1.key }) { add("fault: \(reason)", Double(count)) }
    }
}
