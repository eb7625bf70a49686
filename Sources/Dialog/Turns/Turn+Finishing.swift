/// The end of every turn: what is said around the answers, in which order, and what the session keeps.
extension Turn {
    mutating func finished() -> Step {
        // What nobody of the person's side did and what says nothing has not happened.
        guard work.row != .push || !work.replies.isEmpty else { return Step(session: old, actions: [], row: .push) }
        closeTheOldest()
        askAgain()
        // A flow may end without a word; a person must not be left without one.
        if work.replies.isEmpty, work.row != .takenOver { speak(machine.home) }
        let replies = arranged()
        if work.isForgotten { session = Session() } else { keep(replies) }
        remindLater()
        return Step(
            session: session, actions: replies.map(Action.say) + work.actions, row: work.row ?? .nothing,
            path: work.path)
    }

    /// A fourth open flow costs the oldest one its place; that is said.
    private mutating func closeTheOldest() {
        guard session.stack.count > Session.nesting else { return }
        work.dropped = session.stack[0].topic
        session.stack.removeFirst(session.stack.count - Session.nesting)
    }

    /// The open question is asked again: after an answer in between with a bridge, after a miss in other words.
    private mutating func askAgain() {
        guard let frame = session.pending, work.question == nil, !work.isQuiet, work.row != .takenOver else { return }
        if let answered = work.answered {
            say(.bridge, kind: .answer, arguments: ["topic": .topic(frame.topic)])
            if answered == session.recent?.topic { session.stack[session.stack.count - 1].digression = answered }
        }
        sayQuestion(isMiss: work.isMiss)
    }

    /// At most four bubbles. The question at the end with its choices, the first answer and the line about a personal number
    /// are always said; the bridge gives way first, then later answers, and what stands before the answer takes what is left.
    private mutating func arranged() -> [Reply] {
        guard !work.replies.isEmpty else { return [] }
        var replies = work.replies
        if work.hasSecret {
            // After the answer, but the question and its choices stay the last thing that is read.
            replies.insert(line(.secret, kind: .answer), at: work.question ?? replies.count)
            if work.question == nil { replies[replies.count - 1].choices = replies[replies.count - 2].choices }
        }
        let limit = DialogMachine.maximumReplies
        if replies.count > limit { replies.removeAll { $0.text == EngineText.bridge.key } }
        while replies.count > limit {
            let rest = replies.indices.dropFirst().dropLast()
            replies.remove(at: rest.last { replies[$0].text != EngineText.secret.key } ?? 1)
        }
        let before = opening().prefix(limit - replies.count)
        for notice in before where notice.kind == .notice { session.noticed.append(notice.text) }
        session.noticed.removeFirst(max(0, session.noticed.count - Session.memory))
        return finish(Array(before) + replies)
    }

    /// Every reply in the language of the answer, the topic on the first, the choices on the last.
    private func finish(_ replies: [Reply]) -> [Reply] {
        var replies = replies
        let last = replies.count - 1
        for index in replies.indices {
            replies[index].language = work.language
            guard index < last else { continue }
            replies[index].choices = []
            replies[index].takesNumbers = false
        }
        for choice in work.otherChoices where replies[last].choices.count < DialogLimits.choices {
            if !replies[last].choices.contains(choice) { replies[last].choices.append(choice) }
        }
        replies[0].topic = work.topic ?? session.position?.topic ?? machine.settings.fallback
        replies[0].confidence = work.confidence
        return replies
    }

    /// What stands before the answer: changed dialogs, what everybody must hear today, a matter that was dropped, a long
    /// pause. In danger nothing stands before the numbers.
    private func opening() -> [Reply] {
        guard work.row != .push, work.row != .emergency, !session.isUrgent, !work.isForgotten else { return [] }
        var lines: [Reply] = []
        if work.hasMoved { lines.append(line(.moved, kind: .answer)) }
        lines += notices()
        if let dropped = work.dropped {
            lines.append(line(.dropped, kind: .answer, arguments: ["topic": .topic(dropped)]))
        }
        if work.pause > machine.settings.times.pause, !work.hasMoved, let frame = work.before.stack.last,
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
        let frame = session.pending ?? session.recent
        let facts = GuardFacts(today: local.day, groups: machine.groups) { frame?.slots[$0] ?? session.shared[$0] }
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
    private mutating func keep(_ replies: [Reply]) {
        dropSecrets()
        if !work.isMiss, work.isStep || work.row == .command { session.misses = 0 }
        if work.hasActed {
            session.undo = []
        } else if work.isStep, session.snapshot != work.before {
            session.undo.append(work.before)
            session.undo.removeFirst(max(0, session.undo.count - Session.undoDepth))
        }
        guard !work.isSaidAgain, work.row != .media, work.row != .push || work.question != nil else { return }
        let kept = replies.filter { $0.kind != .notice && ($0.state != nil || !$0.choices.isEmpty) }
        if !kept.isEmpty { session.lastReplies = kept.map(\.withoutTurn) }
    }

    /// A number that lives for one turn is gone with it; of a masked one only that it was said.
    private mutating func dropSecrets() {
        for index in session.stack.indices { dropSecrets(of: &session.stack[index]) }
        if var recent = session.recent {
            dropSecrets(of: &recent)
            session.recent = recent
        }
    }

    private func dropSecrets(of frame: inout Frame) {
        for entry in frame.slots.entries {
            guard case .secret = entry.value else { continue }
            if flow(of: frame)?.slot(entry.name)?.definition.secrecy == .masked {
                frame.slots[entry.name] = entry.value.masked
            } else {
                frame.slots[entry.name] = nil
                frame.checked.removeAll { $0 == entry.name }
            }
        }
    }

    mutating func remindLater() {
        guard work.row != .push, session.pending != nil, session.handOff != .taken, !session.isUrgent else { return }
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
