import Dialog
import Knowledge
import Localization

/// A fact that is not there, or that a text shows and its state does not list.
struct UnknownFact: Check {
    static let name = "unknown-fact"
    static let summary =
        "A fact that a state names or a text shows and no file has, or that a text shows and its state does not list."

    func findings(in draft: ContentDraft) -> [Finding] {
        guard draft.knowledge.sourcesFile != nil else { return [] }
        let facts = draft.knowledge.facts
        let ids = facts.all.map(\.id)
        let named = draft.flows.flatMap { $0.states.flatMap(\.facts) }.filter { facts[$0.text] == nil }.map {
            error(
                $0.place, "There is no fact \($0.text).",
                Nearest.advice(
                    for: $0.text, among: ids, or: "Add it to a file of facts; confidence: unknown is an answer too."))
        }
        return named + draft.spoken.flatMap { shown(in: $0, ids, draft) }
    }

    private func shown(in locale: LocaleFolder, _ ids: [String], _ draft: ContentDraft) -> [Finding] {
        let listed = Dictionary(
            draft.flows.flatMap { flow in
                flow.states.map { (Position(topic: flow.topic, state: $0.name.text).text, Set($0.facts.map(\.text))) }
            }
        ) { first, _ in first }
        return locale.keys.flatMap { key in
            locale.texts.uses(of: key).calls.filter { $0.function == "FACT" }.compactMap { call -> Finding? in
                guard let id = call.literal, let place = locale.place(of: key) else { return nil }
                guard ids.contains(id) else {
                    return error(
                        place, "\(TextUse.name(of: key)) shows the fact \(id), which is not there.",
                        Nearest.advice(for: id, among: ids, or: "Add it to a file of facts."))
                }
                let facts = listed[key] ?? TextUse.base(of: key).flatMap { listed[$0] }
                guard let facts, !facts.contains(id) else { return nil }
                return error(
                    place, "\(TextUse.name(of: key)) shows the fact \(id), which its state does not list.",
                    "Add it to facts: of that state, so that its source is named.")
            }
        }
    }
}
