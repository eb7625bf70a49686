import Localization
import Testing

/// A bundle of well-formed files: each prefix and its text. The file is named like its prefix.
func bundle(
    _ files: KeyValuePairs<String, String>, limits: FluentLimits = FluentLimits(),
    findings expected: [FluentFinding] = [], sourceLocation: SourceLocation = #_sourceLocation
) -> FluentBundle {
    let parts = files.map { prefix, text in
        let (resource, findings) = FluentParser.parse(text, file: "\(prefix).ftl")
        #expect(findings == [], sourceLocation: sourceLocation)
        return FluentBundle.Part(prefix: prefix, resource: resource)
    }
    let (bundle, findings) = FluentBundle.compile(parts, limits: limits)
    #expect(findings == expected, sourceLocation: sourceLocation)
    return bundle
}

/// A finding between entries at a place of a file.
func finding(_ problem: FluentProblem, _ file: String, _ line: Int, _ column: Int) -> FluentFinding {
    FluentFinding(problem, at: FluentPlace(file: file, line: line, column: column))
}
