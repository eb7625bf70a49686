import Dialog
import Store
import Understanding

/// What each kind of work comes to, from the read of the store to the turn that is handed on. An outcome is returned only
/// where nothing was handed on.
extension TurnRunner {
    func attempt(_ entry: LaneEntry) -> MessageOutcome? {
        do {
            switch entry.work {
            case .message(let message): return try attempt(entry, message)
            case .erasure(let message): return try forget(entry, message)
            case .wakeUp(let wakeUp): return try wake(entry, wakeUp)
            case .words(let message, let caseID): return try pass(entry, message, caseID: caseID)
            }
        } catch {
            return .storeFailed
        }
    }

    private func attempt(_ entry: LaneEntry, _ message: Message) throws(StoreError) -> MessageOutcome? {
        let mark = store.mark(gateway: message.key.gateway, id: message.id, content: message.content)
        let recall = try store.session(entry.key, mark)
        if let outcome = outcome(of: recall, mark) { return outcome }
        let attempt = Attempt(entry: entry, mark: mark, recall: recall, cause: .message)
        let progress = thinking(attempt) {
            pipeline.begin(
                from: attempt.session, on: message.input, languageHint: message.languageHint, now: now())
        }
        goOn(progress, with: attempt)
        return nil
    }

    /// Why a message gets no turn; nil: it gets one.
    private func outcome(of recall: Recall, _ mark: MessageMark) -> MessageOutcome? {
        switch recall.seen {
        case .same: return .duplicate
        case .other: return .conflict
        case .unknown: break
        }
        if store.deaths(on: mark) >= limits.deaths { return .poisonous }
        return max(recall.owed, recall.owedToCase) < limits.owed ? nil : .busy
    }

    private func forget(_ entry: LaneEntry, _ message: Message) throws(StoreError) -> MessageOutcome? {
        let mark = store.mark(gateway: message.key.gateway, id: message.id, content: message.content)
        let recall = try store.session(entry.key, mark)
        if recall.seen == .other { return .conflict }
        let attempt = Attempt(entry: entry, mark: mark, recall: recall, cause: .erasure)
        submit(FinishedTurn(state: nil, caseReplies: lastWords(of: attempt)), of: attempt, topic: nil)
        return nil
    }

    private func wake(_ entry: LaneEntry, _ wakeUp: WakeUp) throws(StoreError) -> MessageOutcome? {
        let recall = try store.session(entry.key, nil)
        let attempt = Attempt(entry: entry, mark: nil, recall: recall, cause: .wakeUp(wakeUp.id))
        let isWanted =
            switch wakeUp.kind {
            case .reminder: !recall.isMuted && recall.owed < limits.owed
            case .absence: recall.handOff.map { isAbsent($0, recall) } ?? false
            }
        guard isWanted, attempt.session != nil else {
            submit(attempt.unchanged, of: attempt, topic: nil)
            return nil
        }
        let kind: Event.Kind = wakeUp.kind == .reminder ? .silence : .operated(.away)
        goOn(pipeline.begin(from: attempt.session, happening: kind, now: now()), with: attempt)
        return nil
    }

    /// Nobody took the case, or whoever did reads nothing of it.
    private func isAbsent(_ handOff: HandOff, _ recall: Recall) -> Bool {
        guard let gateway = handOff.gateway else { return true }
        return recall.owedToCase > 0 || !gateways.isLive(gateway)
    }

    /// What a person of the centre says, in the newcomer's lane.
    private func pass(_ entry: LaneEntry, _ message: Message, caseID: String) throws(StoreError) -> MessageOutcome? {
        let mark = store.mark(gateway: message.key.gateway, id: message.id, content: message.content)
        let recall = try store.session(entry.key, mark)
        switch recall.seen {
        case .same: return .duplicate
        case .other: return .conflict
        case .unknown: break
        }
        guard let handOff = recall.handOff, handOff.caseID == caseID else { return .noSession }
        guard let event = event(of: message, in: handOff) else { return .denied }
        guard recall.owed < limits.owed else { return .busy }
        let attempt = Attempt(entry: entry, mark: mark, recall: recall, cause: .push)
        let progress = thinking(attempt) {
            pipeline.begin(from: attempt.session, happening: .operated(event), now: now())
        }
        goOn(progress, with: attempt)
        return nil
    }

    /// nil: whoever says it may not.
    private func event(of message: Message, in handOff: HandOff) -> OperatorEvent? {
        let isTheirs = handOff.gateway == message.key.gateway
        return switch message.input {
        case .choice(CaseWords.take): handOff.gateway == nil ? .taken : nil
        case .choice(CaseWords.end): isTheirs ? .ended : nil
        case .text(let words): isTheirs ? .said(SecretMask.masked(words)) : nil
        case .choice, .media, .command: nil
        }
    }
}
