/// The forms in which a result can be printed.
package enum ReportFormat: String, Sendable, CaseIterable {
    /// For people.
    case text
    /// Test Anything Protocol, version 14.
    case tap
    /// The XML that build servers read.
    case junit
    case json
    /// Workflow commands, which mark the lines in a review.
    case github

    /// The whole report, ending with LF.
    package func print(_ result: RehearsalResult) -> String {
        switch self {
        case .text: TextReport.print(result)
        case .tap: TAPReport.print(result)
        case .junit: JUnitReport.print(result)
        case .json: JSONReport.print(result)
        case .github: GitHubReport.print(result)
        }
    }
}
