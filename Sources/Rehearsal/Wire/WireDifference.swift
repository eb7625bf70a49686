import Conversation
import Dialog
import LineProtocol

/// Compares what a server said with what was said in this process.
enum WireDifference {
    /// nil where both said the same.
    static func failure(
        _ replies: [LineProtocol.Reply], _ bubbles: [Bubble], _ input: Input, _ place: ScriptPlace, _ command: String
    ) -> Failure? {
        func failure(_ sentence: String) -> Failure {
            Failure(
                place: place, sentence: sentence, said: words(input), expected: bubbles.map(words),
                got: replies.isEmpty ? ["nothing was said"] : replies.map(words), command: command)
        }
        guard replies.count == bubbles.count else {
            return failure("The server said \(replies.count) replies, in this process there were \(bubbles.count).")
        }
        for (reply, bubble) in zip(replies, bubbles) {
            if let difference = difference(reply, bubble) {
                return failure("The server said something else than this process: another \(difference).")
            }
        }
        return nil
    }

    private static func difference(_ reply: LineProtocol.Reply, _ bubble: Bubble) -> String? {
        if reply.state != bubble.state { return "state" }
        if reply.kind.rawValue != bubble.kind.rawValue { return "kind" }
        if reply.language != bubble.language { return "language" }
        if reply.topic != bubble.topic { return "topic" }
        if reply.choices.map(\.id) != bubble.choices.map(\.id) { return "choice" }
        return reply.text == bubble.text ? nil : "text; perhaps it serves other Dialogs and Locales"
    }

    static func words(_ input: Input) -> String {
        switch input {
        case .text(let text): "«\(text)»"
        case .choice(let id): "[\(id)]"
        case .media, .command: "media"
        }
    }

    static func words(input entry: Transcript.Entry) -> String? {
        if case .says(let input, _, _) = entry { words(input) } else { nil }
    }

    private static func words(_ bubble: Bubble) -> String {
        (bubble.state ?? "-") + "  «" + bubble.text.prefix(100).split(separator: "\n").joined(separator: " ") + "»"
    }

    private static func words(_ reply: LineProtocol.Reply) -> String {
        (reply.state ?? "-") + "  «" + reply.text.prefix(100).split(separator: "\n").joined(separator: " ") + "»"
    }
}
