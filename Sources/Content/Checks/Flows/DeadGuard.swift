import Dialog

/// A condition that is true of nobody.
struct DeadGuard: Check {
    static let name = "dead-guard"
    static let summary = "A when or allow that can never hold, or a case for which the cases above it leave nobody."

    /// Trials for all the guards of a content together: thousands of times what dialogs need, and soon done.
    private static let trials = 300_000

    func findings(in draft: ContentDraft) -> [Finding] {
        var budget = Self.trials
        let shared = draft.bot?.shared ?? []
        let bot = GuardWitnesses(slots: shared, draft: draft)
        var findings = allowed(shared, bot, &budget)
        for word in draft.noticesFile?.notices.compactMap(\.when) ?? [] {
            guard let condition = Guard.read(word.text), !bot.canHold(condition, budget: &budget) else { continue }
            findings.append(never(word))
        }
        for flow in draft.flows {
            let witnesses = GuardWitnesses(slots: flow.slots + shared, draft: draft)
            findings += allowed(flow.slots, witnesses, &budget)
            for state in flow.states { findings += cases(of: state, witnesses, &budget) }
        }
        return findings
    }

    private func allowed(_ slots: [SlotLine], _ witnesses: GuardWitnesses, _ budget: inout Int) -> [Finding] {
        slots.compactMap { slot in
            guard let word = slot.allow, let condition = Guard.read(word.text, of: slot.name.text) else { return nil }
            return witnesses.canHold(condition, budget: &budget) ? nil : never(word)
        }
    }

    private func cases(of state: FlowFile.State, _ witnesses: GuardWitnesses, _ budget: inout Int) -> [Finding] {
        var earlier: [Guard] = []
        var findings: [Finding] = []
        // Not the last line: it is there for everybody, whether somebody is left or not.
        for line in state.cases.dropLast() {
            guard let word = line.when else {
                findings.append(open(line.place))
                continue
            }
            guard let condition = Guard.read(word.text) else { continue }
            if !witnesses.canHold(condition, budget: &budget) {
                findings.append(never(word))
            } else if !witnesses.canHold(condition, after: earlier, budget: &budget) {
                findings.append(covered(word))
            }
            earlier.append(condition)
        }
        return findings
    }

    private func never(_ word: Word) -> Finding {
        error(
            word.place, "This can never hold.",
            "Look at what it says of one slot: no value is all of that at once.")
    }

    private func covered(_ word: Word) -> Finding {
        error(
            word.place, "The cases above this one leave nobody for it.",
            "Put it higher up, or take it away.")
    }

    private func open(_ place: Place) -> Finding {
        error(
            place, "A case without a when holds for everybody, so those below it never do.",
            "Put it last.")
    }
}
