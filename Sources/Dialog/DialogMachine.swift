/// The engine: all flows as one finite machine. Immutable; a step is a pure function of session and event.
package struct DialogMachine: Sendable {
    /// Replies of one turn, at most (PROTOCOL.md, 2.1).
    package static let maximumReplies = 4

    package let settings: BotSettings
    /// Every state of every flow: flows in the order of their topic ids, states as their files have them.
    package let states: [State]
    /// The number of the state in which a topic begins.
    package let starts: [String: Int]

    /// The number of the state that the target `menu` enters.
    let home: Int
    /// The number of the state that speaks when nothing was understood.
    let fallback: Int

    private let texts: Set<String>
    private let places: [Position: Int]
    private let tags: [String: Int]
    private let commands: [Command: Int]

    /// Makes the small core of what flow files say. The order of `flows` does not matter.
    package init(settings: BotSettings, flows: [FlowDefinition]) throws(DialogError) {
        try DialogLimits.hold(for: settings.languages)
        let compiler = try FlowCompiler(settings: settings, flows: flows)
        self.settings = settings
        states = try compiler.states()
        starts = compiler.starts
        home = try compiler.start(of: settings.home)
        fallback = try compiler.start(of: settings.fallback)
        texts = Set(states.map(\.text))
        places = compiler.places
        commands = compiler.commands
        tags = try Self.tags(of: states)
    }

    /// What becomes of a session on an event.
    ///
    /// Total: whatever the event, and whatever content the session comes from, something is said or forgotten.
    package func step(from session: Session, on event: Event) -> Step {
        Turn(machine: self, session: session, event: event).firstRowThatApplies()
    }

    /// Every text key that may be said with its labels, and who says it: what a locale must have.
    package var textKeys: Set<String> {
        texts.union(EngineText.allCases.map(\.key)).union(states.flatMap { $0.choices.map(\.label) })
    }

    /// The number of a state; nil where these flows have none of that name.
    package func state(at position: Position) -> Int? { places[position] }

    /// The number of the state that a command enters; nil where no flow gives that command.
    package func state(of command: Command) -> Int? { commands[command] }

    /// Whether some state says this text: a session from other content may remember one that is gone.
    func says(_ text: String) -> Bool { texts.contains(text) }

    /// What an id leads to, and who offers it; nil for an id that no state offers.
    func transition(of choice: String) -> (state: Int, transition: State.Transition)? {
        guard let (tag, name) = ChoiceTag.split(choice), let state = tags[tag] else { return nil }
        return states[state].transitions.first { $0.name == name }.map { (state, $0) }
    }

    private static func tags(of states: [State]) throws(DialogError) -> [String: Int] {
        var tags: [String: Int] = [:]
        for (index, state) in states.enumerated() {
            if let other = tags.updateValue(index, forKey: state.tag) {
                throw .sameTag(states[other].position, state.position)
            }
        }
        return tags
    }
}
