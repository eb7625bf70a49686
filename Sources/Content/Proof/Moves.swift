import Dialog

/// Everything that a person can do in a situation and that the flow can tell apart.
///
/// Left out, since the engine answers them alike everywhere: commands, other topics, media, silence, danger, and asking
/// again for what is open.
struct Moves {
    let subject: Subject
    let session: Session

    var all: [Move] {
        guard let frame = session.pending ?? session.recent,
            let number = subject.machine.state(at: frame.position)
        else { return [] }
        let state = subject.machine.states[number]
        let isOpen = session.pending != nil
        return (isOpen ? answers(to: state, frame) : []) + choices(of: state) + corrections(of: frame)
            + parts(besides: isOpen ? nil : state) + [Move(kind: .nothing)]
    }

    private func answers(to state: State, _ frame: Frame) -> [Move] {
        switch state.work {
        case .ask(let slot): return values(for: slot, frame) + [Move(kind: .answer(.unsure))]
        case .confirm:
            let late = subject.machine.settings.times.confirmation &+ 60_000
            return Clause.Answer.allCases.map { Move(kind: .answer($0)) } + [Move(kind: .answer(.agreed), pause: late)]
        case .say: return [Move(kind: .answer(.agreed)), Move(kind: .answer(.refused))]
        case .branch, .lookUp, .act: return []
        }
    }

    /// The asked slot's values, alone and with one for each other slot; and those of other slots alone.
    private func values(for asked: Slot, _ frame: Frame) -> [Move] {
        let others = subject.slots.filter { $0.name != asked.name && frame.slots[$0.name] == nil }
        func move(_ pairs: (Slot, Value)...) -> Move {
            var values: Values = [:]
            for (slot, value) in pairs { values[slot.name] = value }
            return Move(kind: .values, values: values)
        }
        let besides = others.flatMap { other in subject.distinct(other).map { (other, $0) } }
        // What one of two like values does, the other does too, unless only one of them is offered.
        let isChoosy = !frame.options.isEmpty && frame.options.count < subject.classes.values(of: asked).count
        let good = isChoosy ? subject.classes.values(of: asked) : subject.distinct(asked)
        let asked = good.map { (asked, $0) }
        return asked.map { move($0) } + besides.map { move($0) }
            + asked.flatMap { one in besides.map { move(one, $0) } }
    }

    /// The buttons of the state itself; those that open a topic are as good as its name.
    private func choices(of state: State) -> [Move] {
        let opening = Set(subject.machine.starts.keys.map { ChoiceTag.opening($0) })
        return state.choices.map(\.id).filter { !opening.contains($0) }.map { Move(kind: .choice($0)) }
    }

    private func corrections(of frame: Frame) -> [Move] {
        subject.slots.flatMap { slot -> [Move] in
            guard let known = frame.slots[slot.name] ?? slot.definition.fallback else { return [] }
            return subject.classes.values(of: slot).filter { $0 != known }.map { value in
                var values: Values = [:]
                values[slot.name] = value
                return Move(kind: .correction, values: values)
            }
        }
    }

    private func parts(besides state: State?) -> [Move] {
        subject.states.filter { $0.isPart && $0.position != state?.position }
            .map { Move(kind: .topic(subject.topic, part: $0.position.state)) }
    }
}
