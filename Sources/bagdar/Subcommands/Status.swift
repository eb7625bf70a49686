import ArgumentParser
import Content
import Foundation

/// `bagdar status`: how the server of a state folder is doing.
struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say how the server is doing: what is live, what was refused, each source.",
        discussion: """
            Reads what the server of the state folder writes there once a second; give --state as to `bagdar serve`.

            Says which version of the dialogs and locales is live and since when, which files somebody has edited since and
            who, what was refused last and why, and how many conversations are in the middle of a flow, by the version of the
            flow. A source is ready, failing (its last answer was none) or resting (it failed again and again and is not
            asked for a while). «failed last» says why; try the source yourself with `bagdar ask`.

            Exit codes: 0 all is well, 1 a source fails or rests, or the files as they are were refused, 2 no server runs here.
            """
    )

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @OptionGroup var options: CommonOptions

    @Option(help: "How it is printed: \(Format.allCases.map(\.rawValue).joined(separator: " or ")).")
    var format = Format.text

    func run() throws {
        var status = try ServerStatus.read(from: options.state)
        status.content.edited = ContentEdit.all(
            since: status.content.version, in: options.keptVersions, dialogs: status.content.dialogs,
            locales: status.content.locales)
        switch format {
        case .text: print(StatusText(status: status).lines.joined(separator: "\n"))
        case .json: print(String(decoding: try status.json, as: UTF8.self))
        }
        let isWell = status.sources.allSatisfy { $0.state == "ready" } && status.content.refused == nil
        if !isWell { throw ExitCode(1) }
    }
}

extension ServerStatus {
    /// It is written once a second: whoever has not for so long is gone, killed perhaps. Milliseconds.
    private static let silence: Int64 = 10_000

    /// What the server of a state folder wrote just now.
    /// - Throws: `CommandFailure` where none runs.
    static func read(from state: String) throws -> ServerStatus {
        let path = path(in: state)
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure("no server runs on the state folder \(state); `bagdar serve` starts one")
        }
        guard let status = try? JSONDecoder().decode(ServerStatus.self, from: data) else {
            throw CommandFailure("\(path) was not written by this version of bagdar; start the server again")
        }
        let age = Clock.now() - status.written
        guard age < silence else {
            throw CommandFailure(
                "the server of \(state) has not been heard of for \(StatusText.span(age / 1000)); `bagdar serve` starts it"
            )
        }
        return status
    }
}
