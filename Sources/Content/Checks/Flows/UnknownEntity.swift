import Dialog

/// An entity, a value or a group that is not there.
struct UnknownEntity: Check {
    static let name = "unknown-entity"
    static let summary = "A slot whose entity, or a guard or default whose value or group, entities.yaml does not have."

    func findings(in draft: ContentDraft) -> [Finding] {
        let entities = Dictionary(draft.entities.map { ($0.name, $0) }) { first, _ in first }
        let shared = draft.bot?.shared ?? []
        let files = draft.flows.map { ($0.slots, $0.states.flatMap { $0.cases.compactMap(\.when) }) }
        let inNotices = draft.noticesFile?.notices.compactMap(\.when) ?? []
        return files.flatMap { slots, guards in
            slots.flatMap { findings(of: $0, entities) } + guards.flatMap { findings(in: $0, slots + shared, entities) }
        } + shared.flatMap { findings(of: $0, entities) } + inNotices.flatMap { findings(in: $0, shared, entities) }
            + (draft.entitiesFile?.entities ?? []).flatMap(groupFindings)
    }

    private func findings(of slot: SlotLine, _ entities: [String: EntityDefinition]) -> [Finding] {
        guard let word = slot.entity else { return [] }
        guard let entity = entities[word.text] else {
            return [
                error(
                    word.place, "There is no entity \(word.text).",
                    Nearest.advice(
                        for: word.text, among: entities.keys.sorted(), or: "Add it to \(EntitiesFile.path)."))
            ]
        }
        guard let fallback = slot.fallback, Value(fallback.text, of: entity) == nil else { return [] }
        return [unknown(fallback.place, fallback.text, entity)]
    }

    private func findings(in word: Word, _ slots: [SlotLine], _ entities: [String: EntityDefinition]) -> [Finding] {
        guard let tests = Guard.read(word.text)?.tests else { return [] }
        return tests.flatMap { test -> [Finding] in
            guard let slot = slots.first(where: { $0.name.text == test.slot }),
                let entity = slot.entity.flatMap({ entities[$0.text] })
            else { return [] }
            switch test.predicate {
            case .inGroup(let group) where entity.groups[group] == nil:
                return [
                    error(
                        word.place, "The entity \(entity.name) has no group \(group).",
                        Nearest.advice(
                            for: group, among: entity.groups.keys.sorted(), or: "Add it to \(EntitiesFile.path)."))
                ]
            case .oneOf(let words):
                return words.filter { Value($0, of: entity) == nil }.map { unknown(word.place, $0, entity) }
            default: return []
            }
        }
    }

    private func groupFindings(_ entity: EntitiesFile.Entity) -> [Finding] {
        let values = entity.values.map(\.text)
        return entity.groups.flatMap(\.values).filter { !values.contains($0.text) }.map {
            error(
                $0.place, "The entity \(entity.name.text) has no value \($0.text).",
                Nearest.advice(for: $0.text, among: values, or: "Add it to values."))
        }
    }

    private func unknown(_ place: Place, _ value: String, _ entity: EntityDefinition) -> Finding {
        guard case .values(let values) = entity.kind else {
            return error(
                place, "\(value) is no value of \(entity.name).",
                "Write a number, a day such as 2026-07-01, or a time such as 10:00.")
        }
        return error(
            place, "The entity \(entity.name) has no value \(value).",
            Nearest.advice(for: value, among: values, or: "It has: " + values.joined(separator: ", ") + "."))
    }
}
