/// Rows 6 to 13 of the table, which look at each clause in its order: each in one function of its name.
extension Turn {
    /// Plans the clauses that are answered, language and person first.
    mutating func takeClauses(of interpretation: Interpretation) {
        fillShared(interpretation.clauses)
        var clauses = withoutCourtesies(interpretation.clauses)
        if clauses.count > 1 { clauses.removeAll { obeyInside($0) } }
        work.clauses = Array(clauses.prefix(DialogMachine.maximumClauses))
        work.errands += work.clauses.indices.map(TurnWork.Errand.clause)
        if work.clauses.isEmpty { understandNothing() }
    }

    /// Row 5, inside a longer message: a language, or a person. The rest is then handled.
    private mutating func obeyInside(_ clause: Clause) -> Bool {
        guard let intent = clause.verdict.sure, let state = target(of: intent) else { return false }
        switch machine.states[state].command {
        case .language(let language):
            choose(language)
            say(machine.states[state])
        case .person: callPerson(from: state)
        default: return false
        }
        understood(.command, as: intent.topic, confidence: intent.confidence)
        return true
    }

    /// The first row that applies to a clause. What asks something waits until the last clause was taken.
    mutating func take(_ clause: Clause, isLast: Bool) {
        postponeQuestion()
        let applies =
            correctionRow(clause) || valueRow(clause) || answerRow(clause) || choiceInWordsRow(clause)
            || partRow(clause) || topicRow(clause) || tornRow(clause)
        if applies {
            work.isStep = true
        } else if isLast, work.row == nil {
            understandNothing()
        }
    }

    /// Row 6: another value for a slot that has one: marked, or said to a confirmation or to an answer.
    private mutating func correctionRow(_ clause: Clause) -> Bool {
        guard !clause.values.isEmpty else { return false }
        guard let (frame, changes) = correction(in: clause), !changes.isEmpty else { return false }
        understood(.correction, as: frame.topic, confidence: clause.besides.sure?.confidence)
        bringUp(frame)
        for change in changes { set(change.value, for: change.name) }
        goOn(from: changes.map(\.name))
        return true
    }

    /// Row 7: a value for the asked slot, and the clause is of no other topic.
    private mutating func valueRow(_ clause: Clause) -> Bool {
        guard let frame = session.pending, let asked, isOfNoOtherTopic(clause, than: frame) else { return false }
        let others = fillings(of: frame, from: clause.values, but: asked)
        if let value = value(for: asked, in: clause) {
            set(value, for: asked.name)
            work.given = asked.name
        } else if clause.answer == .unsure, asked.definition.mayBeSkipped, others.isEmpty {
            skip(asked)
        } else if others.isEmpty {
            return false
        }
        understood(.value, as: frame.topic, confidence: clause.besides.sure?.confidence)
        for other in others { set(other.value, for: other.name) }
        goOn(from: [asked.name])
        return true
    }

    /// Row 8: yes, no or don't know, and nothing else: for a confirmation or a single offer.
    private mutating func answerRow(_ clause: Clause) -> Bool {
        guard let answer = clause.answer, clause.besides.sure == nil, clause.part == nil,
            clause.values.allSatisfy({ isKnown($0) })
        else { return false }
        understood(.answer, as: session.position?.topic ?? machine.settings.fallback)
        if let trigger = trigger(for: answer), go(on: trigger) { return true }
        let offers = session.lastReplies.last?.choices ?? []
        if answer != .unsure, offers.count == 1, let offer = offers.first, asked == nil {
            if answer == .agreed { return pick(offer.id) }
            say(.declined, kind: .answer)
            return true
        }
        miss(with: .bareAnswer)
        return true
    }

    /// Row 9: a pending choice by its words or its place.
    private mutating func choiceInWordsRow(_ clause: Clause) -> Bool {
        let offers = session.lastReplies.last?.choices ?? []
        var choice: Choice?
        if let ordinal = clause.ordinal, clause.besides.sure == nil, clause.values.allSatisfy({ isKnown($0) }) {
            let place = ordinal < 0 ? offers.count + ordinal : ordinal - 1
            if offers.indices.contains(place) { choice = offers[place] }
        }
        if let part = clause.part, part.topic == session.position?.topic {
            choice = choice ?? offers.first { machine.name(of: $0.id) == part.part }
        }
        guard let choice else { return false }
        understood(.choiceInWords, as: session.position?.topic, confidence: clause.part?.confidence)
        return pick(choice.id)
    }

    /// Row 10: a part of the current topic, or a flow that is open. Never opened twice.
    private mutating func partRow(_ clause: Clause) -> Bool {
        guard let intent = clause.part ?? sure(clause), let target = target(of: intent),
            machine.states[target].command == nil
        else { return false }
        let isOpen = session.stack.contains { $0.topic == intent.topic }
        guard isOpen || session.recent?.topic == intent.topic else { return false }
        understood(.part, as: intent.topic, confidence: intent.confidence)
        reach(target, prefilling: clause.values)
        return true
    }

    /// Row 11: another topic, sure. It is called over an open task, else it takes the place of what was there.
    private mutating func topicRow(_ clause: Clause) -> Bool {
        guard let intent = sure(clause) else { return false }
        guard let target = target(of: intent) else {
            guard machine.unwritten.contains(intent.topic) else { return false }
            understood(.topic, as: intent.topic, confidence: intent.confidence)
            sayUnwritten(intent.topic)
            return true
        }
        if let command = machine.states[target].command {
            // Inside a longer message only language and person count; they were taken before.
            guard work.clauses.count == 1 else { return false }
            obey(command, from: target, confidence: intent.confidence)
            return true
        }
        understood(.topic, as: intent.topic, confidence: intent.confidence)
        reach(target, prefilling: clause.values)
        return true
    }

    /// Row 12: one clarifying question; directly after another one the best answer, the others as choices.
    private mutating func tornRow(_ clause: Clause) -> Bool {
        let verdict = clause.besides.decision == .torn ? clause.besides : clause.verdict
        guard verdict.decision == .torn else { return false }
        let topics = openable(verdict.candidates)
        guard let best = verdict.candidates.first, topics.count > 1 else { return false }
        understood(.torn, as: best.topic, confidence: best.confidence)
        if work.wasTorn, let target = target(of: best) {
            work.otherChoices = topics.dropFirst().map(choice(opening:))
            reach(target, prefilling: clause.values)
        } else {
            session.isTorn = true
            work.isQuiet = true
            say(.clarify, kind: .clarify, choices: topics.map(choice(opening:)))
        }
        return true
    }

    /// What an answer does to the pending question; nil where it is no confirmation.
    private func trigger(for answer: Clause.Answer) -> Transition.Trigger? {
        guard let state = pendingState, case .confirm = state.work else { return nil }
        switch answer {
        case .agreed: return .agreed
        case .refused: return .refused
        case .unsure: return .unsure
        }
    }

    /// The topic of a clause that is sure, without the words of expected values where they leave something sure.
    private func sure(_ clause: Clause) -> Intent? { clause.besides.sure ?? clause.verdict.sure }

    private func isOfNoOtherTopic(_ clause: Clause, than frame: Frame) -> Bool {
        clause.besides.sure.map { $0.topic == frame.topic } ?? true
    }
}
