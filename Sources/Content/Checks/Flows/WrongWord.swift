import Dialog

/// A value that only a few words can have.
struct WrongWord: Check {
    static let name = "wrong-word"
    static let summary =
        "A skip, role, secret, kind, person, time or day that is none of the words that may stand there."

    func findings(in draft: ContentDraft) -> [Finding] {
        let slots = draft.flows.flatMap(\.slots) + (draft.bot?.shared ?? [])
        let ofSlots = slots.flatMap(findings)
        // What has no values in a file of the wrong shape may have been meant to have some.
        let isSound = draft.entitiesFile?.yaml.isSound ?? true
        let ofEntities = (draft.entitiesFile?.entities ?? []).filter { isSound || $0.kind != nil }.flatMap(findings)
        let person = among([BotFile.operators, BotFile.phones], draft.bot?.person)
        let times = (draft.bot?.times ?? []).map(\.duration).filter { Duration($0.text) == nil }
        let days = (draft.noticesFile?.notices ?? []).compactMap(\.until).filter { CivilDate($0.text) == nil }
        let bound = draft.bot.flatMap { $0.messagesToAnswer == nil ? $0.answerWithin : nil }
        return ofSlots + ofEntities + person
            + [bound].compactMap(\.self).map {
                error($0.place, "\($0.text) is no number of messages.", "Write one from 1 to 100.")
            }
            + times.map { error($0.place, "\($0.text) is no length of time.", "Write 20m, 36h or 7d.") }
            + days.map { error($0.place, "\($0.text) is no day.", "Write it as 2026-07-01.") }
    }

    private func findings(_ slot: SlotLine) -> [Finding] {
        among([SlotLine.skipAllowed], slot.skip)
            + among(FoundValue.Role.allCases.map(\.rawValue), slot.role)
            + among(SlotDefinition.Secrecy.allCases.map(\.rawValue), slot.secret)
    }

    private func findings(_ entity: EntitiesFile.Entity) -> [Finding] {
        if let kind = entity.kind { return among(EntitiesFile.kinds, kind) }
        guard entity.values.isEmpty else { return [] }
        return [
            error(
                entity.name.place, "\(entity.name.text) has no values.",
                "Add values: [a, b], or kind: and one of its words.")
        ]
    }

    private func among(_ words: [String], _ word: Word?) -> [Finding] {
        guard let word, !words.contains(word.text) else { return [] }
        return [
            error(
                word.place, "\(word.text) may not stand here.",
                Nearest.advice(for: word.text, among: words, or: "Write: " + words.joined(separator: ", ") + "."))
        ]
    }
}
