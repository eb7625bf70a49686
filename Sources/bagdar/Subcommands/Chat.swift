import ArgumentParser
import Content
import Conversation
import Foundation
import LineProtocol
import Server

/// `bagdar chat`: the terminal's conversation without a server.
struct Chat: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Talk to the bot here, without a server.",
        discussion: """
            Type and read, as over openssl s_client -quiet. /help shows the commands, /quit or Ctrl-D ends. Nothing is kept.
            """
    )

    @OptionGroup var options: CommonOptions

    func run() async throws {
        let settings = try await options.settings()
        let pipeline = TurnPipeline(LiveContent(try options.loadContent()))
        var terminal = Terminal(TerminalConversation(pipeline: pipeline, limits: settings.limits), pipeline, settings)
        terminal.hold()
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
                    let turn = conversation.answer(input)
                    show(turn.bubbles, choices: turn.choices.map(\.label))
                    machine.answered(choices: turn.choices.map(\.id), now: 0)
                case .shutDown, .close: break
                }
            }
        }

        private func show(_ bubbles: [String], choices: [String]) {
            var bytes: [UInt8] = []
            HumanPrinter.print(bubbles: bubbles, choices: choices, into: &bytes)
            try? FileHandle.standardOutput.write(contentsOf: Data(bytes))
        }
    }
}
