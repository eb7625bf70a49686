import Dialog

/// More buttons than a messenger shows.
struct TooManyChoices: Check {
    static let name = "too-many-choices"
    static let summary =
        "A state that offers more than ten choices, or one name twice; a part's neighbours count as choices."

    func findings(in draft: ContentDraft) -> [Finding] {
        draft.flows.flatMap { flow in
            let definition = flow.definition(draft.entities)
            return zip(flow.states, definition.states).flatMap { state, defined in
                findings(of: definition.offers(of: defined), see: defined.see, in: state)
            }
        }
    }

    private func findings(
        of offers: [StateDefinition.Offer], see: [String], in state: FlowFile.State
    ) -> [Finding] {
        var seen: Set<String> = []
        let doubled = offers.map(\.name).filter { !seen.insert($0).inserted }
        let twice = state.choices.map(\.name).filter { doubled.contains($0.text) }.map {
            error($0.place, "The choice \($0.text) is offered already, as a part.", "Rename it or take it away.")
        }
        guard offers.count + see.count > DialogLimits.choices else { return twice }
        return twice + [
            error(
                state.name.place, "\(state.name.text) offers \(offers.count + see.count) choices.",
                "Offer at most \(DialogLimits.choices).")
        ]
    }
}
