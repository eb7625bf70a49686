import Knowledge

/// How a server is doing: what it writes to `STATE/status.json`, and what `bagdar status` reads there.
///
/// No text and no name of a person is in it, nor anything that was said.
struct ServerStatus: Codable, Equatable {
    struct Source: Codable, Equatable {
        let name: String
        let kind: String
        /// ready, failing or resting.
        let state: String
        let answers: Int
        let failures: Int
        /// Questions in work now.
        let running: Int
        /// Seconds since its last answer; nil: none yet.
        let lastAnswer: Int64?
        /// Seconds since the newest answer that is kept; nil: none is.
        let cacheAge: Int64?
        /// Why it failed last; nil: it never did.
        let reason: String?
    }

    /// Milliseconds since 1970.
    let started: Int64
    /// Milliseconds since 1970; once a second while the server runs.
    let written: Int64
    let sources: [Source]

    /// Where it lies in a state folder.
    static func path(in state: String) -> String { state + "/status.json" }
}

extension ServerStatus.Source {
    init(_ report: SourceReport) {
        self.init(
            name: report.name, kind: report.kind.rawValue, state: report.state.rawValue, answers: report.answers,
            failures: report.failures, running: report.running, lastAnswer: report.lastAnswer?.components.seconds,
            cacheAge: report.cacheAge?.components.seconds, reason: report.reason)
    }
}
