/// Test Anything Protocol, version 14: one line a conversation, details as a YAML block.
enum TAPReport {
    static func print(_ result: RehearsalResult) -> String {
        let total = result.findings.count + result.outcomes.count
        var lines = ["TAP version 14", "1..\(total)"]
        var number = 0
        for finding in result.findings {
            number += 1
            lines.append("not ok \(number) - \(escaped("\(finding.place)"))")
            lines += block([finding.sentence, finding.advice])
        }
        for outcome in result.outcomes {
            number += 1
            let name = escaped("\(outcome.place.file): \(outcome.name)")
            switch outcome.verdict {
            case .passed: lines.append("ok \(number) - \(name)")
            case .skipped(let reason): lines.append("ok \(number) - \(name) # SKIP \(escaped(reason))")
            case .failed(let failure):
                lines.append("not ok \(number) - \(name)")
                lines += block(["\(failure.place): \(failure.sentence)"] + failure.details)
            case .failedAsExpected(let who, let failure):
                lines.append("not ok \(number) - \(name) # TODO \(escaped(who))")
                lines += block(["\(failure.place): \(failure.sentence)"])
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func block(_ lines: [String]) -> [String] {
        ["  ---", "  message: |"] + lines.map { "    " + $0.split(separator: "\n").joined(separator: " ") } + ["  ..."]
    }

    /// `#` and `\` would begin something else, and a line must stay one.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "#", "\\": escaped += "\\" + String(character)
            case "\n", "\r", "\r\n": escaped += " "
            default: escaped.append(character)
            }
        }
        return escaped
    }
}
