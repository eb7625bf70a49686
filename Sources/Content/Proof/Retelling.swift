import Dialog

/// Makes of a way through the graphs a conversation that can be held. The search takes two values that no guard tells apart
/// for each other, so that a way may say one where by then the other is meant.
struct Retelling {
    let subjects: [Subject]
    let graphs: [FlowGraph]

    /// The same way with the values that are meant, as far as it can be held.
    func turns(_ way: [FlowGraph.Turn]) -> [FlowGraph.Turn] {
        var session: Session?
        var told: [FlowGraph.Turn] = []
        for turn in way {
            let subject = subjects[turn.flow]
            let stored = turn.from.map { graphs[turn.flow].situations[$0].session }
            let before = session ?? stored ?? subject.fresh(knowing: turn.known)
            var turn = turn
            if let stored { rename(&turn, subject, from: stored, to: before) }
            let event = turn.move.event(in: subject.flow, at: before.lastAt &+ turn.move.pause)
            told.append(turn)
            guard let leaf = subject.tree.leaves(from: before, on: event).first(where: { $0.answers == turn.answers })
            else { continue }
            session = leaf.step.session
        }
        return told
    }

    private func rename(_ turn: inout FlowGraph.Turn, _ subject: Subject, from stored: Session, to actual: Session) {
        for slot in subject.slots {
            guard let (one, other) = subject.twins[slot.name],
                Session.isSwapped(slot, (one, other), in: actual) != Session.isSwapped(slot, (one, other), in: stored)
            else { continue }
            func renamed(_ value: Value) -> Value { value == one ? other : value == other ? one : value }
            if let value = turn.move.values[slot.name] { turn.move.values[slot.name] = renamed(value) }
            for place in turn.answers.indices {
                if slot.definition.offer == turn.answers[place].question {
                    turn.answers[place].options = turn.answers[place].options.map(renamed)
                }
                if let value = turn.answers[place].values[slot.name] {
                    turn.answers[place].values[slot.name] = renamed(value)
                }
            }
        }
    }
}
