import Dialog

/// Which state follows which by itself.
struct NextChain {
    private let flows: [String: FlowFile]
    private let next: [Position: Target]
    private let home: String?
    private var phones: Position?

    init(_ draft: ContentDraft) {
        var next: [Position: Target] = [:]
        for flow in draft.flows {
            for state in flow.states {
                let position = Position(topic: flow.topic, state: state.name.text)
                next[position] = state.next.map { Target($0.text) }
                if state.command?.text == Command.person.word { phones = position }
            }
        }
        self.next = next
        flows = Dictionary(draft.flows.map { ($0.topic, $0) }) { first, _ in first }
        home = draft.bot?.home?.text
    }

    /// How many states speak when this one is entered; one more than may, where there are more.
    func length(from start: Position) -> Int {
        var length = 1
        var position = start
        while length <= DialogMachine.maximumReplies, let following = following(position) {
            position = following
            length += 1
        }
        return length
    }

    private func following(_ position: Position) -> Position? {
        switch next[position] {
        case .menu: home.flatMap(begin)
        case .person: phones
        case .named(let name):
            flows[position.topic]?.states.contains { $0.name.text == name } == true
                ? Position(topic: position.topic, state: name) : begin(name)
        case .parts, .end, nil: nil
        }
    }

    private func begin(_ topic: String) -> Position? {
        flows[topic]?.start.map { Position(topic: topic, state: $0.text) }
    }
}
