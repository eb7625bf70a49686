/// The engine: all flows as one finite machine. Immutable; a step is a pure function of session and event.
package final class DialogMachine: Sendable {
    /// Replies of one turn, at most (PROTOCOL.md, 2.1).
    package static let maximumReplies = 4
    /// States of the core that one step enters, at most: a loop without a question ends there.
    package static let maximumHops = 32
    /// Questions to sources in one turn, at most.
    package static let maximumRequests = 8
    /// Clauses of one message that are answered, at most.
    package static let maximumClauses = 3

    package let settings: BotSettings
    /// Every state of the core: flows in the order of their topic ids, states as their files have them.
    package let states: [State]
    package let flows: [Flow]
    /// The number of the state in which a topic begins.
    package let starts: [String: Int]
    /// Topics that are understood although no flow answers them yet.
    package let unwritten: Set<String>
    package let notices: [NoticeDefinition]
    /// The slots of the whole bot.
    package let shared: [Slot]

    /// The number of the state that the target `menu` enters.
    let home: Int
    /// The number of the state that speaks when nothing was understood.
    let fallback: Int
    /// The number of the state that says the numbers for danger.
    let emergency: Int?
    /// The number of the state that gives the command to forget: looked for in every message.
    let forget: Int?
    /// Sets of values by entity and group, for guards.
    let groups: [String: [String: Set<String>]]

    /// For each flow the first gate that settles a slot.
    let gates: [[String: Int]]
    /// For each state how many transitions it lies behind the start of its flow, at least.
    let depths: [Int]
    /// For texts that have one, the key of their simpler form.
    let simpler: [String: String]

    private let courtesies: Set<String>
    /// The places of the notices for all topics, and of those for one topic.
    private let generalNotices: [NoticeDefinition]
    private let topicNotices: [String: [NoticeDefinition]]
    private let texts: Set<String>
    private let places: [Position: Int]
    private let tags: [String: Int]
    private let openings: [String: Int]
    private let unwrittenOpenings: [String: String]
    private let commands: [Command: Int]

    /// Makes the small core of what flow files say. The order of `flows` does not matter.
    ///
    /// - Parameters:
    ///   - texts: what there is to say; of a state's text only other forms («simpler», a second round) depend on it.
    ///   - unwritten: topics that messages may be about and that have no flow.
    package init(
        settings: BotSettings, flows: [FlowDefinition], entities: [EntityDefinition] = [],
        notices: [NoticeDefinition] = [], texts: TextCatalogue = TextCatalogue(), unwritten: Set<String> = []
    ) throws(DialogError) {
        try DialogLimits.hold(for: settings.languages)
        let compiler = try FlowCompiler(
            settings: settings, flows: flows, entities: entities, texts: texts, unwritten: unwritten)
        self.settings = settings
        self.notices = notices
        states = try compiler.states()
        self.flows = compiler.flows
        starts = compiler.starts
        self.unwritten = unwritten.subtracting(starts.keys)
        home = try compiler.start(of: settings.home)
        fallback = try compiler.start(of: settings.fallback)
        emergency = try settings.emergency.map { topic throws(DialogError) in try compiler.start(of: topic) }
        for number in [home, fallback] + [emergency].compactMap(\.self) where states[number].work != .say {
            throw .misplacedTarget(states[number].position)
        }
        groups = Dictionary(uniqueKeysWithValues: entities.map { ($0.name, $0.groups.mapValues(Set.init)) })
        shared = compiler.shared
        depths = Self.depths(of: states, in: compiler.flows)
        gates = Self.gates(of: states, flowCount: compiler.flows.count, depths: depths)
        simpler = Self.simpler(of: states)
        courtesies = Set(settings.courtesies)
        let generalNotices = notices.filter(\.topics.isEmpty)
        self.generalNotices = generalNotices
        topicNotices = Dictionary(
            Set(notices.flatMap(\.topics)).map { topic in
                (topic, notices.filter { $0.topics.isEmpty || $0.topics.contains(topic) })
            }
        ) { first, _ in first }
        self.texts = Set(states.flatMap { $0.lines?.all.map(\.key) ?? [] })
        places = compiler.places
        commands = compiler.commands
        forget = compiler.commands[.forget]
        tags = try Self.tags(of: states)
        openings = try Self.openings(of: starts, beside: tags, states)
        unwrittenOpenings = Dictionary(
            self.unwritten.sorted().map { (ChoiceTag.tag(of: Position(topic: $0, state: "")), $0) }
        ) { first, _ in first }
    }

    /// What becomes of a session on an event.
    ///
    /// Total: whatever the event, and whatever content the session comes from, something is said or forgotten, a source
    /// is asked, or (for what comes from no person) nothing changes.
    package func step(from session: Session, on event: Event) -> Step {
        if case .answer(let answer) = event.kind { return Turn.resume(self, session, with: answer) }
        var turn = Turn(
            machine: self, session: session, work: TurnWork(event: event, language: settings.languages[0]))
        turn.prepare()
        return turn.run(from: session)
    }

    /// Every text key that may be said with its labels, and who says it: what a locale must have.
    package var textKeys: Set<String> {
        let labels = states.flatMap(\.choices).compactMap { choice -> String? in
            guard case .text(let key) = choice.label else { return nil }
            return key
        }
        return texts.union(EngineText.allCases.map(\.key)).union(labels).union(notices.map(\.text))
    }

    /// The number of a state; nil where these flows have none of that name.
    package func state(at position: Position) -> Int? { places[position] }

    /// The flow of a topic; nil where none answers it.
    package func flow(_ topic: String) -> Flow? { starts[topic].map { flows[states[$0].flow] } }

    /// A slot of the whole bot.
    func sharedSlot(_ name: String) -> Slot? {
        for slot in shared where slot.name == name { return slot }
        return nil
    }

    /// Whether a topic is dropped beside a matter, and changes nothing of where the conversation stands.
    func isCourtesy(_ topic: String) -> Bool { courtesies.contains(topic) }

    /// What may have to be heard before an answer of a topic.
    func notices(for topic: String) -> [NoticeDefinition] { topicNotices[topic] ?? generalNotices }

    /// The number of the state that a command enters; nil where no flow gives that command.
    package func state(of command: Command) -> Int? { commands[command] }

    /// Whether some state says this text: a session from other content may remember one that is gone.
    func says(_ text: String) -> Bool { texts.contains(text) || EngineText.allCases.contains { $0.key == text } }

    /// What the id of a choice means.
    enum Pick {
        /// A button that opens a topic.
        case open(Int)
        /// A button that names a topic without a flow.
        case unwritten(String)
        /// A choice of this state, by its name.
        case choice(state: Int, name: String)
    }

    /// What an id means; nil for one that no state can have offered.
    func pick(of choice: String) -> Pick? {
        guard let (tag, name) = ChoiceTag.split(choice) else { return nil }
        if let start = openings[tag] { return name == ChoiceTag.open ? .open(start) : nil }
        if let state = tags[tag] { return .choice(state: state, name: name) }
        return name == ChoiceTag.open ? unwrittenOpenings[tag].map(Pick.unwritten) : nil
    }

    /// How deep each state lies in its flow; what the start does not lead to lies deepest.
    private static func depths(of states: [State], in flows: [Flow]) -> [Int] {
        var depths = [Int](repeating: .max, count: states.count)
        var reached = flows.map(\.start)
        for start in reached { depths[start] = 0 }
        var next = 0
        while next < reached.count {
            let number = reached[next]
            next += 1
            for target in states[number].transitions.compactMap(\.target.state) where depths[target] == .max {
                depths[target] = depths[number] + 1
                reached.append(target)
            }
        }
        return depths
    }

    private static func gates(of states: [State], flowCount: Int, depths: [Int]) -> [[String: Int]] {
        var gates = [[String: Int]](repeating: [:], count: flowCount)
        for (number, state) in states.enumerated() {
            for case .unsettled(let slot)? in state.transitions.map(\.condition) {
                if let other = gates[state.flow][slot.name], depths[other] <= depths[number] { continue }
                gates[state.flow][slot.name] = number
            }
        }
        return gates
    }

    private static func simpler(of states: [State]) -> [String: String] {
        var simpler: [String: String] = [:]
        for lines in states.compactMap(\.lines) {
            guard let simple = lines.simpler else { continue }
            for line in lines.all where line != simple { simpler[line.key] = simple.key }
        }
        return simpler
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

    private static func openings(
        of starts: [String: Int], beside tags: [String: Int], _ states: [State]
    ) throws(DialogError) -> [String: Int] {
        var openings: [String: Int] = [:]
        for (topic, start) in starts.sorted(by: { $0.key < $1.key }) {
            let tag = ChoiceTag.tag(of: Position(topic: topic, state: ""))
            let other = tags[tag] ?? openings.updateValue(start, forKey: tag)
            if let other { throw .sameTag(states[other].position, states[start].position) }
        }
        return openings
    }
}
