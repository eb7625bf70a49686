import Dialog

/// What of the content a conversation used.
package struct ContentUses: Sendable {
    struct Said: Hashable, Sendable {
        var key: String
        var language: String
    }

    /// The numbers of states that were entered or spoke.
    var states: Set<Int> = []
    var transitions: Set<Way> = []
    /// Guards that were found not to hold.
    var refused: Set<Way> = []
    var said: Set<Said> = []
    /// Asking states whose question was missed.
    var missed: Set<Int> = []
    /// Rungs of the ladder, 1 to 3.
    var rungs: Set<Int> = []
    /// Topics whose flows were touched.
    package var topics: Set<String> = []

    /// A transition by the state that it leaves.
    struct Way: Hashable, Sendable {
        var state: Int
        var transition: Int
    }

    package init() {}

    /// Takes what another conversation used too.
    package mutating func merge(_ other: ContentUses) {
        states.formUnion(other.states)
        transitions.formUnion(other.transitions)
        refused.formUnion(other.refused)
        said.formUnion(other.said)
        missed.formUnion(other.missed)
        rungs.formUnion(other.rungs)
        topics.formUnion(other.topics)
    }

    mutating func add(_ exchange: Exchange, _ machine: DialogMachine, _ speakers: SpeakingStates) {
        for hop in exchange.steps.flatMap(\.path) { add(hop, machine) }
        for reply in exchange.replies {
            said.insert(Said(key: reply.text, language: reply.language))
            for choice in reply.choices {
                if case .text(let key) = choice.label { said.insert(Said(key: key, language: reply.language)) }
                if let more = choice.more { said.insert(Said(key: more, language: reply.language)) }
            }
            guard let number = speakers.number(of: reply) else { continue }
            states.insert(number)
            topics.insert(machine.states[number].position.topic)
            if case .ask = machine.states[number].work, exchange.steps.last?.session.misses ?? 0 > 0 {
                missed.insert(number)
            }
        }
        for step in exchange.steps where step.row == .nothing { rungs.insert(min(3, max(1, step.session.misses))) }
    }

    private mutating func add(_ hop: Hop, _ machine: DialogMachine) {
        states.insert(hop.to)
        topics.insert(machine.states[hop.to].position.topic)
        guard let from = hop.from, let taken = hop.transition else { return }
        states.insert(from)
        transitions.insert(Way(state: from, transition: taken))
        // Transitions that go by themselves are tried in their order: those before this one did not hold.
        guard machine.states[from].transitions[taken].trigger == .always else { return }
        for place in 0..<taken where machine.states[from].transitions[place].trigger == .always {
            refused.insert(Way(state: from, transition: place))
        }
    }
}
