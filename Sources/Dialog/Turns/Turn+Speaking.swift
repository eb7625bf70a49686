/// What is said: states' texts with their values, the engine's own lines, and the pending question.
extension Turn {
    /// The engine's own line.
    mutating func say(_ text: EngineText, kind: ReplyKind, arguments: Values = [:], choices: [Choice] = []) {
        work.replies.append(line(text, kind: kind, arguments: arguments, choices: choices))
    }

    func line(_ text: EngineText, kind: ReplyKind, arguments: Values = [:], choices: [Choice] = []) -> Reply {
        Reply(kind: kind, language: work.language, text: text.key, arguments: arguments, choices: choices)
    }

    /// The text of the topmost flow's state, for the first time or another round. A task's text is its question.
    mutating func say(_ state: State) {
        guard let lines = state.lines else { return }
        if state.isTask {
            work.question = work.replies.count
            noteAsked()
        }
        countRound(of: state, lines)
        work.replies.append(reply(of: state, round(of: state, lines), choices: state.choices))
    }

    /// A state's text and what it goes on to say, from outside its flow: nothing else of the conversation changes, so only
    /// choices that mean something outside it are offered.
    mutating func speak(_ number: Int) {
        var next: Int? = number
        for _ in 0..<DialogMachine.maximumReplies {
            guard let current = next else { return }
            let state = machine.states[current]
            guard case .say = state.work, let lines = state.lines else { return }
            let choices = state.isTask ? state.choices.filter { canPick($0.id) } : state.choices
            work.replies.append(reply(of: state, round(of: state, lines), choices: choices))
            guard let always = state.transition(on: .always),
                case .state(let following) = state.transitions[always].target
            else { return }
            next = following
        }
    }

    /// Asks the pending question for the first time, or after a value that is not good in other words.
    mutating func ask(isMiss: Bool) {
        guard let state = pendingState, let lines = state.lines else { return }
        noteAsked()
        if !isMiss { countRound(of: state, lines) }
        sayQuestion(isMiss: isMiss)
    }

    private mutating func noteAsked() {
        guard !session.stack.isEmpty else { return }
        session.stack[session.top].askedAt = work.event.at
        session.stack[session.top].digression = nil
    }

    /// The pending question as it was said before, or after a miss in other words.
    mutating func sayQuestion(isMiss: Bool) {
        guard let state = pendingState, let lines = state.lines else { return }
        let again = isMiss ? lines.again.prefix(max(1, session.misses)).last : nil
        var choices = state.choices
        var takesNumbers = false
        if case .ask(let slot) = state.work {
            let offers = offered(for: slot).prefix(DialogLimits.choices - choices.count)
            for (place, offer) in offers.enumerated() {
                let id = ChoiceTag.id(tag: state.tag, choice: offer.name)
                choices.insert(Choice(id: id, label: .value(offer.value)), at: place)
            }
            takesNumbers = slot.takesNumbers
        }
        work.question = work.replies.count
        var reply = reply(of: state, again ?? round(of: state, lines), choices: choices)
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

    /// The last replies as far as they still hold, the newest ones where there are more than `count`.
    func lastReplies(atMost count: Int) -> [Reply] {
        let replies = session.lastReplies.filter { machine.says($0.text) }
        return replies.suffix(count).map { reply in
            var reply = reply
            reply.choices.removeAll { !canPick($0.id) }
            return reply
        }
    }

    private func reply(of state: State, _ line: Lines.Line, choices: [Choice]) -> Reply {
        var arguments: Values = [:]
        if !line.variables.isEmpty, let own = frame(of: state.position.topic) {
            for name in line.variables { arguments[name] = value(name, in: own)?.masked }
        }
        return Reply(
            kind: state.kind, state: state.path, language: work.language, text: line.key,
            arguments: arguments, choices: choices, facts: state.facts)
    }

    /// What a topic's flow knows, where it is the pending one or the one that answered last.
    private func frame(of topic: String) -> Frame? {
        if session.hasPending, session.stack[session.top].topic == topic { return session.pending }
        return session.recent?.topic == topic ? session.recent : nil
    }

    /// Notes that a state speaks for another round.
    private mutating func countRound(of state: State, _ lines: Lines) {
        guard !lines.rounds.isEmpty else { return }
        let place = session.rounds.firstIndex { $0.tag == state.tag }
        let count = place.map { session.rounds.remove(at: $0).count } ?? 0
        session.rounds.append(Session.Round(tag: state.tag, count: min(count + 1, Session.maximumMisses)))
        session.rounds.removeFirst(max(0, session.rounds.count - Session.memory))
    }

    /// The text for this round: the first, the second … of the conversation; after the last form one of them by chance that
    /// runs repeat.
    private func round(of state: State, _ lines: Lines) -> Lines.Line {
        guard !lines.rounds.isEmpty else { return lines.base }
        let count = session.rounds.first { $0.tag == state.tag }?.count ?? 1
        guard count > 1 else { return lines.base }
        guard count - 1 > lines.rounds.count else { return lines.rounds[count - 2] }
        // Murmur's last mixing: a seed and a count that differ in one bit choose freely.
        var bits = session.seed ^ UInt64(count) &* 0x9e37_79b9_7f4a_7c15
        bits = (bits ^ bits >> 31) &* 0xbf58_476d_1ce4_e5b9
        return ([lines.base] + lines.rounds)[Int((bits >> 33) % UInt64(lines.rounds.count + 1))]
    }
}
