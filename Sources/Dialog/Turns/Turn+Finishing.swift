/// The end of every turn: what is said around the answers, in which order, and what the session keeps.
extension Turn {
    mutating func finished() -> Step {
        askAgain()
        let replies = arranged()
        guard !work.isForgotten else { return step(Session(), replies) }
        keep(replies)
        remindLater()
        return step(session, replies)
    }

    /// The open question is asked again: after an answer in between with a bridge, after a miss in other words.
    private mutating func askAgain() {
        guard let frame = session.pending, work.question == nil, !work.isQuiet, work.row != .takenOver else { return }
        if work.hasAnswered {
            say(.bridge, kind: .answer, arguments: ["topic": .topic(frame.topic)])
        }
        sayQuestion(isMiss: work.isMiss)
    }

    /// At most four bubbles: what the person must hear first goes last.
    private mutating func arranged() -> [Reply] {
        guard !work.replies.isEmpty else { return [] }
        var before = opening()
        var replies = work.replies
        if work.hasSecret {
            // After the answer, but the question and its choices stay the last thing that is read.
            replies.insert(
                line(.secret, kind: .answer), at: work.question.map { min($0, replies.count) } ?? replies.count)
        }
        if work.question == nil, work.hasSecret, replies.count > 1 {
            replies[replies.count - 1].choices = replies[replies.count - 2].choices
        }
        let spare = DialogMachine.maximumReplies - replies.count
        before = Array(before.prefix(max(0, spare)))
        if spare < 0, let bridge = replies.firstIndex(where: { $0.text == EngineText.bridge.key }) {
            replies.remove(at: bridge)
        }
        session.noticed += before.filter { $0.kind == .notice }.map(\.text)
        session.noticed.removeFirst(max(0, session.noticed.count - Session.memory))
        return finish(before + replies.suffix(DialogMachine.maximumReplies))
    }

    /// Every reply in the language of the answer, the topic on the first, the choices on the last.
    private func finish(_ replies: [Reply]) -> [Reply] {
        var replies = replies
        for index in replies.indices {
            replies[index].language = work.language
            replies[index].topic = nil
            replies[index].confidence = nil
            if index < replies.count - 1 {
                replies[index].choices = []
                replies[index].takesNumbers = false
            }
        }
        let last = replies.count - 1
        for choice in work.otherChoices where replies[last].choices.count < DialogLimits.choices {
            if !replies[last].choices.contains(choice) { replies[last].choices.append(choice) }
        }
        replies[0].topic = work.topic ?? session.position?.topic ?? machine.settings.fallback
        replies[0].confidence = work.confidence
        return replies
    }

    /// What stands before the answer: changed dialogs, a long pause, what everybody must hear today, a matter that was dropped.
    private func opening() -> [Reply] {
        guard work.row != .push, !work.isForgotten else { return [] }
        var lines: [Reply] = []
        if work.hasMoved { lines.append(line(.moved, kind: .answer)) }
        lines += notices()
        if let dropped = work.dropped {
            lines.append(line(.dropped, kind: .answer, arguments: ["topic": .topic(dropped)]))
        }
        if let frame = work.before.stack.last, work.pause > machine.settings.times.pause, !work.hasMoved,
            !work.replies.contains(where: { $0.text == EngineText.whereWereWe.key }),
            session.stack.contains(where: { $0.topic == frame.topic })
        {
            lines.append(line(.whereWereWe, kind: .answer, arguments: ["topic": .topic(frame.topic)]))
        }
        return lines
    }

    private func notices() -> [Reply] {
        guard !machine.notices.isEmpty, let topic = work.topic else { return [] }
        var frame = Frame(at: Position(topic: topic, state: ""))
        frame.slots = session.shared
        if let recent = session.pending ?? session.recent { frame.slots.merge(recent.slots) }
        let facts = GuardFacts(today: local.day, groups: machine.groups) { frame.slots[$0] }
        return machine.notices.filter { notice in
            (notice.topics.isEmpty
                ? machine.starts[topic] != nil && work.row != .command : notice.topics.contains(topic))
                && notice.until.map { $0 >= local.day } ?? true
                && notice.when.map { $0.holds(facts) } ?? true
                && !session.noticed.contains(notice.text)
        }.map { Reply(kind: .notice, language: work.language, text: $0.text) }
    }

    private mutating func keep(_ replies: [Reply]) {
        session.isTorn = session.isTorn && work.row == .torn && work.otherChoices.isEmpty
        if work.row != .push, work.row != .media, work.row != .takenOver, !work.isMiss,
            work.isStep || work.row == .command
        {
            session.misses = 0
        }
        dropSecrets()
        if work.isStep, session.snapshot != work.before, work.row != .push {
            if work.hasActed { session.undo = [] } else { session.undo.append(work.before) }
            session.undo.removeFirst(max(0, session.undo.count - Session.undoDepth))
        }
        let isSaidAgain = work.row == .media || work.row == .takenOver || replies.isEmpty
        if !isSaidAgain, work.row != .push || work.question != nil {
            let kept = replies.filter { $0.kind != .notice && ($0.state != nil || !$0.choices.isEmpty) }
            if !kept.isEmpty { session.lastReplies = kept.map(\.withoutTurn) }
        }
    }

    /// A number that lives for one turn is gone with it; of a masked one only that it was said.
    private mutating func dropSecrets() {
        for index in session.stack.indices { session.stack[index] = withoutSecrets(session.stack[index]) }
        session.recent = session.recent.map(withoutSecrets)
    }

    private func withoutSecrets(_ old: Frame) -> Frame {
        var frame = old
        for entry in old.slots.entries {
            guard case .secret(let kind, let digits) = entry.value else { continue }
            if flow(of: old)?.slot(entry.name)?.definition.secrecy != .masked {
                frame.slots[entry.name] = nil
                frame.checked.removeAll { $0 == entry.name }
            } else if !digits.isEmpty {
                frame.slots[entry.name] = .secret(kind, "")
            }
        }
        return frame
    }

    private mutating func remindLater() {
        guard work.row != .push, session.pending != nil, session.handOff != .taken, !session.isUrgent else { return }
        let at = work.event.at.addingReportingOverflow(machine.settings.times.reminder)
        if !at.overflow { work.actions.append(.remind(at.partialValue)) }
    }

    private func step(_ session: Session, _ replies: [Reply]) -> Step {
        Step(
            session: session, actions: replies.map(Action.say) + work.actions, row: work.row ?? .nothing,
            path: work.path)
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
