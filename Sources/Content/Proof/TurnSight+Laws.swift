import Dialog

/// What laws ask about.
extension TurnSight {
    /// The slot for which a reply asks; nil where it asks for none. The states that ask stand behind their gate.
    func askedSlot(of scene: LawScene) -> Slot? {
        guard scene.reply.kind == .ask, let gate = scene.state, let number = bundle.machine.state(at: gate.position)
        else { return nil }
        for state in bundle.machine.states[(number + 1)...] {
            guard case .ask(let slot) = state.work, state.position.state == gate.position.state else { return nil }
            if state.says(scene.reply.text) { return slot }
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
