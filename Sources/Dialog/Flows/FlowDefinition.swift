/// One flow as its file writes it, sugar and all; `DialogMachine` makes core states of it.
package struct FlowDefinition: Hashable, Sendable {
    /// The topic id: the path of the file.
    package var topic: String
    /// The name of the state in which the flow begins.
    package var start: String
    package var slots: [SlotDefinition]
    package var states: [StateDefinition]

    package init(topic: String, start: String, slots: [SlotDefinition] = [], states: [StateDefinition]) {
        self.topic = topic
        self.start = start
        self.slots = slots
        self.states = states
    }

    package var parts: [StateDefinition] { states.filter(\.isPart) }

    /// What a state really offers: a part the other parts, a state with `next: parts` all of them, then its own choices.
    package func offers(of state: StateDefinition) -> [StateDefinition.Offer] {
        let offersParts = state.isPart || state.next == .parts
        let others = offersParts ? parts.filter { $0.name != state.name } : []
        return others.map { StateDefinition.Offer(name: $0.name, target: .named($0.name)) } + state.choices
    }
}
