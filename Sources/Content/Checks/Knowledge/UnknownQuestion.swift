import Dialog
import Knowledge

/// A question that no source answers, an outcome that it does not have, or one that nobody waits for.
struct UnknownQuestion: Check {
    static let name = "unknown-question"
    static let summary =
        "A look-up, offer or do that no source declares, that lacks an argument, or whose outcomes are others than the source's."

    func findings(in draft: ContentDraft) -> [Finding] {
        // A folder without sources is a dialog that is tried out with answers from a file.
        guard draft.knowledge.sourcesFile != nil, let bot = draft.bot, bot.yaml.root != nil else { return [] }
        let declared = draft.knowledge.declared
        let shared = bot.shared
        return draft.flows.flatMap { flow in
            let slots = Set((flow.slots + shared).map(\.name.text))
            let offers = flow.slots.compactMap(\.offer).flatMap { offer in
                ask(offer, declared, slots) { question in
                    question.options == nil
                        ? [
                            error(
                                offer.place, "\(offer.text) gives no choices.",
                                "Ask it by look-up in a state of its own.")
                        ]
                        : []
                }
            }
            return offers + flow.states.flatMap { findings(in: $0, declared, slots, draft) }
        }
    }

    private func findings(
        in state: FlowFile.State, _ declared: [String: SourceDeclaration], _ slots: Set<String>, _ draft: ContentDraft
    ) -> [Finding] {
        let read = state.lookUp.map { word in
            ask(word, declared, slots) { outcomes(of: state, $0, at: word) }
        }
        let acted = state.deed.map { word in
            let kind = draft.knowledge.sources.first { $0.name.text == Self.source(of: word.text) }?.kind
            guard kind == nil || kind == .board else {
                return [error(word.place, "\(word.text) is no deed: only a board can act.", "Read it by look-up.")]
            }
            return ask(word, declared, slots) { outcomes(of: state, $0, at: word) }
        }
        return (read ?? []) + (acted ?? [])
    }

    private func ask(
        _ word: Word, _ declared: [String: SourceDeclaration], _ slots: Set<String>,
        _ more: (QuestionDeclaration) -> [Finding]
    ) -> [Finding] {
        let source = Self.source(of: word.text)
        guard let declaration = declared[source] else {
            let advice = Nearest.advice(
                for: source, among: declared.keys.sorted(), or: "Add it to Dialogs/\(SourcesFile.path).")
            return [error(word.place, "There is no source \(source).", advice)]
        }
        let name = String(word.text.dropFirst(source.count + 1))
        guard let question = declaration[name] else {
            let names = declaration.questions.map(\.name)
            return [
                error(
                    word.place, "The source \(source) cannot be asked \(name).",
                    Nearest.advice(
                        for: name, among: names, or: "It can be asked: " + names.joined(separator: ", ") + "."))
            ]
        }
        let missing = question.arguments.filter { !slots.contains($0.name) }.map {
            error(
                word.place, "\(word.text) needs \($0.name), which is no slot here.",
                "Add a slot of that name, and fill it.")
        }
        return missing + more(question)
    }

    /// Every outcome of the source has its way, and every way its outcome.
    private func outcomes(of state: FlowFile.State, _ question: QuestionDeclaration, at word: Word) -> [Finding] {
        let handled = state.outcomes.map(\.name)
        let names = question.outcomes.map(\.name)
        let unknown = handled.filter { !names.contains($0.text) }.map {
            error(
                $0.place, "\(word.text) never comes to \($0.text).",
                Nearest.advice(for: $0.text, among: names, or: "It comes to: " + names.joined(separator: ", ") + "."))
        }
        // `failed` is every source's, and told by clashing-keys.
        let missing = names.filter { name in
            name != Knowledge.Answer.failedOutcome && !handled.contains { $0.text == name }
        }
        return unknown
            + missing.map {
                error(
                    word.place, "This has no way for the outcome \($0) of \(word.text).",
                    "Add \($0): and a target to outcomes:.")
            }
    }

    /// `rents` of `rents.price`.
    static func source(of question: String) -> String {
        String(question.prefix { $0 != "." })
    }
}
