/// The XML of JUnit, as build servers read it: one suite a file.
enum JUnitReport {
    static func print(_ result: RehearsalResult) -> String {
        var files: [String] = []
        for file in result.findings.map(\.place.file) + result.outcomes.map(\.place.file) where !files.contains(file) {
            files.append(file)
        }
        let failed = result.failures.count + result.findings.count
        var lines = [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "<testsuites name=\"bagdar test\" tests=\"\(result.outcomes.count + result.findings.count)\""
                + " failures=\"\(failed)\" skipped=\"\(result.skipped)\" time=\"\(seconds(result.milliseconds))\">",
        ]
        for file in files { lines += suite(file, result) }
        lines.append("</testsuites>")
        return lines.joined(separator: "\n") + "\n"
    }

    private static func suite(_ file: String, _ result: RehearsalResult) -> [String] {
        let findings = result.findings.filter { $0.place.file == file }
        let outcomes = result.outcomes.filter { $0.place.file == file }
        let failed = findings.count + outcomes.count(where: \.isFailure)
        var lines = [
            "  <testsuite name=\(quoted(file)) tests=\"\(findings.count + outcomes.count)\" failures=\"\(failed)\">"
        ]
        for finding in findings {
            lines.append("    <testcase name=\(quoted("\(finding.place)")) classname=\(quoted(file))>")
            lines.append("      <failure message=\(quoted(finding.sentence))>\(escaped(finding.advice))</failure>")
            lines.append("    </testcase>")
        }
        for outcome in outcomes { lines += testCase(outcome) }
        return lines + ["  </testsuite>"]
    }

    private static func testCase(_ outcome: ConversationOutcome) -> [String] {
        let head =
            "    <testcase name=\(quoted(outcome.name)) classname=\(quoted(outcome.place.file))"
            + " file=\(quoted(outcome.place.file)) line=\"\(outcome.place.line)\" time=\"\(seconds(outcome.milliseconds))\""
        switch outcome.verdict {
        case .passed: return [head + "/>"]
        case .skipped(let reason):
            return [head + ">", "      <skipped message=\(quoted(reason))/>", "    </testcase>"]
        case .failedAsExpected(let name, let failure):
            let message = "fails as \(name) expects: \(failure.sentence)"
            return [head + ">", "      <skipped message=\(quoted(message))/>", "    </testcase>"]
        case .failed(let failure):
            let details = (["\(failure.place)"] + failure.details).joined(separator: "\n")
            return [
                head + ">", "      <failure message=\(quoted(failure.sentence))>\(escaped(details))</failure>",
                "    </testcase>",
            ]
        }
    }

    private static func seconds(_ milliseconds: Int64) -> String {
        let rest = String(1000 + milliseconds % 1000).dropFirst()
        return "\(milliseconds / 1000).\(rest)"
    }

    private static func quoted(_ text: String) -> String { "\"" + escaped(text) + "\"" }

    /// What XML 1.0 cannot hold is replaced.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\n", "\t": escaped.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
