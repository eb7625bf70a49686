import ArgumentParser
import Foundation

/// `bagdar status`: how the server of a state folder is doing.
struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say how the server is doing: each source with its last answer and failures.",
        discussion: """
            Reads what the server of the state folder writes there once a second; give --state as to `bagdar serve`.
            A source is ready, failing (its last answer was none) or resting (it failed again and again and is not asked
            for a while). «failed last» says why; try the source yourself with `bagdar ask`.

            Exit codes: 0 it runs and no source fails, 1 a source fails or rests, 2 no server runs here.
            """
    )

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @OptionGroup var options: CommonOptions

    @Option(help: "How it is printed: \(Format.allCases.map(\.rawValue).joined(separator: " or ")).")
    var format = Format.text

    /// It is written once a second: whoever has not for so long is gone, killed perhaps. Milliseconds.
    private static let silence: Int64 = 10_000

    func run() throws {
        let path = ServerStatus.path(in: options.state)
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure("no server runs on the state folder \(options.state); `bagdar serve` starts one")
        }
        guard let status = try? JSONDecoder().decode(ServerStatus.self, from: data) else {
            throw CommandFailure("\(path) was not written by this version of bagdar; start the server again")
        }
        let age = Clock.now() - status.written
        guard age < Self.silence else {
            throw CommandFailure(
                "the server of \(options.state) has not been heard of for \(Self.span(age / 1000)); `bagdar serve` starts it"
            )
        }
        switch format {
        case .text: show(status)
        case .json: print(String(decoding: data, as: UTF8.self))
        }
        if status.sources.contains(where: { $0.state != "ready" }) { throw ExitCode(1) }
    }

    private func show(_ status: ServerStatus) {
        print("running for \(Self.span((status.written - status.started) / 1000))")
        let header = ["source", "kind", "state", "answers", "failures", "in work", "last answer", "newest kept"]
        let rows = status.sources.map { source in
            [
                source.name, source.kind, source.state, String(source.answers), String(source.failures),
                String(source.running), Self.ago(source.lastAnswer), Self.ago(source.cacheAge),
            ]
        }
        for line in Self.table([header] + rows) { print(line) }
        for source in status.sources {
            if let reason = source.reason { print("\(source.name) failed last: \(reason)") }
        }
    }

    private static func ago(_ seconds: Int64?) -> String {
        seconds.map { span($0) + " ago" } ?? "-"
    }

    /// The greatest unit alone: 47 s, 3 min, 2 h, 5 d.
    private static func span(_ seconds: Int64) -> String {
        switch seconds {
        case ..<60: "\(max(0, seconds)) s"
        case ..<3_600: "\(seconds / 60) min"
        case ..<86_400: "\(seconds / 3_600) h"
        default: "\(seconds / 86_400) d"
        }
    }

    /// Columns as wide as their widest cell.
    private static func table(_ rows: [[String]]) -> [String] {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = zip(row, widths).map { $0.padding(toLength: $1, withPad: " ", startingAt: 0) }
            return cells.joined(separator: "  ").trimmingCharacters(in: .whitespaces)
        }
    }
}
