/// The table of precedence of DESIGN.md, section 3: the rows from top to bottom, each in one function of its name.
extension Turn {
    func firstRowThatApplies() -> Step {
        mediaRow() ?? choiceRow() ?? commandRow() ?? partRow() ?? topicRow() ?? nothingRow()
    }

    /// Row 0: nothing that can be read. A fixed line, and no step to undo.
    private func mediaRow() -> Step? {
        guard case .media = event.kind else { return nil }
        return say([line(.media, kind: .fallback)], as: machine.settings.fallback, row: .media)
    }

    /// Row 4: a choice id. One that is pending, or leads to a part or a topic, is answered; any other is from earlier.
    private func choiceRow() -> Step? {
        guard case .choice(let id) = event.kind else { return nil }
        guard let (offerer, transition) = machine.transition(of: id),
            isPending(id, of: offerer) || transition.isAlwaysOpen
        else { return sayStaleChoice() }
        return enter(transition.target, row: .choice)
    }

    /// Row 5: the whole message is a command, given outright or understood in words.
    private func commandRow() -> Step? {
        switch event.kind {
        case .command(.menu): return enter(machine.home, row: .command)
        case .command(let command): return machine.state(of: command).map { enter($0, row: .command) }
        case .message(let interpretation):
            guard let target = target(of: interpretation.matter), machine.states[target].command != nil else {
                return nil
            }
            return enter(target, row: .command, confidence: interpretation.matter?.confidence)
        case .choice, .media: return nil
        }
    }

    /// Row 10: the current topic again, or a part of it.
    private func partRow() -> Step? {
        guard case .message(let interpretation) = event.kind, let target = target(of: interpretation.matter) else {
            return nil
        }
        guard machine.states[target].position.topic == current?.position.topic else { return nil }
        return enter(target, row: .part, confidence: interpretation.matter?.confidence)
    }

    /// Row 11: another topic takes the place of the current one.
    private func topicRow() -> Step? {
        guard case .message(let interpretation) = event.kind, let target = target(of: interpretation.matter) else {
            return nil
        }
        return enter(target, row: .topic, confidence: interpretation.matter?.confidence)
    }

    /// Row 13: nothing was understood. A ladder of one rung: it says so, and the conversation stays where it is.
    private func nothingRow() -> Step {
        var after = session
        after.misses = min(after.misses, Session.maximumMisses - 1) + 1
        let confidence: Double? =
            if case .message(let interpretation) = event.kind { interpretation.matter?.confidence } else { nil }
        return say(
            run(from: machine.fallback).replies, as: machine.settings.fallback, row: .nothing, then: after,
            confidence: confidence,
            isRemembered: true)
    }

    /// The state that an intent asks for: the part, or else the topic's start; nil where nothing was understood.
    private func target(of intent: Intent?) -> Int? {
        guard let intent, intent.topic != machine.settings.fallback else { return nil }
        let part = intent.part.flatMap { machine.state(at: Position(topic: intent.topic, state: $0)) }
        guard let part, machine.states[part].isPart else { return machine.starts[intent.topic] }
        return part
    }

    private func isPending(_ id: String, of offerer: Int) -> Bool {
        machine.states[offerer].position == current?.position
            || session.lastReplies.last?.choices.contains { $0.id == id } == true
    }

    private func sayStaleChoice() -> Step {
        let stale = line(.staleChoice, kind: .clarify)
        let again = lastReplies(atMost: DialogMachine.maximumReplies - 1)
        if again.isEmpty { return enter(machine.home, row: .choice, after: stale, as: machine.settings.fallback) }
        return say([stale] + again, as: machine.settings.fallback, row: .choice)
    }
}
