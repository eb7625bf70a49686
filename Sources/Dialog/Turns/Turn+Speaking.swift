/// What is said: states' texts with their values, the engine's own lines, and the pending question.
extension Turn {
    /// The engine's own line.
    mutating func say(
        _ text: EngineText, kind: ReplyKind, arguments: Values = [:], choices: [Choice] = []
    ) {
        work.replies.append(line(text, kind: kind, arguments: arguments, choices: choices))
    }

    func line(_ text: EngineText, kind: ReplyKind, arguments: Values = [:], choices: [Choice] = []) -> Reply {
        Reply(kind: kind, language: work.language, text: text.key, arguments: arguments, choices: choices)
    }

    /// A state's text, with what its flow knows. A task's text is its question.
    mutating func say(_ state: State) {
        guard let lines = state.lines else { return }
        if state.isTask, session.pending?.position == state.position {
            work.question = work.replies.count
        }
        let line = round(of: state, lines)
        work.replies.append(reply(of: state, line, choices: state.choices))
    }

    /// A state's text and what it goes on to say, from outside its flow: nothing else of the conversation changes.
    mutating func speak(_ number: Int) {
        var next: Int? = number
        var count = 0
        while let current = next, count < DialogMachine.maximumReplies {
            let state = machine.states[current]
            guard case .say = state.work, let lines = state.lines else { return }
            work.replies.append(reply(of: state, lines.base, choices: state.choices))
            count += 1
            guard let always = state.transition(on: .always),
                case .state(let following) = state.transitions[always].target
            else { return }
            next = following
        }
    }

    /// The pending question, in other words after a miss.
    mutating func sayQuestion(isMiss: Bool) {
        guard let frame = session.pending, let state = pendingState, let lines = state.lines else { return }
        var line = lines.base
        if isMiss, !lines.again.isEmpty { line = lines.again[min(max(1, session.misses), lines.again.count) - 1] }
        var choices = state.choices
        var takesNumbers = false
        if case .ask(let slot) = state.work {
            choices =
                offered(for: slot).map { offer in
                    Choice(id: ChoiceTag.id(tag: state.tag, choice: offer.name), label: .value(offer.value))
                }.prefix(DialogLimits.choices - state.choices.count) + choices
            takesNumbers = slot.takesNumbers
        }
        work.question = work.replies.count
        var reply = reply(of: state, line, choices: choices, frame: frame)
        reply.takesNumbers = takesNumbers
        work.replies.append(reply)
    }

    /// A question that was asked for an earlier clause waits until the last one was taken.
    mutating func postponeQuestion() {
        guard let question = work.question, work.replies.indices.contains(question) else { return }
        work.replies.remove(at: question)
        work.question = nil
    }

    mutating func sayUnwritten(_ topic: String) {
        say(.unwritten, kind: .fallback, arguments: ["topic": .topic(topic)], choices: helpChoices)
    }

    /// The last replies as far as this content still has them, the newest ones where there are more than `count`.
    func lastReplies(atMost count: Int) -> [Reply] {
        let replies = session.lastReplies.filter { machine.says($0.text) }
        return replies.suffix(count).map { reply in
            var reply = reply
            reply.choices.removeAll { machine.pick(of: $0.id) == nil }
            return reply
        }
    }

    private func reply(of state: State, _ line: Lines.Line, choices: [Choice], frame: Frame? = nil) -> Reply {
        let own =
            frame ?? session.pending.flatMap { $0.topic == state.position.topic ? $0 : nil }
            ?? session.recent.flatMap { $0.topic == state.position.topic ? $0 : nil }
        var arguments: Values = [:]
        for name in line.variables {
            if let value = own.flatMap({ value(name, in: $0) }) { arguments[name] = value }
        }
        return Reply(
            kind: state.kind, state: state.position.path, language: work.language, text: line.key,
            arguments: arguments, choices: choices, facts: state.facts)
    }

    /// The text for this round: the first, the second … of the conversation; after the last form one of them by chance that
    /// runs repeat.
    private mutating func round(of state: State, _ lines: Lines) -> Lines.Line {
        guard !lines.rounds.isEmpty else { return lines.base }
        let place = session.rounds.firstIndex { $0.tag == state.tag }
        let count = place.map { session.rounds.remove(at: $0).count } ?? 0
        session.rounds.append(Session.Round(tag: state.tag, count: min(count + 1, Session.maximumMisses)))
        session.rounds.removeFirst(max(0, session.rounds.count - Session.memory))
        guard count > 0 else { return lines.base }
        guard count > lines.rounds.count else { return lines.rounds[count - 1] }
        var bits = session.seed ^ UInt64(session.turns) &* 0x9e37_79b9_7f4a_7c15
        bits = (bits ^ bits >> 31) &* 0xbf58_476d_1ce4_e5b9
        return ([lines.base] + lines.rounds)[Int((bits >> 33) % UInt64(lines.rounds.count + 1))]
    }
}
