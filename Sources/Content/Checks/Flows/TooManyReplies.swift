import Dialog

/// A state from which the bot talks on without end.
struct TooManyReplies: Check {
    static let name = "too-many-replies"
    static let summary = "States that go on by themselves, one after another, for more than four bubbles."

    func findings(in draft: ContentDraft) -> [Finding] {
        let chain = NextChain(draft)
        return draft.flows.flatMap { flow in
            flow.states.compactMap { state in
                let position = Position(topic: flow.topic, state: state.name.text)
                guard let next = state.next, chain.length(from: position) > DialogMachine.maximumReplies else {
                    return nil
                }
                return error(
                    next.place, "From here more than \(DialogMachine.maximumReplies) bubbles come at once.",
                    "Join texts, or let a state wait for a choice.")
            }
        }
    }
}
