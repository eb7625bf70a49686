/// Values: which slot takes which, what a change makes of the slots that rest on it.
extension Turn {
    /// A slot's name with a value for it.
    struct Filling {
        let name: String
        let value: Value
    }

    /// The slot that the pending question asks for.
    var asked: Slot? {
        guard let state = pendingState, case .ask(let slot) = state.work else { return nil }
        return slot
    }

    /// The state whose question is pending.
    var pendingState: State? { here.map { machine.states[$0] } }

    /// The number of that state.
    var here: Int? {
        guard session.hasPending else { return nil }
        let top = session.top
        if machine.states[hint].position == session.stack[top].position { return hint }
        return machine.state(at: session.stack[top].position)
    }

    func flow(of frame: Frame) -> Flow? {
        let state = machine.states[hint]
        return state.position.topic == frame.position.topic ? machine.flows[state.flow] : machine.flow(frame.topic)
    }

    /// What a name stands for in a frame: a slot, what a source gave, or the slot's default.
    func value(_ name: String, in frame: Frame) -> Value? {
        frame[name] ?? flow(of: frame)?.slot(name)?.definition.fallback
    }

    func guardFacts(_ frame: Frame) -> GuardFacts {
        GuardFacts(
            today: local.day, groups: machine.groups, slots: frame.slots, values: frame.values, flow: flow(of: frame))
    }

    /// The value of a clause for a slot: the one with the slot's role first, else the first that fits.
    func value(for slot: Slot, in clause: Clause) -> Value? {
        slot.place(in: clause.values).map { clause.values[$0].value.kept }
    }

    /// Values for slots of a frame's flow that have none, each value once.
    func fillings(of frame: Frame, from values: [FoundValue], but asked: Slot?) -> [Filling] {
        guard !values.isEmpty, let flow = flow(of: frame) else { return [] }
        var rest = values
        if let asked, let taken = asked.place(in: rest) { rest.remove(at: taken) }
        let gates = machine.gates[machine.states[flow.start].flow]
        return shareOut(
            rest,
            among: flow.slots.filter { slot in
                slot.name != asked?.name && frame.slots[slot.name] == nil
                    && (slot.fillsByItself || slot.isMoment && gates[slot.name] != nil)
            }, in: frame)
    }

    /// Other values for what a frame knows: by a slot, by its default, or as left open.
    private func changes(of frame: Frame, by values: [FoundValue]) -> [Filling] {
        guard let flow = flow(of: frame) else { return [] }
        let known = flow.slots.filter { slot in
            frame.slots[slot.name] != nil || slot.definition.fallback != nil || frame.skipped.contains(slot.name)
        }
        return shareOut(values, among: known, in: frame).filter { value($0.name, in: frame) != $0.value }
    }

    /// Each value to one slot: first to those whose role it bears, then to those that take any.
    private func shareOut(_ values: [FoundValue], among slots: [Slot], in frame: Frame) -> [Filling] {
        var rest = values
        var taken: [String: Value] = [:]
        for isByRole in [true, false] {
            for slot in slots where taken[slot.name] == nil {
                let place = rest.firstIndex {
                    slot.takes($0) && (!isByRole || slot.definition.role != nil && $0.role == slot.definition.role)
                }
                if let place { taken[slot.name] = rest.remove(at: place).value.kept }
            }
        }
        var fillings: [Filling] = []
        for slot in slots {
            guard let value = taken[slot.name], isAllowed(value, for: slot, in: frame) else { continue }
            fillings.append(Filling(name: slot.name, value: value))
        }
        return fillings
    }

    /// Where a flow asks for a slot, its question says what is wrong with a value; a slot that it nowhere asks for takes none
    /// that its rule forbids.
    private func isAllowed(_ value: Value, for slot: Slot, in frame: Frame) -> Bool {
        guard let rule = slot.definition.allow, let flow = flow(of: frame),
            machine.gates[machine.states[flow.start].flow][slot.name] == nil
        else { return true }
        var other = frame
        other.slots[slot.name] = value
        return rule.holds(guardFacts(other))
    }

    /// Shared slots learn from any message: named values, which say by themselves what they are.
    mutating func fillShared(_ clauses: [Clause]) {
        for clause in clauses where !clause.values.isEmpty {
            for slot in machine.shared where slot.fillsByItself {
                if let found = clause.values.last(where: slot.takes) { session.shared[slot.name] = found.value.kept }
            }
        }
    }

    /// Whether the topmost flow has exactly this value already: saying it again changes nothing.
    func isKnown(_ found: FoundValue) -> Bool {
        guard let frame = session.pending ?? session.recent else { return false }
        return frame.slots.entries.contains { $0.value == found.value }
    }

    /// Gives a slot of the topmost flow a value, or takes it away; what rests on it is to be checked again. A shared slot that
    /// any message may fill is known to the whole bot at once: a digression does not ask for it again.
    mutating func set(_ value: Value?, for name: String) {
        guard session.hasPending else { return }
        let top = session.top
        let slot = flow(of: session.stack[top])?.slot(name)
        session.stack[top].slots[name] = value
        session.stack[top].skipped.removeAll { $0 == name }
        session.stack[top].checked.removeAll { $0 == name || slot?.dependents.contains($0) == true }
        session.stack[top].hasAgreed = false
        if let value, let slot, slot.isShared, slot.fillsByItself { session.shared[name] = value }
    }

    /// Leaves a slot of the topmost flow open.
    mutating func skip(_ slot: Slot) {
        guard session.hasPending else { return }
        let top = session.top
        if !session.stack[top].skipped.contains(slot.name) { session.stack[top].skipped.append(slot.name) }
    }
}

/// Row 6: which flow a clause corrects, and what it changes there.
extension Turn {
    func correction(in clause: Clause) -> (Frame, [Filling])? {
        guard !clause.values.isEmpty else { return nil }
        var frames = clause.isCorrection ? session.stack.reversed() + latest : corrected(by: clause)
        // A clause that is sure of another matter has its values for that one.
        if let topic = clause.besides.sure?.topic { frames.removeAll { $0.topic != topic } }
        for frame in frames where !frame.hasActed {
            let changes = changes(of: frame, by: clause.values)
            if !changes.isEmpty { return (frame, changes) }
        }
        return nil
    }

    /// Unmarked, a value corrects what is being confirmed or what was just answered; beside a question only where that has
    /// no use for any of the values.
    private func corrected(by clause: Clause) -> [Frame] {
        guard let current = session.pending, let state = pendingState else { return latest }
        if case .confirm = state.work { return [current] }
        if let asked, value(for: asked, in: clause) != nil { return [] }
        guard fillings(of: current, from: clause.values, but: nil).isEmpty else { return [] }
        return latest.filter { $0.topic == current.digression } + [current]
    }

    private var latest: [Frame] { session.recent.map { [$0] } ?? [] }

    /// Makes a flow the topmost one: the one that answered last opens again, what lies above an open one is closed.
    mutating func bringUp(_ frame: Frame) {
        if let place = session.stack.lastIndex(where: { $0.topic == frame.topic }) {
            session.stack.removeSubrange((place + 1)...)
        } else {
            session.recent = nil
            session.stack.append(frame)
        }
    }
}

extension Slot {
    /// Whether a value fills it that nobody asked for. A date in passing says nothing of which date it is.
    var fillsByItself: Bool {
        switch entity.kind {
        case .values, .number: true
        case .date, .time, .money: !isShared
        case .text, .secret: false
        }
    }

    /// A date or the like: in a flow that asks for it, it is known which one.
    var isMoment: Bool {
        switch entity.kind {
        case .date, .time, .money: true
        case .values, .number, .text, .secret: false
        }
    }

    /// Where its value stands among others: the one with its role first, else the first that fits.
    func place(in values: [FoundValue]) -> Int? {
        values.firstIndex { takes($0) && $0.role == definition.role } ?? values.firstIndex(where: takes)
    }

    /// No value, or one that its source or its rule has still to find good.
    func isUnsettled(in frame: Frame) -> Bool {
        guard frame.slots[name] != nil else {
            return definition.fallback == nil && !frame.skipped.contains(name)
        }
        return (definition.offer != nil || definition.allow != nil) && !frame.checked.contains(name)
    }
}
