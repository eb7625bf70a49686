/// What one conversation came to in one language.
package struct ConversationOutcome: Equatable, Sendable {
    package enum Verdict: Equatable, Sendable {
        case passed
        case failed(Failure)
        /// It was not run, and why.
        case skipped(String)
        /// It failed, and somebody answers for that.
        case failedAsExpected(String, Failure)
    }

    package var title: String
    /// Where it begins.
    package var place: ScriptPlace
    /// nil where it was not run in any.
    package var language: String?
    package var verdict: Verdict
    /// Messages that were answered.
    package var turns: Int
    package var milliseconds: Int64

    package init(
        title: String, place: ScriptPlace, language: String?, verdict: Verdict, turns: Int = 0, milliseconds: Int64 = 0
    ) {
        self.title = title
        self.place = place
        self.language = language
        self.verdict = verdict
        self.turns = turns
        self.milliseconds = milliseconds
    }

    package var failure: Failure? {
        if case .failed(let failure) = verdict { failure } else { nil }
    }

    package var isFailure: Bool { failure != nil }

    /// The title with its language.
    package var name: String { title + (language.map { " (\($0))" } ?? "") }
}
