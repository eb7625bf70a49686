/// A result for people: findings, failures with all that helps, and one line that sums up.
enum TextReport {
    static func print(_ result: RehearsalResult) -> String {
        var lines = result.findings.map(\.description)
        for outcome in result.outcomes {
            switch outcome.verdict {
            case .passed: continue
            case .failed(let failure):
                lines.append("\(failure.place): error: \(failure.sentence) [\(outcome.name)]")
                lines += failure.details.map { "    " + $0 }
            case .skipped(let reason): lines.append("\(outcome.place): skipped: \(reason) [\(outcome.name)]")
            case .failedAsExpected(let name, let failure):
                lines.append("\(failure.place): fails as \(name) expects: \(failure.sentence) [\(outcome.name)]")
            }
        }
        lines += result.coverage.map(coverage) ?? []
        lines.append(sum(result))
        return lines.joined(separator: "\n") + "\n"
    }

    /// One line: how many, and how many not.
    static func sum(_ result: RehearsalResult) -> String {
        var parts = ["\(result.passed) passed"]
        if !result.failures.isEmpty { parts.append("\(result.failures.count) failed") }
        let expected = result.outcomes.count { outcome in
            if case .failedAsExpected = outcome.verdict { true } else { false }
        }
        if expected > 0 { parts.append("\(expected) failed as expected") }
        if result.skipped > 0 { parts.append("\(result.skipped) skipped") }
        if !result.findings.isEmpty { parts.append("\(result.findings.count) findings in the scripts") }
        let seconds = "\(result.milliseconds / 1000).\(result.milliseconds % 1000 / 100)"
        return parts.joined(separator: ", ") + "; \(result.turns) messages in \(seconds) s"
    }

    private static func coverage(_ report: CoverageReport) -> [String] {
        var lines = ["coverage"]
        for measure in report.measures {
            lines.append("    \(measure.percent) %  \(measure.used) of \(measure.total) \(measure.name)")
            lines += measure.missing.prefix(shown).map { "        not used: " + $0 }
            if measure.missing.count > shown { lines.append("        and \(measure.missing.count - shown) more") }
        }
        lines += report.low.map { "coverage of \($0.name) is below the floor of \(report.floor ?? 0) %" }
        return lines
    }

    /// Places of one measure that are shown; JSON has them all.
    private static let shown = 20
}
