import Client
import Foundation

/// One load run against one process, with what it cost that process.
struct LoadMeasurement {
    let name: String
    let plan: LoadPlan
    /// The process that answers.
    let pid: Int32
    let progress: BenchProgress

    /// Connections and handshakes, then turns for so many seconds.
    func turns(pace: LoadPace, seconds: Double) async throws -> BenchReport.Part {
        var part = BenchReport.Part(name: name)
        let run = try await open(into: &part)
        try await run.begin(pace)
        try await Task.sleep(for: .seconds(min(2, seconds / 4)))
        let before = usage()
        let begin = ContinuousClock.now
        try await run.openWindow()
        var answered = try await run.answered()
        for second in 0..<max(1, Int(seconds)) {
            try await Task.sleep(for: .seconds(seconds / Double(max(1, Int(seconds)))))
            let now = try await run.answered()
            progress.say("\(name): second \(second + 1), \(now - answered) turns")
            answered = now
        }
        try await run.closeWindow()
        let passed = Double((ContinuousClock.now - begin).nanoseconds) / 1e9
        let after = usage()
        let result = try await run.finish()
        let turns = Double(max(1, result.answered))
        part.add("turns/s", Double(result.answered) / passed)
        part.add("server CPU µs a turn", (after.cpu - before.cpu) * 1e6 / turns)
        part.add("answer", result.latency)
        part.add("opening", result.opening)
        part.add(result)
        if pace == .closed {
            part.note = "closed loop: who is answered asks on; --rate shows what people see at a given load"
        }
        await run.close()
        return part
    }

    /// Connections that say nothing for so many seconds.
    func idle(seconds: Double) async throws -> BenchReport.Part {
        var part = BenchReport.Part(name: name)
        let memory = usage().memory
        let run = try await open(into: &part)
        progress.say("\(name): holding them for \(Int(seconds)) s")
        // What the handshakes left to do is not what resting costs.
        try await Task.sleep(for: .seconds(1))
        let before = usage()
        try await Task.sleep(for: .seconds(seconds))
        let after = usage()
        part.add("% of a core while idle", (after.cpu - before.cpu) / seconds * 100)
        part.add("bytes a connection, after", (after.memory - memory) / Double(max(1, plan.connections)))
        part.add(try await run.finish(patience: 0))
        await run.close()
        return part
    }

    private func open(into part: inout BenchReport.Part) async throws -> LoadRun {
        // The first handshakes of a server pay for what all others share.
        var first = plan
        first.connections = min(8, plan.connections)
        await (try await LoadRun.open(first)).close()
        try await Task.sleep(for: .milliseconds(200))
        let before = usage()
        let run = try await LoadRun.open(plan) { [name, plan, progress] in
            progress.say("\(name): \($0) of \(plan.connections) connections")
        }
        let after = usage()
        let count = Double(max(1, plan.connections))
        part.add("connections", count)
        part.add("handshakes/s", count / run.openingTime)
        part.add("server CPU µs a handshake", (after.cpu - before.cpu) * 1e6 / count)
        part.add("bytes a connection", (after.memory - before.memory) / count)
        return run
    }

    private func usage() -> ProcessUsage {
        ProcessUsage(of: pid) ?? ProcessUsage.none
    }
}
