import Dialog
import Knowledge

/// A personal number that could be kept, shown, or handed on.
struct LeakingSecret: Check {
    static let name = "leaking-secret"
    static let summary =
        "A personal number in a slot without secret, in a shared slot, or among what a source is asked with."

    func findings(in draft: ContentDraft) -> [Finding] {
        let kinds = Set(draft.entities.filter { if case .secret = $0.kind { true } else { false } }.map(\.name))
        let shared = draft.bot?.shared ?? []
        return shared.flatMap { kept($0, kinds) + copied($0, kinds) }
            + draft.flows.flatMap { flow in
                flow.slots.flatMap { kept($0, kinds) } + handedOn(by: flow, draft) { isSecret($0, kinds) }
            }
    }

    private func isSecret(_ slot: SlotLine, _ kinds: Set<String>) -> Bool {
        slot.secret != nil || slot.entity.map { kinds.contains($0.text) } ?? false
    }

    private func kept(_ slot: SlotLine, _ kinds: Set<String>) -> [Finding] {
        guard let entity = slot.entity else { return [] }
        let words = SlotDefinition.Secrecy.allCases.map(\.rawValue)
        if kinds.contains(entity.text), slot.secret == nil {
            return [
                error(
                    entity.place, "\(slot.name.text) holds a personal number and is not secret.",
                    "Add secret: turn, or secret: masked where it must be known later that it was said.")
            ]
        }
        guard let secret = slot.secret, words.contains(secret.text), !kinds.contains(entity.text) else { return [] }
        return [
            error(
                secret.place, "Values of \(entity.text) are not hidden: only a personal number can be secret.",
                "Take an entity of kind iin, phone, card, iban, passport or email, or take secret away.")
        ]
    }

    /// A shared slot is copied into every flow, and with it into all their texts and questions.
    private func copied(_ slot: SlotLine, _ kinds: Set<String>) -> [Finding] {
        guard isSecret(slot, kinds) else { return [] }
        return [
            error(
                slot.name.place, "A shared slot goes into every flow, so a personal number may not stand in one.",
                "Move \(slot.name.text) into slots of the flow that asks for it.")
        ]
    }

    private func handedOn(by flow: FlowFile, _ draft: ContentDraft, isSecret: (SlotLine) -> Bool) -> [Finding] {
        let secrets = Set(flow.slots.filter(isSecret).map(\.name.text))
        guard !secrets.isEmpty else { return [] }
        let declared = draft.knowledge.declared
        let questions =
            flow.slots.compactMap(\.offer) + flow.states.flatMap { [$0.lookUp, $0.deed].compactMap(\.self) }
        return questions.flatMap { word -> [Finding] in
            let source = UnknownQuestion.source(of: word.text)
            let question = declared[source]?[String(word.text.dropFirst(source.count + 1))]
            return (question?.arguments ?? []).filter { secrets.contains($0.name) }.map {
                error(
                    word.place, "\(word.text) is asked with \($0.name), which is secret here.",
                    "Rename the slot, or ask a question that needs no personal number.")
            }
        }
    }
}
