/// Entering a state: what it says, where the conversation then stands, and what its command does.
extension Turn {
    /// Enters a state as if the person had asked for it.
    func enter(
        _ target: Int, row: PrecedenceRow, confidence: Double? = nil, after opening: Reply? = nil,
        as topic: String? = nil
    ) -> Step {
        let state = machine.states[target]
        let topic = topic ?? state.position.topic
        switch state.command {
        case .back: return goBack(saying: target, row: row, confidence: confidence)
        case .again: return sayAgain(or: target, row: row, confidence: confidence)
        case .language(let language): return speak(language, saying: target, row: row, confidence: confidence)
        case .forget: return forget(saying: target, row: row, confidence: confidence)
        case .restart, .menu, .person, nil: break
        }
        var after = session
        if state.command == .restart { after.startOver() }
        let run = run(from: target)
        after.misses = 0
        if let rest = run.rest { after.move(to: rest) }
        let replies = opening.map { [$0] + run.replies } ?? run.replies
        return say(
            replies.prefix(DialogMachine.maximumReplies), as: topic, row: row, then: after, confidence: confidence,
            isRemembered: true)
    }

    /// What a state and those after it say, and where the conversation rests; nil where the flow ended.
    func run(from target: Int) -> (replies: [Reply], rest: Position?) {
        var state = machine.states[target]
        var replies = [state.reply]
        while case .state(let next) = state.next, replies.count < DialogMachine.maximumReplies {
            state = machine.states[next]
            replies.append(state.reply)
        }
        return (replies, state.next == .end ? nil : state.position)
    }

    /// The engine's own line.
    func line(_ text: EngineText, kind: ReplyKind) -> Reply {
        Reply(kind: kind, language: language, text: text.key)
    }

    /// The last replies as far as this content still has them, the newest ones where there are more than `count`.
    func lastReplies(atMost count: Int) -> [Reply] {
        let replies = session.lastReplies.filter { machine.says($0.text) }
        return replies.suffix(count).map { reply in
            var reply = reply
            reply.choices.removeAll { machine.transition(of: $0.id) == nil }
            return reply
        }
    }

    /// The end of every turn: the topic on its first reply, and all of them in the language of the answer.
    func say(
        _ replies: some Sequence<Reply>, as topic: String, row: PrecedenceRow, then session: Session? = nil,
        confidence: Double? = nil, language: String? = nil, isRemembered: Bool = false
    ) -> Step {
        var spoken = Array(replies)
        for index in spoken.indices {
            spoken[index].language = language ?? self.language
            if index < spoken.count - 1 { spoken[index].choices = [] }
        }
        var after = session ?? self.session
        if isRemembered { after.lastReplies = spoken.filter { $0.state != nil } }
        if !spoken.isEmpty {
            spoken[0].topic = topic
            spoken[0].confidence = confidence
        }
        return Step(session: after, actions: spoken.map(Action.say), row: row)
    }
}
