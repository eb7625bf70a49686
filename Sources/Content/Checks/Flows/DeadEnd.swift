/// States that lead only to each other: whoever comes there is asked for ever, or hears nothing.
struct DeadEnd: Check {
    static let name = "dead-end"
    static let summary =
        "States from which no way leads to an answer, a part, another topic, a person or the end: a circle."

    func findings(in draft: ContentDraft) -> [Finding] {
        let topics = draft.topics
        return draft.flows.filter { $0.isWhole(among: topics) }.flatMap { flow -> [Finding] in
            let circles = FlowWays(flow).circles
            return flow.states.filter { circles.contains($0.name.text) }.map {
                error(
                    $0.name.place, "From \($0.name.text) every way leads back to it.",
                    "Let one of its ways lead to a state that answers, to parts, menu, person or end.")
            }
        }
    }
}
