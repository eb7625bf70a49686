import ArgumentParser
import Client
import Content
import Conversation
import Foundation
import Knowledge
import Logging
import Store

/// `bagdar bench`: what a message costs, in this process and over the wire.
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure what a message costs, in this process and over TLS.",
        discussion: """
            Three looks at the same turn; without one of them, all three:

              --engine   understanding, step and text on one thread, nothing stored
              --turn     the turn of a gateway with its commit on disk, in this process
              --wire     a server of its own on this machine, and real connections to it

            --wire starts `bagdar serve` on an empty state folder with the limits of rate lifted, and takes it away after.
            Its figures are the server's CPU (from /proc), so that the load generator beside it does not count.

              bagdar bench --wire                               50 people and 50 gateways, who ask on when answered
              bagdar bench --wire --mode gateway --connections 1 --in-flight 64
                                                                one gateway, 64 persons at once
              bagdar bench --wire --mode human --rate 2000      2000 questions a second at random moments
              bagdar bench --idle 10000 --seconds 60            memory and CPU of connections at rest
              bagdar bench --wire --against redis               beside a redis-server with TLS, with the ratio

            A closed loop (no --rate) shows what the server can do; when it stalls, the asking stalls too, so its latencies
            flatter. With --rate every answer is timed from the moment at which its question was due, sent or not: that is
            what people would have seen (no coordinated omission).
            """
    )

    enum Peer: String, ExpressibleByArgument, CaseIterable {
        case redis
    }

    @OptionGroup var options: CommonOptions

    @Flag(help: "Measure understanding, step and text.")
    var engine = false

    @Flag(help: "Measure committed turns in this process.")
    var turn = false

    @Flag(help: "Measure a server over TLS.")
    var wire = false

    @Option(help: ArgumentHelp("Measure N connections at rest, for --seconds.", valueName: "n"))
    var idle: Int?

    @Option(help: "Of --wire: \(WireBench.Mode.allCases.map(\.rawValue).joined(separator: " or ")); default both.")
    var mode: WireBench.Mode?

    @Option(help: "Connections of --wire.")
    var connections = 50

    @Option(help: "Questions without an answer at once, a connection (--wire); in all, beside 1 alone (--turn: 64).")
    var inFlight: Int?

    @Option(help: "Persons behind all gateways together.")
    var sessions = 1000

    @Option(help: "Questions a second in all, at random moments; without it, each asks on when it is answered.")
    var rate: Double?

    @Option(help: "How long each part is measured.")
    var seconds = 5.0

    @Option(help: "Another server, measured in the same run: redis.")
    var against: Peer?

    @Option(
        help: ArgumentHelp(
            "A table of questions, as `bagdar measure` takes it; default: the locales' phrases.", valueName: "file"))
    var questions: [String] = []

    @Option(help: "How the figures are printed: \(Check.Format.allCases.map(\.rawValue).joined(separator: " or ")).")
    var format = Check.Format.text

    func validate() throws {
        let counts = [connections, inFlight ?? 1, sessions, idle ?? 1]
        guard counts.allSatisfy({ (1...100_000).contains($0) }) else {
            throw ValidationError("--connections, --in-flight, --sessions and --idle take 1 to 100000")
        }
        guard (0.1...3600).contains(seconds) else { throw ValidationError("--seconds takes 0.1 to 3600") }
        guard (0.001...1_000_000).contains(rate ?? 1) else { throw ValidationError("--rate takes 0.001 to 1000000") }
    }

    func run() async throws {
        let progress = BenchProgress()
        defer { progress.finish() }
        let descriptors = DescriptorLimit.raise()
        let needed = max(wire ? connections : 0, idle ?? 0) + 100
        guard needed <= descriptors else {
            throw CommandFailure(
                "so many connections need \(needed) open files, and this process may have \(descriptors): ulimit -n")
        }
        let asked = try BenchQuestions(files: questions, options)
        let all = !engine && !turn && !wire && idle == nil && against == nil
        var report = BenchReport()
        if engine || all { report.parts.append(try engine(asked, progress)) }
        if turn || all { report.parts += try await turns(asked, progress) }
        report.parts += try await overTheWire(asked, all: all, progress)
        progress.finish()
        print(format == .text ? report.text : try report.json())
    }

    private func engine(_ questions: BenchQuestions, _ progress: BenchProgress) throws -> BenchReport.Part {
        let content = try options.loadContent()
        return EngineBench(content: content, questions: questions.texts, seconds: seconds, now: Clock.now())
            .run(progress: progress)
    }

    private func turns(_ questions: BenchQuestions, _ progress: BenchProgress) async throws -> [BenchReport.Part] {
        var own = options
        own.statePath = try MeasuredProcess.makeFolder()
        defer { try? FileManager.default.removeItem(atPath: own.state) }
        let content = try options.loadContent()
        let host = KnowledgeHost()
        defer { host.stop() }
        host.use(content.knowledge.plans)
        let store = try own.openStore(Log.make("error"))
        defer { store.close() }
        let responder = ConversationResponder(
            pipeline: TurnPipeline(LiveContent(content), desk: KnowledgeDesk(host)), store: store,
            limits: try await options.settings().limits)
        let bench = TurnBench(
            responder: responder, questions: try questions.load(), sessions: sessions, seconds: seconds)
        var parts = [try await bench.run(inFlight: inFlight ?? 64, progress: progress)]
        if (inFlight ?? 64) > 1 { parts.append(try await bench.run(inFlight: 1, progress: progress)) }
        return parts
    }

    private func overTheWire(
        _ questions: BenchQuestions, all: Bool, _ progress: BenchProgress
    ) async throws -> [BenchReport.Part] {
        let bench = WireBench(
            options: options, questions: try questions.load(), connections: connections, inFlight: inFlight ?? 1,
            sessions: sessions, pace: rate.map { .open(perSecond: $0) } ?? .closed, seconds: seconds,
            progress: progress)
        var parts: [BenchReport.Part] = []
        if wire || all {
            for mode in mode.map({ [$0] }) ?? WireBench.Mode.allCases { parts.append(try await bench.run(mode)) }
        }
        if against == .redis { parts.append(try await bench.runRedis(against: parts)) }
        if let idle { parts.append(try await bench.runIdle(idle)) }
        return parts
    }
}

extension WireBench.Mode: ExpressibleByArgument {}
