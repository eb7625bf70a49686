import Content
import Conversation
import Dialog

/// An exchange in words for testers: what was said, which line of which flow spoke, and by which way.
struct FailureAccount {
    let content: ContentBundle
    let exchange: Exchange

    /// Characters of a text that are shown.
    private static let shown = 100

    /// What the person did.
    var said: String? {
        switch exchange.input {
        case .text(let text): "«\(text)»"
        case .choice(let id): "[\(ChoiceNames(content.machine).name(of: id))]"
        case .media: "media"
        case .command(let command): "the command \(command)"
        case nil: nil
        }
    }

    /// Each reply with its key, its values and the beginning of its words.
    var replies: [String] {
        zip(exchange.replies, exchange.bubbles).map { reply, bubble in
            let values = reply.arguments.entries.map { " \($0.name)=\($0.value.word)" }.joined()
            let words = bubble.text.split(separator: "\n").joined(separator: " ")
            let short = words.count > Self.shown ? words.prefix(Self.shown) + "\u{2026}" : words[...]
            return reply.text + values + "  «" + short + "»"
        } + (exchange.replies.isEmpty ? ["nothing was said"] : [])
    }

    /// The last state that spoke, with its line.
    var spoke: String? {
        guard let path = exchange.replies.last(where: { $0.state != nil })?.state,
            let slash = path.firstIndex(of: "/")
        else { return nil }
        let position = Position(topic: String(path[..<slash]), state: String(path[path.index(after: slash)...]))
        return content.place(of: position).map { "\($0.file):\($0.line) \(path)" } ?? path
    }

    /// The row of the table that won, what was understood, and each transition.
    var way: [String] {
        guard let step = exchange.steps.last else { return [] }
        var lines = ["row \(step.row.rawValue), \(step.row)"]
        if let clauses = exchange.interpretation?.clauses {
            lines += clauses.map { clause in
                let topics = clause.verdict.candidates.prefix(3).map { candidate in
                    candidate.topic + (candidate.part.map { "[\($0)]" } ?? "")
                        + " \(Int((candidate.confidence * 100).rounded())) %"
                }
                return "understood \(clause.verdict.decision): \(topics.joined(separator: ", "))"
            }
        }
        return lines + step.path.map(hop)
    }

    private func hop(_ hop: Hop) -> String {
        let states = content.machine.states
        let target = states[hop.to].position
        let place = content.place(of: target).map { "  \($0.file):\($0.line)" } ?? ""
        guard let from = hop.from, let number = hop.transition else { return "-> \(target.corePath)\(place)" }
        let trigger = TransitionWords.name(of: states[from].transitions[number].trigger)
        return "\(states[from].position.corePath) -\(trigger)-> \(target.corePath)\(place)"
    }
}
