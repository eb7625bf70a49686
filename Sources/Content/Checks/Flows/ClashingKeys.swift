import Dialog

/// A state that is told to do two things, or keys that belong to another kind of state.
struct ClashingKeys: Check {
    static let name = "clashing-keys"
    static let summary =
        "A state with two of fill, confirm, cases, look-up and do, or with keys that do not go with its work."

    func findings(in draft: ContentDraft) -> [Finding] {
        draft.flows.flatMap { $0.states.flatMap(findings) }
    }

    private func findings(in state: FlowFile.State) -> [Finding] {
        let extra = state.works.dropFirst().map {
            error(
                $0.place, "A state does one thing, and \(state.name.text) does \(state.works[0].text) already.",
                "Make a state of its own of it.")
        }
        return extra + misplaced(in: state) + incomplete(state)
    }

    /// Keys without effect where they stand.
    private func misplaced(in state: FlowFile.State) -> [Finding] {
        let work = state.works.first?.text
        var lost: [(String, Word?)] = []
        if work != nil { lost += [("choices", state.choices.first?.name), ("see", state.see.first)] }
        if work != nil { lost.append(("clear", state.clear.first)) }
        if ["confirm", "cases", "look-up", "do"].contains(work) { lost.append(("next", state.next)) }
        if !["fill", "look-up", "do"].contains(work) { lost.append(("outcomes", state.outcomes.first?.name)) }
        if work != "confirm" {
            lost += [("agreed", state.agreed), ("refused", state.refused), ("unsure", state.unsure)]
        }
        if work != "do" { lost.append(("undo", state.undo)) }
        return lost.compactMap { key, word in
            word.map {
                error(
                    $0.place, "The key \(key) has no effect in a state that \(work.map { "does \($0)" } ?? "speaks").",
                    "Take it away, or put it into a state of its own.")
            }
        }
    }

    /// Ways that every state of its kind must name.
    private func incomplete(_ state: FlowFile.State) -> [Finding] {
        guard let work = state.works.first else { return [] }
        let outcomes = state.outcomes.map(\.name.text)
        switch work.text {
        case "look-up", "do":
            guard !outcomes.contains(Answer.failed) else { return [] }
            return [
                error(
                    work.place, "This has no way for the outcome \(Answer.failed).",
                    "Add \(Answer.failed): and a target to outcomes: a source can always be silent.")
            ]
        case "confirm":
            return [("agreed", state.agreed), ("refused", state.refused)].filter { $0.1 == nil }.map { key, _ in
                error(work.place, "This confirmation has no \(key).", "Add \(key): and a target.")
            }
        case "fill":
            guard state.fill.isEmpty else { return [] }
            return [error(work.place, "This asks for nothing.", "Name slots: fill: [city].")]
        default: return []
        }
    }
}
