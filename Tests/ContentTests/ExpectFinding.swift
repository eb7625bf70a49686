import Content
import Testing

/// Loads the content and expects exactly the findings of `check` at the marked places, and no other finding at all.
func expectFindings(
    of check: String, in marked: SampleContent, at others: [Place] = [], severity: Finding.Severity = .error,
    saying words: String = "", sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let (content, places) = marked.withoutMarks()
    let (bundle, findings) = try content.load()
    let found = findings.map { "\($0.place.file):\($0.place.line):\($0.place.column) \($0.severity) \($0.check)" }
    let expected = (places + others).sorted().map { "\($0.file):\($0.line):\($0.column) \(severity) \(check)" }
    #expect(found == expected, sourceLocation: sourceLocation)
    #expect(findings.allSatisfy { ($0.sentence + " " + $0.advice).contains(words) }, sourceLocation: sourceLocation)
    #expect((bundle == nil) == findings.contains { $0.severity == .error }, sourceLocation: sourceLocation)
}

/// The same with some files changed; a nil takes a file away.
func expectFindings(
    of check: String, changing files: [String: String?], at others: [Place] = [],
    severity: Finding.Severity = .error, saying words: String = "", sourceLocation: SourceLocation = #_sourceLocation
) throws {
    try expectFindings(
        of: check, in: SampleContent(files), at: others, severity: severity, saying: words,
        sourceLocation: sourceLocation)
}
