import Conversation
import Foundation
import Knowledge
import ServiceLifecycle
import Store

/// Writes `STATE/status.json` once a second, and takes it away at the end: how the server is doing, for `bagdar status`.
struct StatusFile: Service {
    let options: CommonOptions
    let host: KnowledgeHost
    let reload: ContentReload
    let desk: RequestDesk
    let store: any TurnStore

    /// Seconds from one count of the conversations in the middle of a flow to the next.
    private static let countEvery = 10

    private var path: String { ServerStatus.path(in: options.state) }

    func run() async throws {
        let started = Clock.now()
        try? await cancelWhenGracefulShutdown {
            var pins: [UInt64: Int] = [:]
            for second in 0... {
                if second % Self.countEvery == 0 { pins = (try? store.pins()) ?? pins }
                write(started, pins)
                try await Task.sleep(for: .seconds(1))
            }
        }
        try? FileManager.default.removeItem(atPath: path)
    }

    private func write(_ started: Int64, _ pins: [UInt64: Int]) {
        let content = ServerStatus.Served(reload, pins: pins, folders: options, request: desk.lastResult)
        let status = ServerStatus(
            started: started, written: Clock.now(), sources: host.reports.map(ServerStatus.Source.init),
            content: content)
        // Whole or not at all: a reader never sees half of it.
        try? status.json.write(to: URL(fileURLWithPath: path), options: .atomic)
    }
}

extension ServerStatus {
    /// Its members in a fixed order, a line each.
    var json: Data {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return try encoder.encode(self)
        }
    }
}
