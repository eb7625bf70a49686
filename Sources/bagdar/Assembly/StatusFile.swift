import Foundation
import Knowledge
import ServiceLifecycle

/// Writes `STATE/status.json` once a second, and takes it away at the end: how the server is doing, for `bagdar status`.
struct StatusFile: Service {
    let path: String
    let host: KnowledgeHost

    func run() async throws {
        let started = Clock.now()
        try? await cancelWhenGracefulShutdown {
            while true {
                write(started)
                try await Task.sleep(for: .seconds(1))
            }
        }
        try? FileManager.default.removeItem(atPath: path)
    }

    private func write(_ started: Int64) {
        let status = ServerStatus(
            started: started, written: Clock.now(), sources: host.reports.map(ServerStatus.Source.init))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(status) else { return }
        // Whole or not at all: a reader never sees half of it.
        try? data.write(to: URL(fileURLWithPath: path), options: .atomic)
    }
}
