/// Workflow commands: each failure marks its line in a review.
enum GitHubReport {
    static func print(_ result: RehearsalResult) -> String {
        var lines = result.findings.map { command($0.place, "script", $0.sentence + "\n" + $0.advice) }
        for outcome in result.outcomes {
            guard let failure = outcome.failure else { continue }
            let text = ([failure.sentence] + failure.details).joined(separator: "\n")
            lines.append(command(failure.place, outcome.name, text))
        }
        lines += (result.coverage?.low ?? []).map { measure in
            "::error title=coverage::" + data("\(measure.percent) % of \(measure.name), the floor is higher")
        }
        lines.append(TextReport.sum(result))
        return lines.joined(separator: "\n") + "\n"
    }

    private static func command(_ place: ScriptPlace, _ title: String, _ text: String) -> String {
        "::error file=\(property(place.file)),line=\(place.line),col=\(place.column),title=\(property(title))::"
            + data(text)
    }

    private static func data(_ text: String) -> String {
        text.reduce(into: "") { escaped, character in
            switch character {
            case "%": escaped += "%25"
            case "\r": escaped += "%0D"
            case "\n": escaped += "%0A"
            case "\r\n": escaped += "%0D%0A"
            default: escaped.append(character)
            }
        }
    }

    private static func property(_ text: String) -> String {
        data(text).reduce(into: "") { escaped, character in
            switch character {
            case ":": escaped += "%3A"
            case ",": escaped += "%2C"
            default: escaped.append(character)
            }
        }
    }
}
