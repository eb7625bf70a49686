import ArgumentParser
import Content
import Conversation
import Dialog
import Dispatch
import Foundation
import Knowledge
import LineProtocol
import Server

/// `bagdar chat`: the terminal's conversation without a server.
struct Chat: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Talk to the bot, here without a server or to one that runs.",
        discussion: """
            Type and read, as over openssl s_client -quiet. /help shows the commands, /quit or Ctrl-D ends. Nothing is kept.

            --trace shows before each answer how it came about: the row of the table of precedence that won, what was
            understood, which states were entered and in which line of which file they stand, which slots changed.
            --connect HOST:PORT talks to a server instead, over TLS, with its certificate verified; its content answers.
            --answers FILE lets a file answer for the sources (look-up, offer, do), to try a dialog out without them:

              rents.price:
                - { when: city is almaty, outcome: found, values: { price: 250000 KZT, as-of: 2022-10-01 } }
                - { outcome: none }
              board.centres:
                - { options: [centre c1, centre c2] }
            """
    )

    @OptionGroup var options: CommonOptions

    @Option(help: ArgumentHelp("A server to talk to; default: none, the bot is in here.", valueName: "host:port"))
    var connect: String?

    @OptionGroup var trusted: TrustChoice

    @Flag(help: "Show how each answer came about.")
    var trace = false

    @Option(help: ArgumentHelp("A file whose answers stand for those of the sources.", valueName: "file"))
    var answers: String?

    func run() async throws {
        if let connect {
            guard !trace, answers == nil else { throw CommandFailure("--trace and --answers need the bot in here") }
            let address = try TrustChoice.address(connect, option: "--connect")
            return try await RemoteTerminal.hold(at: address, trust: trusted.trust(for: address, state: options.state))
        }
        let settings = try await options.settings()
        let content = try options.loadContent()
        let host = KnowledgeHost()
        defer { host.stop() }
        host.use(content.knowledge.plans)
        let pipeline = TurnPipeline(LiveContent(content), desk: try cannedDesk(content) ?? KnowledgeDesk(host))
        let conversation = TerminalConversation(
            pipeline: pipeline, limits: settings.limits, watch: trace ? Self.watch(content) : nil)
        var terminal = Terminal(conversation, pipeline, settings)
        terminal.hold()
    }

    private static func watch(_ content: ContentBundle) -> TerminalConversation.Watch {
        { turn, before in
            for line in TurnTrace(content: content).lines(of: turn, from: before) { print(line, to: .standardOutput) }
        }
    }

    private func cannedDesk(_ content: ContentBundle) throws -> KnowledgeDesk? {
        guard let answers else { return nil }
        let (canned, findings) = CannedAnswers.read(answers, for: content)
        for finding in findings { print(finding.description, to: .standardError) }
        guard let canned else { throw CommandFailure("the answers in \(answers) cannot be used") }
        return KnowledgeDesk { canned.answer(to: $0, today: $1.day) }
    }

    /// Standard input and output in place of a connection: the same machine, without a rate and without silence.
    private struct Terminal {
        private var conversation: TerminalConversation
        private var machine: HumanConnectionMachine
        private var scanner: LineScanner

        init(_ conversation: TerminalConversation, _ pipeline: TurnPipeline, _ settings: Settings) {
            var limits = settings.limits
            limits.sessionRate = 0
            self.conversation = conversation
            scanner = LineScanner(limit: limits.humanLineBytes, longLines: .areSkipped)
            machine = HumanConnectionMachine(languages: pipeline.content.languages, limits: limits)
        }

        /// Talks until /quit or the end of the input. Bytes, not lines of text: what is no UTF-8 is said to be so.
        mutating func hold() {
            perform(machine.opened(now: 0))
            var bytes: [UInt8] = []
            while machine.reading == .lines {
                switch scanner.next(in: bytes.span) {
                case .line(let length):
                    perform(machine.received(line: Array(bytes[..<length]).span, now: 0))
                    bytes.removeFirst(length + 1)
                case .skipped(let count): bytes.removeFirst(count)
                case .tooLong: perform(machine.receivedTooLong(now: 0))
                case .incomplete:
                    let more = FileHandle.standardInput.availableData
                    guard !more.isEmpty else { return }
                    bytes.append(contentsOf: more)
                }
            }
        }

        private mutating func perform(_ actions: [HumanConnectionAction]) {
            for action in actions {
                switch action {
                case .say(let word): show(conversation.words(for: word), choices: [])
                case .converse(let input):
                    let turn = waited(conversation.answer(input))
                    show(turn.bubbles, choices: turn.choices.map(\.label))
                    machine.answered(choices: turn.choices.map(\.id), now: 0)
                case .shutDown, .close: break
                }
            }
        }

        /// Holds the terminal until the sources have said what the turn waits for.
        private mutating func waited(_ turn: HumanTurn?) -> HumanTurn {
            var turn = turn
            while turn == nil {
                let isReady = DispatchSemaphore(value: 0)
                conversation.wait { isReady.signal() }
                isReady.wait()
                turn = conversation.goOn()
            }
            return turn ?? HumanTurn(bubbles: [], choices: [])
        }

        private func show(_ bubbles: [String], choices: [String]) {
            var bytes: [UInt8] = []
            HumanPrinter.print(bubbles: bubbles, choices: choices, into: &bytes)
            try? FileHandle.standardOutput.write(contentsOf: Data(bytes))
        }
    }
}
