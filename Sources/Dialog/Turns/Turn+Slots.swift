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
    var pendingState: State? { session.pending.flatMap { machine.state(at: $0.position) }.map { machine.states[$0] } }

    func flow(of frame: Frame) -> Flow? {
        machine.starts[frame.topic].map { machine.flows[machine.states[$0].flow] }
    }

    /// What a name stands for in a frame: a slot, what a source gave, or the slot's default.
    func value(_ name: String, in frame: Frame) -> Value? {
        frame[name] ?? flow(of: frame)?.slot(name)?.definition.fallback
    }

    func guardFacts(_ frame: Frame) -> GuardFacts {
        GuardFacts(today: local.day, groups: machine.groups) { value($0, in: frame) }
    }

    /// The value of a clause for a slot: the one with the slot's role first, else the first that fits.
    func value(for slot: Slot, in clause: Clause) -> Value? {
        let fitting = clause.values.filter(slot.takes)
        let best = fitting.first { $0.role == slot.definition.role } ?? fitting.first
        return best.map { $0.value.kept }
    }

    /// Values for slots of a frame's flow that have none, each value once.
    func fillings(of frame: Frame, from values: [FoundValue], but asked: Slot?) -> [Filling] {
        guard let flow = flow(of: frame) else { return [] }
        var rest = values
        if let asked, let taken = rest.firstIndex(where: asked.takes) { rest.remove(at: taken) }
        var fillings: [Filling] = []
        let gates = machine.gates[machine.states[flow.start].flow]
        for slot in flow.slots where slot.name != asked?.name && frame.slots[slot.name] == nil {
            let place = rest.firstIndex { slot.takes($0) && $0.role == slot.definition.role }
            guard let place = place ?? rest.firstIndex(where: slot.takes),
                slot.fillsByItself || slot.isDay && gates[slot.name] != nil
            else { continue }
            fillings.append(Filling(name: slot.name, value: rest.remove(at: place).value.kept))
        }
        return fillings
    }

    /// Shared slots learn from any message: named values, which say by themselves what they are.
    mutating func fillShared(_ clauses: [Clause]) {
        let values = clauses.flatMap(\.values)
        guard !values.isEmpty, let flow = machine.flows.first else { return }
        for slot in flow.slots where slot.isShared && slot.fillsByItself {
            if let found = values.last(where: slot.takes) { session.shared[slot.name] = found.value.kept }
        }
    }

    /// Whether the topmost flow has exactly this value already: saying it again changes nothing.
    func isKnown(_ found: FoundValue) -> Bool {
        guard let frame = session.pending ?? session.recent else { return false }
        return frame.slots.entries.contains { $0.value == found.value }
    }

    /// Gives a slot of the topmost flow a value; what rests on it is to be checked again.
    mutating func set(_ value: Value, for name: String) {
        guard var frame = session.stack.popLast() else { return }
        frame.slots[name] = value
        frame.skipped.removeAll { $0 == name }
        let dependents = flow(of: frame)?.slot(name)?.dependents ?? []
        frame.checked.removeAll { $0 == name || dependents.contains($0) }
        frame.hasAgreed = false
        session.stack.append(frame)
    }

    mutating func clear(_ name: String) {
        guard var frame = session.stack.popLast() else { return }
        frame.slots[name] = nil
        let dependents = flow(of: frame)?.slot(name)?.dependents ?? []
        frame.checked.removeAll { $0 == name || dependents.contains($0) }
        frame.hasAgreed = false
        session.stack.append(frame)
    }

    mutating func skip(_ slot: Slot) {
        guard var frame = session.stack.popLast() else { return }
        if !frame.skipped.contains(slot.name) { frame.skipped.append(slot.name) }
        session.stack.append(frame)
    }

    /// The flow that a clause corrects, and what it changes there.
    func correction(in clause: Clause) -> (Frame, [Filling])? {
        for frame in correctable(by: clause) where !frame.hasActed {
            let changes = changes(of: frame, by: clause)
            if !changes.isEmpty { return (frame, changes) }
        }
        return nil
    }

    /// The flows that a clause may correct: marked, any open one; else only what is being confirmed, or was just answered.
    private func correctable(by clause: Clause) -> [Frame] {
        let justAnswered = session.stack.isEmpty ? [session.recent].compactMap(\.self) : []
        if clause.isCorrection { return justAnswered + session.stack.reversed() }
        guard let current = session.pending ?? justAnswered.first else { return [] }
        if let topic = clause.besides.sure?.topic, topic != current.topic { return [] }
        if let state = pendingState, case .confirm = state.work { return [current] }
        return session.stack.isEmpty ? [current] : []
    }

    /// Makes a flow the topmost one: the one that answered last opens again, what lies above an open one is closed.
    mutating func bringUp(_ frame: Frame) {
        if let place = session.stack.lastIndex(where: { $0.topic == frame.topic }) {
            session.stack.removeSubrange((place + 1)...)
        } else {
            session.stack.append(frame)
        }
    }

    private func changes(of frame: Frame, by clause: Clause) -> [Filling] {
        guard let flow = flow(of: frame) else { return [] }
        var changes: [Filling] = []
        var rest = clause.values
        for slot in flow.slots {
            guard let known = frame.slots[slot.name] else { continue }
            let place = rest.firstIndex { slot.takes($0) && $0.role == slot.definition.role }
            guard let place = place ?? rest.firstIndex(where: slot.takes) else { continue }
            let value = rest.remove(at: place).value.kept
            if value != known { changes.append(Filling(name: slot.name, value: value)) }
        }
        return changes
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
    var isDay: Bool {
        switch entity.kind {
        case .date, .time, .money: true
        case .values, .number, .text, .secret: false
        }
    }

    /// No value, or one that its source or its rule has still to find good.
    func isUnsettled(in frame: Frame) -> Bool {
        guard frame.slots[name] != nil else {
            return definition.fallback == nil && !frame.skipped.contains(name)
        }
        return (definition.offer != nil || definition.allow != nil) && !frame.checked.contains(name)
    }
}

extension Value {
    /// As a session keeps it: a long text is cut at a whole character.
    var kept: Value {
        guard case .text(let text) = self, text.utf8.count > DialogLimits.text else { return self }
        var end = text.utf8.index(text.startIndex, offsetBy: DialogLimits.text)
        while end > text.startIndex, text.utf8[end] & 0xC0 == 0x80 { end = text.utf8.index(before: end) }
        return .text(String(text[..<end]))
    }
}
