import Content
import Conversation
import Dialog

/// How a turn came about, in a few lines: which row of the table of precedence won, what was understood, which transitions
/// were taken and where they stand, which slots changed, what is open.
struct TurnTrace {
    let content: ContentBundle

    func lines(of turn: TurnPipeline.Turn, from before: Session) -> [String] {
        guard let last = turn.steps.last else { return [] }
        let row = last.row
        var lines = ["row \(row.rawValue) \(row)"]
        lines += turn.interpretation.map(understanding) ?? []
        lines += turn.steps.compactMap(\.request).map { request in
            "asks \(request.question)(\(text(request.arguments)))"
        }
        lines += last.path.map(hop)
        lines += changes(from: before, to: last.session)
        lines.append("open: " + (last.session.stack.isEmpty ? "nothing" : stack(last.session)))
        return lines.map { "  · " + $0 }
    }

    private func understanding(_ interpretation: Interpretation) -> [String] {
        var lines = ["language " + (interpretation.language ?? "not sure")]
        if let emergency = interpretation.emergency { lines.append("danger " + intent(emergency)) }
        lines += interpretation.clauses.map { clause in
            var parts = ["\(clause.verdict.decision)"]
            parts += clause.verdict.candidates.map(intent)
            if clause.besides != clause.verdict { parts.append("besides its values \(clause.besides.decision)") }
            if let part = clause.part { parts.append("part " + intent(part)) }
            if let answer = clause.answer { parts.append("\(answer)") }
            if let ordinal = clause.ordinal { parts.append("number \(ordinal)") }
            if clause.isCorrection { parts.append("correction") }
            parts += clause.values.map { found in
                found.entity + "=" + found.value.word + (found.role.map { " (\($0.rawValue))" } ?? "")
            }
            return "clause " + parts.joined(separator: ", ")
        }
        return lines
    }

    private func intent(_ intent: Intent) -> String {
        let percent = Int((intent.confidence * 100).rounded())
        return intent.topic + (intent.part.map { "[\($0)]" } ?? "") + " \(percent) %"
    }

    private func hop(_ hop: Hop) -> String {
        let states = content.machine.states
        let target = states[hop.to].position
        let place = content.place(of: target).map { "  \($0.file):\($0.line)" } ?? ""
        guard let from = hop.from, let transition = hop.transition else { return "-> " + target.corePath + place }
        let trigger = states[from].transitions[transition].trigger
        return states[from].position.corePath + " -\(name(of: trigger))-> " + target.corePath + place
    }

    private func name(of trigger: Transition.Trigger) -> String {
        switch trigger {
        case .always: "next"
        case .choice(let name): "choice " + name
        case .filled: "filled"
        case .agreed: "agreed"
        case .refused: "refused"
        case .unsure: "unsure"
        case .outcome(let name): name
        }
    }

    private func changes(from old: Session, to new: Session) -> [String] {
        slots(of: new).compactMap { name, value in
            let before = slots(of: old).first { $0.0 == name }?.1
            return before == value ? nil : "slot \(name): \(before ?? "-") -> \(value)"
        }
    }

    /// Secret values have no word, so none is shown.
    private func slots(of session: Session) -> [(String, String)] {
        let frames = session.stack + [session.recent].compactMap(\.self)
        let own = frames.flatMap { frame in
            frame.slots.entries.map { ("\(frame.topic).\($0.name)", $0.value.word) }
        }
        return own + session.shared.entries.map { ("shared.\($0.name)", $0.value.word) }
    }

    private func stack(_ session: Session) -> String {
        session.stack.map(\.position.corePath).joined(separator: " > ")
    }

    private func text(_ values: Values) -> String {
        values.entries.map { $0.name + "=" + $0.value.word }.joined(separator: ", ")
    }
}
