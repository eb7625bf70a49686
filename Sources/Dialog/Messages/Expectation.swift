/// What the engine waits for: understanding reads a message in its light.
package struct Expectation: Hashable, Sendable {
    /// The topic whose parts and choices may be asked for in few words.
    package var topic: String?
    /// Entities whose values are expected, the asked slot's first.
    package var entities: [String]
    /// The names of the choices that are open, in their order.
    package var choices: [String]

    package init(topic: String? = nil, entities: [String] = [], choices: [String] = []) {
        self.topic = topic
        self.entities = entities
        self.choices = choices
    }
}

extension DialogMachine {
    /// What a session waits for.
    package func expectation(of session: Session) -> Expectation {
        let pending = session.pending.flatMap { state(at: $0.position) }.map { states[$0] }
        var expectation = Expectation(
            topic: session.position?.topic,
            choices: session.lastReplies.last?.choices.compactMap { name(of: $0.id) } ?? [])
        var entities: [String] = []
        if case .ask(let slot)? = pending?.work {
            entities.append(slot.entity.name)
            // Below a question for a value, the parts of what was answered last may still be asked for.
            expectation.topic = session.recent?.topic ?? expectation.topic
        }
        if let frame = session.pending ?? session.recent, let start = starts[frame.topic] {
            for slot in flows[states[start].flow].slots where !entities.contains(slot.entity.name) {
                entities.append(slot.entity.name)
            }
        }
        expectation.entities = entities
        return expectation
    }
}
