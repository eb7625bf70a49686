import Foundation
import Knowledge
import ServiceLifecycle

/// Writes `STATE/status.json` once a second: how the server is doing, for whoever looks from outside.
struct StatusFile: Service {
    let path: String
    let host: KnowledgeHost

    private struct Status: Encodable {
        let sources: [Source]
    }

    private struct Source: Encodable {
        let name: String
        let kind: String
        let state: String
        let answers: Int
        let failures: Int
        let running: Int
        /// Seconds since its last answer; absent: none yet.
        let lastAnswer: Int64?
        /// Seconds since the newest answer that is kept; absent: none is.
        let cacheAge: Int64?
        /// Why it failed last.
        let reason: String?
    }

    func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while true {
                write()
                try await Task.sleep(for: .seconds(1))
            }
        }
    }

    private func write() {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(Status(sources: host.reports.map(Self.source))) else { return }
        // Whole or not at all: a reader never sees half of it.
        try? data.write(to: URL(fileURLWithPath: path), options: .atomic)
    }

    private static func source(_ report: SourceReport) -> Source {
        Source(
            name: report.name, kind: report.kind.rawValue, state: report.state.rawValue, answers: report.answers,
            failures: report.failures, running: report.running,
            lastAnswer: report.lastAnswer?.components.seconds, cacheAge: report.cacheAge?.components.seconds,
            reason: report.reason)
    }
}
