import Dialog

/// What laws ask about.
extension TurnSight {
    var scenes: [LawScene] { replies.map { LawScene(reply: $0, state: state(of: $0)) } }

    /// The slot for which a reply asks; nil where it asks for none.
    func askedSlot(of reply: Reply) -> Slot? {
        guard reply.kind == .ask, let path = reply.state else { return nil }
        for state in bundle.machine.states where state.position.path == path {
            if case .ask(let slot) = state.work, state.says(reply.text) { return slot }
        }
        return nil
    }

    /// The names of what is offered: topics, and choices by their own name.
    var offers: [String] { choices.compactMap { bundle.machine.name(of: $0.id) } }

    /// Whether some button leads to a person.
    var offersPerson: Bool {
        guard let person = bundle.machine.state(of: .person) else { return false }
        let topic = bundle.machine.states[person].position.topic
        return choices.contains { choice in
            bundle.machine.name(of: choice.id) == topic || bundle.machine.leads(choice.id, to: person)
        }
    }

    /// Every fact that can be sourced shows its source and the day on which it was checked, and there is one.
    func isDated(_ reply: Reply) -> Bool { bundle.isDated(reply, on: today) }

    private var choices: [Choice] { replies.last?.choices ?? [] }
}
