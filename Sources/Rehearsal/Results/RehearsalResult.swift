/// What a run of scripts came to: everything that a report can print.
package struct RehearsalResult: Equatable, Sendable {
    /// In the order of files, titles and languages.
    package var outcomes: [ConversationOutcome]
    /// What is wrong in the scripts themselves.
    package var findings: [ScriptFinding]
    package var milliseconds: Int64
    /// How much of the content was used; nil where nobody asked.
    package var coverage: CoverageReport?

    package init(
        outcomes: [ConversationOutcome] = [], findings: [ScriptFinding] = [], milliseconds: Int64 = 0,
        coverage: CoverageReport? = nil
    ) {
        self.outcomes = outcomes
        self.findings = findings
        self.milliseconds = milliseconds
        self.coverage = coverage
    }

    package var failures: [ConversationOutcome] { outcomes.filter(\.isFailure) }
    package var passed: Int { outcomes.count { $0.verdict == .passed } }
    package var turns: Int { outcomes.reduce(0) { $0 + $1.turns } }
    package var skipped: Int {
        outcomes.count { outcome in
            if case .skipped = outcome.verdict { true } else { false }
        }
    }

    /// Nothing failed and no script is wrong.
    package var isGood: Bool { failures.isEmpty && findings.isEmpty && coverage?.isBelowFloor != true }
}
