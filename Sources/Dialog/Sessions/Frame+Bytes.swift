extension SessionWriter {
    mutating func write(_ frame: Frame) {
        write(frame.position.topic)
        write(frame.position.state)
        write(frame.position.slot) { $0.write($1) }
        write(frame.slots)
        write(frame.values)
        write(list: frame.skipped.prefix(DialogLimits.slots)) { $0.write($1) }
        write(list: frame.checked.prefix(DialogLimits.slots)) { $0.write($1) }
        write(list: frame.options.prefix(DialogLimits.choices)) { $0.write($1) }
        write(frame.digression) { $0.write($1) }
        write(signed: frame.askedAt)
        write(flags: frame.hasAgreed, frame.hasActed)
    }

    mutating func write(_ snapshot: Session.Snapshot) {
        write(list: snapshot.stack) { $0.write($1) }
        write(snapshot.recent) { $0.write($1) }
        write(snapshot.shared)
    }
}

extension SessionReader {
    mutating func frame() -> Frame? {
        guard let topic = text(), let state = text(), let slot = optional({ $0.text() }),
            let slots = values(atMost: DialogLimits.slots), let values = values(atMost: DialogLimits.slots),
            let skipped = list(atMost: DialogLimits.slots, { $0.text() }),
            let checked = list(atMost: DialogLimits.slots, { $0.text() }),
            let options = list(atMost: DialogLimits.choices, { $0.value() }),
            let digression = optional({ $0.text() }), let askedAt = signed(),
            let flags = flags(2)
        else { return nil }
        var frame = Frame(at: Position(topic: topic, state: state, slot: slot))
        (frame.slots, frame.values) = (slots, values)
        (frame.skipped, frame.checked) = (skipped, checked)
        (frame.options, frame.digression) = (options, digression)
        frame.askedAt = askedAt
        (frame.hasAgreed, frame.hasActed) = (flags[0], flags[1])
        return frame
    }

    mutating func snapshot() -> Session.Snapshot? {
        guard let stack = list(atMost: Session.nesting, { $0.frame() }), let recent = optional({ $0.frame() }),
            let shared = values(atMost: DialogLimits.slots)
        else { return nil }
        return Session.Snapshot(stack: stack, recent: recent, shared: shared)
    }
}
