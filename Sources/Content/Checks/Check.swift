/// Something that can be wrong in the content. Named by what it finds; one a file; listed in `AllChecks`.
protocol Check: Sendable {
    /// The name in square brackets at the end of a finding.
    static var name: String { get }
    /// What it finds, in a sentence for the manual.
    static var summary: String { get }

    func findings(in draft: ContentDraft) -> [Finding]
}

extension Check {
    /// The content cannot be served.
    func error(_ place: Place, _ sentence: String, _ advice: String) -> Finding {
        Finding(place: place, severity: .error, sentence: sentence, advice: advice, check: Self.name)
    }

    /// The content can be served, but somebody should look.
    func warning(_ place: Place, _ sentence: String, _ advice: String) -> Finding {
        Finding(place: place, severity: .warning, sentence: sentence, advice: advice, check: Self.name)
    }
}
