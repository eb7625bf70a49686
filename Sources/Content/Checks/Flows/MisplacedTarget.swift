import Dialog

/// A target that is right elsewhere.
struct MisplacedTarget: Check {
    static let name = "misplaced-target"
    static let summary = "Choices and next in one state, a choice of parts or end, a next that leads to a command."

    func findings(in draft: ContentDraft) -> [Finding] {
        let commands = Set(draft.flows.flatMap(silentCommands))
        return draft.flows.flatMap { flow in
            flow.states.flatMap { state in
                both(in: state) + choices(of: state, in: flow) + commandTargets(of: state, in: flow, commands: commands)
            }
        }
    }

    private func both(in state: FlowFile.State) -> [Finding] {
        guard let next = state.next, !state.choices.isEmpty else { return [] }
        return [
            error(
                next.place, "A state that offers choices waits for one of them, so it cannot go on by itself.",
                "Take away next or the choices.")
        ]
    }

    private func choices(of state: FlowFile.State, in flow: FlowFile) -> [Finding] {
        let silent = state.choices.filter { ["parts", "end"].contains($0.target.text) }.map {
            error(
                $0.target.place, "A choice cannot lead to \($0.target.text): nothing would be said.",
                "Name a state or part that answers it; \($0.target.text) is for next.")
        }
        guard let next = state.next, next.text == "parts", !flow.states.contains(where: \.isPart) else { return silent }
        return silent + [error(next.place, "This flow has no parts.", "Add parts, or write end.")]
    }

    /// A command that is passed through would say that something was done which was not.
    private func commandTargets(
        of state: FlowFile.State, in flow: FlowFile, commands: Set<Position>
    ) -> [Finding] {
        guard let next = state.next, case .named(let name) = Target(next.text) else { return [] }
        let own = Position(topic: flow.topic, state: name)
        guard commands.contains(own) || commands.contains(Position(topic: name, state: "")) else { return [] }
        return [error(next.place, "A next cannot lead to a command.", "Offer it as a choice instead.")]
    }

    /// The states whose command does more than speak; a flow that starts with one counts by its topic alone.
    private func silentCommands(_ flow: FlowFile) -> [Position] {
        flow.states.filter { ($0.command.flatMap { Command($0.text) } ?? .person) != .person }.flatMap { state in
            let own = Position(topic: flow.topic, state: state.name.text)
            return state.name.text == flow.start?.text ? [own, Position(topic: flow.topic, state: "")] : [own]
        }
    }
}
