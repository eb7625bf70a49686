/// A result as one JSON object.
enum JSONReport {
    static func print(_ result: RehearsalResult) -> String {
        JSONText.object([
            ("passed", "\(result.passed)"), ("failed", "\(result.failures.count)"), ("skipped", "\(result.skipped)"),
            ("turns", "\(result.turns)"), ("milliseconds", "\(result.milliseconds)"),
            ("findings", JSONText.list(result.findings.map(finding))),
            ("conversations", JSONText.list(result.outcomes.map(outcome))),
            ("coverage", result.coverage.map(coverage)),
        ]) + "\n"
    }

    private static func place(_ place: ScriptPlace) -> [(String, String?)] {
        [("file", JSONText.quoted(place.file)), ("line", "\(place.line)"), ("column", "\(place.column)")]
    }

    private static func finding(_ finding: ScriptFinding) -> String {
        JSONText.object(
            place(finding.place) + [
                ("sentence", JSONText.quoted(finding.sentence)), ("advice", JSONText.quoted(finding.advice)),
            ])
    }

    private static func outcome(_ outcome: ConversationOutcome) -> String {
        var members: [(String, String?)] = [("title", JSONText.quoted(outcome.title))] + place(outcome.place)
        members.append(("language", outcome.language.map(JSONText.quoted)))
        members += [("turns", "\(outcome.turns)"), ("milliseconds", "\(outcome.milliseconds)")]
        switch outcome.verdict {
        case .passed: members.append(("verdict", "\"passed\""))
        case .skipped(let reason):
            members += [("verdict", "\"skipped\""), ("reason", JSONText.quoted(reason))]
        case .failed(let failure): members += [("verdict", "\"failed\""), ("failure", self.failure(failure))]
        case .failedAsExpected(let name, let failure):
            members += [
                ("verdict", "\"failed as expected\""), ("expectedBy", JSONText.quoted(name)),
                ("failure", self.failure(failure)),
            ]
        }
        return JSONText.object(members)
    }

    private static func failure(_ failure: Failure) -> String {
        JSONText.object(
            place(failure.place) + [
                ("sentence", JSONText.quoted(failure.sentence)), ("said", failure.said.map(JSONText.quoted)),
                ("expected", JSONText.texts(failure.expected)), ("got", JSONText.texts(failure.got)),
                ("spoke", failure.spoke.map(JSONText.quoted)), ("way", JSONText.texts(failure.way)),
                ("nearestPhrase", failure.nearestPhrase.map(JSONText.quoted)),
                ("command", failure.command.isEmpty ? nil : JSONText.quoted(failure.command)),
            ])
    }

    private static func coverage(_ report: CoverageReport) -> String {
        let measures = report.measures.map { measure in
            JSONText.object([
                ("name", JSONText.quoted(measure.name)), ("used", "\(measure.used)"), ("total", "\(measure.total)"),
                ("percent", "\(measure.percent)"), ("missing", JSONText.list(measure.missing.map(JSONText.quoted))),
            ])
        }
        return JSONText.object([
            ("floor", report.floor.map { "\($0)" }), ("isBelowFloor", "\(report.isBelowFloor)"),
            ("measures", JSONText.list(measures)),
        ])
    }
}
