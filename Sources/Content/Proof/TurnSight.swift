package import Dialog
package import Knowledge

/// What can be seen of one turn from outside: what laws speak of.
package struct TurnSight {
    package let replies: [Reply]
    /// Questions that were put to sources.
    let questions: [String]
    let bundle: ContentBundle
    let today: Day
    /// Each reply with the state that says it.
    let scenes: [LawScene]

    /// `path` are the states that the turn passed.
    package init(replies: [Reply], path: [Hop], in bundle: ContentBundle, on today: Day) {
        self.today = today
        scenes = replies.map { LawScene(reply: $0, state: Self.state(of: $0, in: bundle.machine)) }
        self.replies = replies
        self.bundle = bundle
        questions = path.compactMap { hop in
            guard bundle.machine.states.indices.contains(hop.to) else { return nil }
            switch bundle.machine.states[hop.to].work {
            case .lookUp(let question), .act(let question, _): return question
            case .ask(let slot): return slot.definition.offer
            case .say, .confirm, .branch: return nil
            }
        }
    }

    func says(_ text: String) -> Bool { replies.contains { $0.text == text } }

    /// The state that a reply speaks for; nil for the engine's own lines.
    private static func state(of reply: Reply, in machine: DialogMachine) -> State? {
        guard let path = reply.state, let slash = path.firstIndex(of: "/") else { return nil }
        let position = Position(topic: String(path[..<slash]), state: String(path[path.index(after: slash)...]))
        return machine.state(at: position).map { machine.states[$0] }
    }

    /// Whether a reply is an answer: what a state says that asks nothing.
    func isAnswer(_ scene: LawScene) -> Bool {
        guard let state = scene.state, case .say = state.work else { return false }
        return !state.isTask && state.position.topic != bundle.machine.settings.fallback
    }

    /// Whether the way to a person is said.
    func namesPerson(_ scene: LawScene) -> Bool {
        scene.reply.kind == .handoff || scene.state?.command == .person
    }

    /// Whether an answer was given or a person named in this turn. A refused offer is one where nothing is asked any more.
    package func isServed(isOver: Bool) -> Bool {
        scenes.contains { isAnswer($0) || namesPerson($0) || isOver && $0.reply.text == EngineText.declined.key }
    }
}
