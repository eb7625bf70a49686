import Localization
import Testing

/// A bundle of well-formed files: each prefix and its text. The file is named like its prefix.
func bundle(
    _ files: KeyValuePairs<String, String>, language: FluentLanguage = .russian,
    functions: [String: FluentFunction] = [:], isolating: Bool = false, limits: FluentLimits = FluentLimits(),
    findings expected: [FluentFinding] = [], sourceLocation: SourceLocation = #_sourceLocation
) -> FluentBundle {
    let parts = files.map { prefix, text in
        let (resource, findings) = FluentParser.parse(text, file: "\(prefix).ftl")
        #expect(findings == [], sourceLocation: sourceLocation)
        return FluentBundle.Part(prefix: prefix, resource: resource)
    }
    let settings = FluentBundle.Settings(
        language: language, functions: functions, isolatesPlaceables: isolating, limits: limits)
    let (bundle, findings) = FluentBundle.compile(parts, settings)
    #expect(findings == expected, sourceLocation: sourceLocation)
    return bundle
}

/// A finding between entries at a place of a file.
func finding(_ problem: FluentProblem, _ file: String, _ line: Int, _ column: Int) -> FluentFinding {
    FluentFinding(problem, at: FluentPlace(file: file, line: line, column: column))
}

/// The text of the message `k` of a file without mistakes, which must format without errors.
func text(
    _ source: String, _ arguments: FluentArguments = [:], language: FluentLanguage = .russian,
    sourceLocation: SourceLocation = #_sourceLocation
) -> String {
    let formatted = bundle(["": source], language: language, sourceLocation: sourceLocation).format("k", arguments)
    #expect(formatted.errors == [], sourceLocation: sourceLocation)
    return formatted.text
}
