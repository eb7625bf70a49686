import Dialog

/// A session as far as one flow can tell.
extension Session {
    /// Equal for situations that the flow cannot tell apart: its one frame, what is known that matters, the rung of the
    /// ladder, and of two values that no guard tells apart always the first.
    func plain(for subject: Subject) -> Session {
        var plain = Session()
        plain.stack = stack.suffix(1)
        if stack.isEmpty { plain.recent = recent }
        plain.shared = shared
        plain.shared.removeAll { entry in !subject.slots.contains { $0.name == entry.name } }
        plain.misses = min(misses, 3)
        if !plain.stack.isEmpty { plain.stack[0].settle(at: subject.noon) }
        plain.recent?.settle(at: subject.noon)
        for slot in subject.slots {
            guard let twins = subject.twins[slot.name], Self.isSwapped(slot, twins, in: self) else { continue }
            plain.swap(twins, of: slot)
        }
        return plain
    }

    /// Takes away what the flow cannot tell; what was said last stays, for its buttons.
    mutating func reduce(to subject: Subject) {
        stack = stack.suffix(1)
        if !stack.isEmpty {
            stack[0].settle(at: subject.noon)
            recent = nil
        }
        recent?.settle(at: subject.noon)
        lastAt = subject.noon
        shared.removeAll { entry in !subject.slots.contains { $0.name == entry.name } }
        misses = min(misses, 3)
        undo = []
        deed = nil
        rounds = []
        noticed = []
        isTorn = false
        isUrgent = false
        isReminded = false
        handOff = .none
    }

    /// Whether the second of two values stands where the first could: as the slot's value, or where it has none as the first
    /// that is offered for it.
    static func isSwapped(_ slot: Slot, _ twins: (Value, Value), in session: Session) -> Bool {
        let frame = session.pending ?? session.recent
        if let value = frame?.slots[slot.name] ?? session.shared[slot.name] { return value == twins.1 }
        guard frame?.position.slot == slot.name else { return false }
        return frame?.options.first == twins.1
    }

    private mutating func swap(_ twins: (Value, Value), of slot: Slot) {
        func other(_ value: Value) -> Value { value == twins.0 ? twins.1 : value == twins.1 ? twins.0 : value }
        func swap(_ frame: inout Frame) {
            frame.slots[slot.name] = frame.slots[slot.name].map(other)
            frame.values[slot.name] = frame.values[slot.name].map(other)
            if frame.position.slot == slot.name { frame.options = frame.options.map(other) }
        }
        if !stack.isEmpty { swap(&stack[0]) }
        if var frame = recent {
            swap(&frame)
            recent = frame
        }
        shared[slot.name] = shared[slot.name].map(other)
    }
}

extension Frame {
    /// As if its question had just been asked.
    fileprivate mutating func settle(at noon: Int64) {
        askedAt = noon
        digression = nil
    }
}
