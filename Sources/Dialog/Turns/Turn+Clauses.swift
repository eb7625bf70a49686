/// Rows 6 to 13 of the table, which look at each clause in its order: each in one function of its name.
extension Turn {
    /// Plans the clauses that are answered, language and person first.
    mutating func takeClauses(of interpretation: Interpretation) {
        fillShared(interpretation.clauses)
        var clauses = withoutCourtesies(interpretation.clauses)
        if clauses.count > 1 { clauses.removeAll { obeyInside($0) } }
        clauses.removeLast(max(0, clauses.count - DialogMachine.maximumClauses))
        for number in clauses.indices { work.errands.append(.clause(number)) }
        work.clauses = clauses
        if work.clauses.isEmpty, work.row == nil { understandNothing() }
    }

    /// Row 5, inside a longer message: a language, or a person. The rest is then handled.
    private mutating func obeyInside(_ clause: Clause) -> Bool {
        guard let intent = clause.verdict.sure, let state = target(of: intent) else { return false }
        switch machine.states[state].command {
        case .language(let language):
            choose(language)
            speak(state)
        case .person: callPerson(from: state)
        default: return false
        }
        understood(.command, as: intent.topic, confidence: intent.confidence)
        return true
    }

    /// The first row that applies to a clause. What asks something waits until the last clause was taken.
    mutating func take(clause number: Int) {
        let clause = work.clauses[number]
        let isLast = !work.errands.contains { if case .clause = $0 { true } else { false } }
        postponeQuestion()
        let applies =
            correctionRow(clause) || valueRow(clause) || answerRow(clause) || choiceInWordsRow(clause)
            || partRow(clause) || topicRow(clause) || tornRow(clause, number, isLast: isLast)
        if applies {
            work.isStep = true
        } else if isLast, work.row == nil {
            understandNothing()
        }
    }

    /// Row 6: another value for a slot that has one: marked, or said to a confirmation or to an answer.
    private mutating func correctionRow(_ clause: Clause) -> Bool {
        guard let (frame, changes) = correction(in: clause) else { return false }
        understood(.correction, as: frame.topic, confidence: clause.besides.sure?.confidence)
        bringUp(frame)
        for change in changes { set(change.value, for: change.name) }
        goOn(from: changes.map(\.name))
        return true
    }

    /// Row 7: a value for the asked slot, and the clause is of no other topic. Other values alone are taken too, and what is
    /// pending is asked again.
    private mutating func valueRow(_ clause: Clause) -> Bool {
        guard let frame = session.pending, isOfNoOtherTopic(clause, than: frame) else { return false }
        let asked = asked
        let others = fillings(of: frame, from: clause.values, but: asked)
        if let asked, let value = value(for: asked, in: clause) {
            set(value, for: asked.name)
            work.given = asked.name
        } else if let asked, clause.answer == .unsure, asked.definition.mayBeSkipped, others.isEmpty {
            skip(asked)
        } else if others.isEmpty {
            return false
        }
        understood(.value, as: frame.topic, confidence: clause.besides.sure?.confidence)
        for other in others { set(other.value, for: other.name) }
        if let asked { goOn(from: [asked.name]) }
        return true
    }

    /// Row 8: yes, no or don't know, and nothing else: for a confirmation or a single offer. Beside other clauses it is but
    /// a manner of speaking.
    private mutating func answerRow(_ clause: Clause) -> Bool {
        guard let answer = clause.answer, clause.besides.sure == nil, clause.part == nil,
            clause.values.allSatisfy({ isKnown($0) })
        else { return false }
        let topic = session.topic ?? machine.settings.fallback
        if let state = pendingState, case .confirm = state.work, go(on: answer.trigger) {
            understood(.answer, as: topic)
            return true
        }
        let offers = session.lastReplies.last?.choices ?? []
        if answer != .unsure, offers.count == 1, asked == nil {
            understood(.answer, as: topic)
            if answer == .agreed, pick(offers[0].id) { return true }
            say(.declined, kind: .answer)
            return true
        }
        guard work.clauses.count == 1 else { return false }
        understood(.answer, as: topic)
        miss(saying: .bareAnswer)
        return true
    }

    /// Row 9: a pending choice by its words or its place. A number that no slot wanted is a place too.
    private mutating func choiceInWordsRow(_ clause: Clause) -> Bool {
        let offers = session.lastReplies.last?.choices ?? []
        var choice: Choice?
        if let ordinal = clause.ordinal, clause.besides.sure == nil {
            let place = ordinal < 0 ? offers.count + ordinal : ordinal - 1
            if offers.indices.contains(place) { choice = offers[place] }
        }
        if choice == nil, let part = clause.part, part.topic == session.topic {
            choice = offers.first { machine.name(of: $0.id) == part.part }
        }
        guard let choice, canPick(choice.id) else { return false }
        understood(.choiceInWords, as: clause.part?.topic, confidence: clause.part?.confidence)
        return pick(choice.id)
    }

    /// Row 10: a part of the current topic, or a flow that is open. Never opened twice.
    private mutating func partRow(_ clause: Clause) -> Bool {
        guard let intent = clause.part ?? sure(clause), let target = target(of: intent),
            machine.states[target].command == nil
        else { return false }
        let isOpen = session.stack.contains { $0.position.topic == intent.topic }
        guard isOpen || session.recent?.topic == intent.topic else { return false }
        understood(.part, as: intent.topic, confidence: intent.confidence)
        reach(target, prefilling: clause.values)
        return true
    }

    /// Row 11: another topic, sure. It is called over an open task, else it takes the place of what was there.
    private mutating func topicRow(_ clause: Clause) -> Bool {
        guard let intent = sure(clause), intent.topic != machine.settings.fallback else { return false }
        guard let target = target(of: intent) else {
            guard machine.unwritten.contains(intent.topic) else { return false }
            understood(.topic, as: intent.topic, confidence: intent.confidence)
            sayUnwritten(intent.topic)
            return true
        }
        if machine.states[target].command != nil {
            // Inside a longer message only language and person count; they were taken before.
            guard work.clauses.count == 1 else { return false }
            understood(.command, as: intent.topic, confidence: intent.confidence)
        }
        understood(.topic, as: intent.topic, confidence: intent.confidence)
        reach(target, prefilling: clause.values)
        return true
    }

    /// Row 12: one clarifying question, after all else that the message wants; directly after another one the best answer,
    /// the others as choices.
    private mutating func tornRow(_ clause: Clause, _ number: Int, isLast: Bool) -> Bool {
        let verdict = clause.besides.decision == .torn ? clause.besides : clause.verdict
        guard verdict.decision == .torn, let best = verdict.candidates.first else { return false }
        let topics = openable(verdict.candidates)
        guard topics.count > 1 else { return false }
        understood(.torn, as: best.topic, confidence: best.confidence)
        if work.wasTorn, let target = target(of: best) {
            work.otherChoices = topics.filter { $0 != best.topic }.map(choice(opening:))
            reach(target, prefilling: clause.values)
        } else if isLast {
            session.isTorn = true
            work.isQuiet = true
            say(.clarify, kind: .clarify, choices: topics.map(choice(opening:)))
        } else if work.tornClause == nil {
            work.tornClause = number
            work.errands.append(.clause(number))
        }
        return true
    }

    /// The topic of a clause that is sure, without the words of expected values where they leave something sure.
    private func sure(_ clause: Clause) -> Intent? { clause.besides.sure ?? clause.verdict.sure }

    private func isOfNoOtherTopic(_ clause: Clause, than frame: Frame) -> Bool {
        clause.besides.sure.map { $0.topic == frame.topic } ?? true
    }
}

extension Clause.Answer {
    /// What it does to a confirmation.
    fileprivate var trigger: Transition.Trigger {
        switch self {
        case .agreed: .agreed
        case .refused: .refused
        case .unsure: .unsure
        }
    }
}
