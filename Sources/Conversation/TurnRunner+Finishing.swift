import Dialog
import Digests
import Store
import Understanding

/// What a turn leaves behind: its words as the store keeps them, and the engine's other actions as changes of rows.
extension TurnRunner {
    func finished(_ turn: TurnPipeline.Turn, _ attempt: Attempt) -> FinishedTurn {
        var turn = turn
        if turn.does(.openCase), !gateways.isCentreOpen() {
            turn = pipeline.withoutCentre(turn, now: now())
        }
        let answered = message(of: attempt)?.id
        var finished = FinishedTurn(
            state: turn.session?.encoded(),
            replies: turn.bubbles.map { encode($0, attempt.entry.key.session, answered) })
        finished.wakeUps = reminder(of: turn, attempt)
        switch attempt.entry.work {
        case .message(let message): act(turn, on: message, attempt, &finished)
        case .words(let message, _): act(on: message, attempt, &finished)
        case .wakeUp(let wakeUp) where wakeUp.kind == .absence:
            finished.handOff = .close
            finished.caseReplies = lastWords(of: attempt)
        case .wakeUp, .erasure: break
        }
        return finished
    }

    /// The message that the replies answer; nil for pushes.
    private func message(of attempt: Attempt) -> Message? {
        if case .message(let message) = attempt.entry.work { message } else { nil }
    }

    /// Silence is counted from the person's last message.
    private func reminder(of turn: TurnPipeline.Turn, _ attempt: Attempt) -> [WakeUpChange] {
        guard attempt.cause == .message, turn.session != nil else { return [] }
        for case .remind(let moment) in turn.actions {
            let milliseconds = max(0, moment.subtractingReportingOverflow(now()).partialValue)
            return [.set(.reminder, after: milliseconds / 1000 + (milliseconds % 1000 > 0 ? 1 : 0))]
        }
        return [.cancel(.reminder)]
    }

    /// What the person's message means for a case.
    private func act(
        _ turn: TurnPipeline.Turn, on message: Message, _ attempt: Attempt, _ finished: inout FinishedTurn
    ) {
        let words = CaseWords(pipeline.content, turn.session?.language ?? attempt.session?.language)
        if turn.does(.closeCase) {
            finished.handOff = .close
            finished.wakeUps.append(.cancel(.absence))
            finished.caseReplies = lastWords(of: attempt)
        }
        if turn.does(.relay), let handOff = attempt.recall.handOff, let gateway = handOff.gateway {
            let bubble = words.said(message.input, masked: SecretMask.masked)
            finished.caseReplies.append(reply(bubble, in: handOff.caseID, to: .gateway(gateway)))
            finished.wakeUps.append(.set(.absence, after: limits.absence))
        }
        // Without random bytes there is no id that nobody can guess; the person has the phones.
        if turn.does(.openCase), let bytes = try? SecureRandom.bytes(12) {
            let caseID = "case." + Base64URL.encode(bytes)
            let bubble = words.waiting(topic: attempt.session?.position?.topic)
            finished.handOff = .open(caseID)
            finished.caseReplies.append(reply(bubble, in: caseID, to: .everyone))
            finished.wakeUps.append(.set(.absence, after: limits.absence))
        }
    }

    /// What the words of a person of the centre mean for the case.
    private func act(on message: Message, _ attempt: Attempt, _ finished: inout FinishedTurn) {
        guard let handOff = attempt.recall.handOff else { return }
        let gateway = message.key.gateway
        let words = CaseWords(pipeline.content, attempt.session?.language)
        finished.wakeUps.append(.cancel(.absence))
        switch message.input {
        case .choice(CaseWords.take):
            finished.handOff = .take(by: gateway)
            finished.caseReplies = [reply(words.taken(), in: handOff.caseID, to: .gateway(gateway))]
        case .choice(CaseWords.end):
            finished.handOff = .close
        case .text, .choice, .media, .command:
            guard attempt.recall.isMuted else { return }
            finished.caseReplies = [reply(words.gone(), in: handOff.caseID, to: .gateway(gateway))]
        }
    }

    /// Whoever took the case hears that it is over.
    func lastWords(of attempt: Attempt) -> [CaseReply] {
        guard let handOff = attempt.recall.handOff, let gateway = handOff.gateway else { return [] }
        let words = CaseWords(pipeline.content, attempt.session?.language)
        return [reply(words.over(), in: handOff.caseID, to: .gateway(gateway))]
    }

    private func reply(_ bubble: Bubble, in caseID: String, to recipient: CaseReply.Recipient) -> CaseReply {
        CaseReply(to: recipient, caseID: caseID, encode(bubble, caseID, nil))
    }
}
