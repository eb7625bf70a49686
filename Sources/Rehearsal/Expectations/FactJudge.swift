import Content
import Conversation
import Dialog

/// Judges `=` lines: what must be so after the last exchange.
struct FactJudge {
    let stage: Stage
    let exchange: Exchange
    let values: ScriptValues
    let names: ChoiceNames
    /// Everything that was said in the conversation, as it lies in the outbox.
    let outbox: [String]
    let laws: LawJudge

    /// nil where it is so, else what is instead.
    func difference(_ fact: Fact) -> String? {
        let session = stage.person.session
        switch fact {
        case .state(let path):
            let position = session?.position
            return [position?.path, position?.corePath].contains(path) ? nil : position?.corePath ?? "no state"
        case .stack(let topics):
            let open = session?.stack.map(\.topic) ?? []
            return open == topics ? nil : open.isEmpty ? "nothing is open" : open.joined(separator: " ")
        case .slot(let pair):
            let value = slot(pair.name, session)
            return values.matches(pair.value, value)
                ? nil : value.map { pair.name + "=" + $0.word } ?? "it has no value"
        case .noSlot(let name): return slot(name, session).map { name + "=" + $0.word }
        case .noEffect: return exchange.effects == 0 ? nil : "\(exchange.effects) deeds or cases"
        case .booking(let pairs): return hasRow(pairs) ? nil : rows
        case .noBooking(let pairs): return hasRow(pairs) ? rows : nil
        case .notStored(let text): return place(of: text).map { "it lies in " + $0 }
        case .kind, .choices, .topic, .language, .row: return differenceOfReply(fact)
        case .law(let name): return laws.difference(name, in: stage.content)
        case .answered(let messages):
            return laws.unanswered < messages ? nil : "\(laws.unanswered) messages without an answer or a person"
        case .sayable(let text, let language):
            let reply = exchange.replies.first { $0.text == text }
            return reply.flatMap { stage.content.flaw(of: $0, in: language) }
        }
    }

    private func differenceOfReply(_ fact: Fact) -> String? {
        let last = exchange.replies.last
        switch fact {
        case .kind(let kind): return last?.kind.rawValue == kind ? nil : last?.kind.rawValue ?? "nothing was said"
        case .choices(let wanted, let andMore):
            let shown = last?.choices.map { names.name(of: $0.id) } ?? []
            let wanted = wanted.map(values.choice)
            let isSo = andMore ? shown.starts(with: wanted) : shown == wanted
            return isSo ? nil : shown.isEmpty ? "no choices" : shown.joined(separator: " ")
        case .topic(let topic):
            let understood = exchange.replies.first?.topic
            return understood == topic ? nil : understood ?? "none"
        case .language(let language): return last?.language == language ? nil : last?.language ?? "nothing was said"
        case .row(let number):
            let row = exchange.steps.last?.row
            return row?.rawValue == number ? nil : row.map { "row \($0.rawValue), \($0)" } ?? "no message"
        default: return nil
        }
    }

    private func slot(_ name: String, _ session: Session?) -> Value? {
        guard let session else { return nil }
        let frames = session.stack.reversed() + [session.recent].compactMap(\.self)
        return frames.lazy.compactMap { $0[name] }.first ?? session.shared[name]
    }

    private func hasRow(_ pairs: [NamedValue]) -> Bool {
        stage.knowledge.rows.contains { row in pairs.allSatisfy { values.matches($0.value, row[$0.name]) } }
    }

    private var rows: String {
        let rows = stage.knowledge.rows.map { row in
            row.entries.map { $0.name + "=" + $0.value.word }.joined(separator: " ")
        }
        return rows.isEmpty ? "the board has no rows" : rows.joined(separator: "; ")
    }

    /// Where these words lie.
    private func place(of text: String) -> String? {
        let needle = Array(text.utf8)
        if stage.stored.contains(where: { Self.contains($0, needle) }) { return "the session" }
        if outbox.contains(where: { Self.contains(Array($0.utf8), needle) }) { return "the outbox" }
        return nil
    }

    private static func contains(_ bytes: [UInt8], _ needle: [UInt8]) -> Bool {
        guard let first = needle.first, bytes.count >= needle.count else { return false }
        for place in 0...(bytes.count - needle.count) where bytes[place] == first {
            if bytes[place..<(place + needle.count)].elementsEqual(needle) { return true }
        }
        return false
    }
}
