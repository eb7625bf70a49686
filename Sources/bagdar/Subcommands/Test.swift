import ArgumentParser
import Content
import Foundation
import Rehearsal

/// `bagdar test`: plays scripted conversations.
struct Test: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Play scripted conversations, here or against a server.",
        discussion: """
            PATHS are scripts (*.chat), folders of them, or one line of one: Tests/Conversations/documents/iin.chat:12 runs the
            conversation in which line 12 stands. Without any, all of Tests/Conversations. Tests/README.md says how to write
            scripts.

            --connect plays the same scripts against a server as well: what it says must be what is said here. It lets itself
            in as the gateway «rehearsal» through the state folder of that server, or with the token in BAGDAR_TOKEN. Start
            the server with --set limits.session-rate=0, or the limits for people make it slow.

            Exit codes: 0 all good, 1 failures, 2 could not run.
            """
    )

    @OptionGroup var options: CommonOptions

    @Argument(help: "Scripts, folders, or FILE:LINE.")
    var paths: [String] = []

    @Option(help: ArgumentHelp("Play to this server too.", valueName: "host:port"))
    var connect: String?

    @Option(
        help: ArgumentHelp("PEM file of whom to trust (default: the state folder's certificate).", valueName: "file"))
    var trust: String?

    @Option(name: .customLong("lang"), help: "Only in this language; may be repeated.")
    var languages: [String] = []

    @Option(help: "How many conversations run at once.")
    var jobs = ProcessInfo.processInfo.activeProcessorCount

    @Option(name: .customLong("tag"), help: "Only conversations with this tag; may be repeated.")
    var tags: [String] = []

    @Option(help: "How the result is printed: \(ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
    var format = ReportFormat.text

    @Option(help: "Another number takes other phrases.")
    var seed: UInt64 = 0

    @Option(help: ArgumentHelp("People's spelling: typo:2, folded, latin, layout.", valueName: "list"))
    var noise: String?

    @Flag(help: "Say how much of the dialogs and texts was used, and what was not.")
    var coverage = false

    @Option(help: ArgumentHelp("Fail where less than this is used; goes with --coverage.", valueName: "percent"))
    var floor: Int?

    @Flag(help: "Go on, and run again what a saved file touches.")
    var watch = false

    func validate() throws {
        if let noise, Noise.list(noise) == nil {
            throw ValidationError("--noise takes a list of typo:1 to typo:20, folded, latin and layout")
        }
        if let floor, !(0...100 ~= floor) { throw ValidationError("--floor takes 0 to 100") }
        if jobs < 1 { throw ValidationError("--jobs takes a number from 1 on") }
        if watch, connect != nil { throw ValidationError("--watch runs here, without --connect") }
    }

    func run() async throws {
        let plan = try TestPlan(self)
        if watch {
            var watch = TestWatch(plan)
            return try await watch.run()
        }
        let result = try await plan.run()
        print(format.print(result), terminator: "")
        if !result.isGood { throw ExitCode(1) }
    }
}

extension ReportFormat: ExpressibleByArgument {}
