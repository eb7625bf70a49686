import Content
import Conversation
import Foundation
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

    /// Which dialogs and locales are live, and what was last refused.
    struct Served: Codable, Equatable {
        struct Version: Codable, Equatable {
            let version: String
            /// Conversations that are in the middle of one of its flows.
            let pins: Int
        }

        struct Refusal: Codable, Equatable {
            /// Milliseconds since 1970.
            let at: Int64
            let findings: [Flaw]
        }

        struct Flaw: Codable, Equatable {
            let file: String
            let line: Int
            let column: Int
            let severity: String
            let sentence: String
            let advice: String
            let check: String
        }

        /// The SHA-256 of its files.
        let version: String
        /// Milliseconds since 1970.
        let since: Int64
        /// files, last-good or rolled-back.
        let origin: String
        /// The folders that the staff edit.
        let dialogs: String
        let locales: String
        /// Every version whose flows are in use, the live one first.
        let versions: [Version]
        let refused: Refusal?
        /// What became of the last request of a command.
        let request: ServerRequest.Result?
        /// The files that are others than the live version's, as the command `status` finds them; nil in the file.
        var edited: [ContentEdit]?
    }

    /// Milliseconds since 1970.
    let started: Int64
    /// Milliseconds since 1970; once a second while the server runs.
    let written: Int64
    let sources: [Source]
    var content: Served

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

extension ServerStatus.Served {
    /// - Parameter pins: how many conversations are in the middle of a flow, by the version of the flows.
    init(_ reload: ContentReload, pins: [UInt64: Int], folders: CommonOptions, request: ServerRequest.Result?) {
        let (status, all) = (reload.status, reload.live.all)
        self.init(
            version: "\(reload.live.bundle.hash)", since: status.since, origin: status.origin.rawValue,
            dialogs: URL(fileURLWithPath: folders.dialogs).path, locales: URL(fileURLWithPath: folders.locales).path,
            versions: all.map { Version(version: "\($0.hash)", pins: pins[$0.flows.number] ?? 0) },
            refused: status.refused.map { Refusal(at: $0.at, findings: $0.findings.prefix(100).map(Flaw.init)) },
            request: request)
    }
}

extension ServerStatus.Served.Flaw {
    init(_ finding: Finding) {
        self.init(
            file: finding.place.file, line: finding.place.line, column: finding.place.column,
            severity: finding.severity.rawValue, sentence: finding.sentence, advice: finding.advice,
            check: finding.check)
    }
}
