/// The end of every turn: what is said around the answers, in which order, and what the session keeps.
extension Turn {
    mutating func finished(from old: Session) -> Step {
        // What nobody of the person's side did and what says nothing has not happened.
        guard work.row != .push || !work.replies.isEmpty else { return Step(session: old, actions: [], row: .push) }
        closeTheOldest()
        askAgain()
        // A flow may end without a word; a person must not be left without one.
        if work.replies.isEmpty, work.row != .takenOver { speak(machine.home) }
        arrange(from: old)
        if work.isForgotten { session = Session() } else { keep(from: old) }
        remindLater()
        var actions: [Action] = []
        actions.reserveCapacity(work.replies.count + work.actions.count)
        for reply in work.replies { actions.append(.say(reply)) }
        actions += work.actions
        return Step(session: handedOver(), actions: actions, row: work.row ?? .nothing, path: work.path)
    }

    /// The session, moved out of a turn that is over.
    private mutating func handedOver() -> Session {
        var done = Session()
        swap(&done, &session)
        return done
    }

    /// A fourth open flow costs the oldest one its place; that is said.
    private mutating func closeTheOldest() {
        guard session.stack.count > Session.nesting else { return }
        work.dropped = session.stack[0].topic
        session.stack.removeFirst(session.stack.count - Session.nesting)
    }

    /// The open question is asked again: after an answer in between with a bridge, after a miss in other words.
    private mutating func askAgain() {
        guard session.hasPending, work.question == nil, !work.isQuiet, work.row != .takenOver else { return }
        if let answered = work.answered {
            say(.bridge, kind: .answer, arguments: ["topic": .topic(session.stack[session.top].topic)])
            if answered == session.recent?.topic { session.stack[session.top].digression = answered }
        }
        sayQuestion(isMiss: work.isMiss)
    }

    /// At most four bubbles. The question at the end with its choices, the first answer and the line about a personal number
    /// are always said; the bridge gives way first, then later answers, and what stands before the answer takes what is left.
    private mutating func arrange(from old: Session) {
        guard !work.replies.isEmpty else { return }
        if work.hasSecret {
            // After the answer, but the question and its choices stay the last thing that is read.
            let last = work.replies.count
            work.replies.insert(line(.secret, kind: .answer), at: work.question ?? last)
            if work.question == nil { work.replies[last].choices = work.replies[last - 1].choices }
        }
        let limit = DialogMachine.maximumReplies
        if work.replies.count > limit { work.replies.removeAll { $0.text == EngineText.bridge.key } }
        while work.replies.count > limit {
            let isSecret = work.replies[work.replies.count - 2].text == EngineText.secret.key
            work.replies.remove(at: work.replies.count - (isSecret ? 3 : 2))
        }
        if work.replies.count < limit {
            let before = opening(from: old).prefix(limit - work.replies.count)
            for notice in before where notice.kind == .notice { session.noticed.append(notice.text) }
            session.noticed.removeFirst(max(0, session.noticed.count - Session.memory))
            work.replies.insert(contentsOf: before, at: 0)
        }
        dress()
    }

    /// Every reply in the language of the answer, the topic on the first, the choices on the last.
    private mutating func dress() {
        let last = work.replies.count - 1
        for index in 0...last {
            work.replies[index].language = work.language
            guard index < last else { continue }
            work.replies[index].choices = []
            work.replies[index].takesNumbers = false
        }
        for choice in work.otherChoices where work.replies[last].choices.count < DialogLimits.choices {
            if !work.replies[last].choices.contains(choice) { work.replies[last].choices.append(choice) }
        }
        work.replies[0].topic = work.topic ?? session.topic ?? machine.settings.fallback
        work.replies[0].confidence = work.confidence
    }

    /// What stands before the answer: changed dialogs, what everybody must hear today, a matter that was dropped, a long
    /// pause. In danger nothing stands before the numbers.
    private func opening(from old: Session) -> [Reply] {
        guard work.row != .push, work.row != .emergency, !session.isUrgent, !work.isForgotten else { return [] }
        var lines: [Reply] = []
        if work.hasMoved { lines.append(line(.moved, kind: .answer)) }
        if !machine.notices.isEmpty { lines += notices() }
        if let dropped = work.dropped {
            lines.append(line(.dropped, kind: .answer, arguments: ["topic": .topic(dropped)]))
        }
        if work.pause > machine.settings.times.pause, !work.hasMoved,
            let frame = (work.before ?? old.snapshot).stack.last,
            session.stack.contains(where: { $0.topic == frame.topic }),
            !work.replies.contains(where: { $0.text == EngineText.whereWereWe.key })
        {
            lines.append(line(.whereWereWe, kind: .answer, arguments: ["topic": .topic(frame.topic)]))
        }
        return lines
    }

    /// Notices that stand before an answer of this topic, for whom they hold and who has not heard them.
    private func notices() -> [Reply] {
        guard let topic = work.topic, isAnswer else { return [] }
        let notices = machine.notices(for: topic)
        guard !notices.isEmpty else { return [] }
        let facts = GuardFacts(
            today: local.day, groups: machine.groups, slots: (session.pending ?? session.recent)?.slots ?? [:],
            values: session.shared)
        return notices.filter { notice in
            !session.noticed.contains(notice.text) && notice.until.map { $0 >= local.day } ?? true
                && notice.when.map { $0.holds(facts) } ?? true
        }.map { Reply(kind: .notice, language: work.language, text: $0.text) }
    }

    /// A matter was understood, and is not a command.
    private var isAnswer: Bool {
        switch work.row {
        case .choice, .correction, .value, .answer, .choiceInWords, .part, .topic: work.isStep && !work.isMiss
        default: false
        }
    }
}

/// What the session keeps of the turn.
extension Turn {
    private mutating func keep(from old: Session) {
        dropSecrets()
        if !work.isMiss, work.isStep || work.row == .command { session.misses = 0 }
        if work.hasActed {
            session.undo = []
        } else if work.isStep {
            keepStep(from: old)
        }
        guard !work.isSaidAgain, work.row != .media, work.row != .push || work.question != nil else { return }
        var kept: [Reply] = []
        kept.reserveCapacity(work.replies.count)
        for reply in work.replies where reply.kind != .notice && (reply.state != nil || !reply.choices.isEmpty) {
            kept.append(reply)
        }
        guard !kept.isEmpty else { return }
        // Only the first one has what belongs to the turn that said it.
        kept[0].topic = nil
        kept[0].confidence = nil
        session.lastReplies = kept
    }

    /// Where the conversation stood before is a step to undo, if answers, slots or stack are others now.
    private mutating func keepStep(from old: Session) {
        let hasMoved = work.before.map { session.hasMoved(from: $0) } ?? session.hasMoved(from: old)
        guard hasMoved else { return }
        session.undo.removeFirst(max(0, session.undo.count - Session.undoDepth + 1))
        session.undo.append(work.before ?? old.snapshot)
    }

    /// A number that lives for one turn is gone with it; of a masked one only that it was said.
    private mutating func dropSecrets() {
        for index in session.stack.indices where session.stack[index].slots.hasSecret {
            dropSecrets(of: &session.stack[index])
        }
        if var recent = session.recent, recent.slots.hasSecret {
            dropSecrets(of: &recent)
            session.recent = recent
        }
    }

    private func dropSecrets(of frame: inout Frame) {
        for entry in frame.slots.entries where entry.value.isSecret {
            if flow(of: frame)?.slot(entry.name)?.definition.secrecy == .masked {
                frame.slots[entry.name] = entry.value.masked
            } else {
                frame.slots[entry.name] = nil
                frame.checked.removeAll { $0 == entry.name }
            }
        }
    }

    mutating func remindLater() {
        guard work.row != .push, session.hasPending, session.handOff != .taken, !session.isUrgent else { return }
        let at = work.event.at.addingReportingOverflow(machine.settings.times.reminder)
        if !at.overflow { work.actions.append(.remind(at.partialValue)) }
    }
}

extension Reply {
    /// Without what belongs to the turn that said it.
    fileprivate var withoutTurn: Reply {
        var reply = self
        reply.topic = nil
        reply.confidence = nil
        return reply
    }
}
