import Dialog

/// Plays a flow to its end in every way: from each opening, in each situation, each move with each answer of the sources.
struct FlowSearch {
    let subject: Subject
    private let laws: [Law]
    private var graph: FlowGraph
    private var numbers: [Session: Int] = [:]
    private var said: Set<Saying> = []
    private var told: Set<Violation.Kind> = []
    private var lawsAt: [Position: [Law]] = [:]

    /// Combinations of known values at which a flow is opened, at most; and situations of one flow.
    private static let openings = 4096
    private static let situations = 50_000
    init(_ subject: Subject, laws: [Law]) {
        self.subject = subject
        self.laws = laws
        graph = FlowGraph(flow: subject.number)
    }

    /// The whole graph.
    static func graph(of subject: Subject, laws: [Law]) -> FlowGraph {
        var search = FlowSearch(subject, laws: laws)
        search.openFlow()
        var next = 0
        while next < search.graph.situations.count {
            search.goOn(from: next)
            next += 1
        }
        return search.graph
    }

    private mutating func openFlow() {
        let combinations = subject.combinations(atMost: Self.openings)
        graph.isCut = combinations == nil
        let parts = subject.states.filter(\.isPart).map(\.position.state)
        for known in combinations ?? subject.fewCombinations {
            for part in [nil] + parts.map(Optional.some) {
                var shared = known
                shared.removeAll { entry in subject.flow.slot(entry.name)?.isShared != true }
                var own = known
                own.removeAll { entry in shared[entry.name] != nil }
                // A part says what it says, whatever the slots of its flow are.
                if part != nil, !own.isEmpty { continue }
                let move = Move(kind: .topic(subject.topic, part: part), values: own)
                let turn = FlowGraph.Turn(flow: subject.number, known: shared, move: move, answers: [])
                graph.entries += play(turn, from: subject.fresh(knowing: shared))
            }
        }
    }

    private mutating func goOn(from number: Int) {
        let session = graph.situations[number].session
        var edges: [FlowGraph.Edge] = []
        for move in Moves(subject: subject, session: session).all {
            edges += play(FlowGraph.Turn(flow: subject.number, from: number, move: move, answers: []), from: session)
        }
        graph.edges[number] = edges
    }

    /// One turn with every answer; new situations are noted.
    private mutating func play(_ turn: FlowGraph.Turn, from session: Session) -> [FlowGraph.Edge] {
        let event = turn.move.event(in: subject.flow, at: session.lastAt &+ turn.move.pause)
        return subject.tree.leaves(from: session, on: event).map { leaf in
            graph.turns += 1
            var turn = turn
            turn.answers = leaf.answers
            let sight = TurnSight(replies: leaf.replies, path: leaf.step.path, in: subject.bundle, on: subject.today)
            look(at: leaf, sight, after: turn)
            let target = target(of: leaf.step.session, by: turn)
            return FlowGraph.Edge(
                turn: turn, target: target, isServed: sight.isServed(isOver: target == .over),
                isCounted: turn.move.isCounted && !sight.says(EngineText.cleared.key),
                fulfilled: fulfilled(by: sight))
        }
    }

    /// Where the conversation stands now, seen from this flow.
    private mutating func target(of session: Session, by turn: FlowGraph.Turn) -> FlowGraph.Target {
        let topic = session.pending?.topic ?? session.recent?.topic
        guard topic == subject.topic else {
            let other = session.pending.flatMap { subject.machine.state(at: $0.position) }
            return other.map { .flow(subject.machine.states[$0].flow) } ?? .over
        }
        let plain = session.plain(for: subject)
        if let number = numbers[plain] { return .situation(number) }
        guard graph.situations.count < Self.situations else {
            graph.isCut = true
            return .over
        }
        var kept = session
        kept.reduce(to: subject)
        numbers[plain] = graph.situations.count
        graph.situations.append(FlowGraph.Situation(session: kept, arrival: turn))
        graph.edges.append([])
        return .situation(graph.situations.count - 1)
    }
}

/// What is looked for in every turn.
extension FlowSearch {
    private mutating func look(at leaf: TurnTree.Leaf, _ sight: TurnSight, after turn: FlowGraph.Turn) {
        let machine = subject.machine
        let position = leaf.step.path.last.map { machine.states[$0.to].position } ?? here(of: turn)
        if leaf.step.path.count >= DialogMachine.maximumHops {
            tell(.loop, at: position, after: turn)
        } else if sight.says(EngineText.sourceFailed.key), !leaf.answers.contains(where: \.isWithout) {
            tell(.noWayOn, at: position, after: turn)
        }
        // What another flow says is looked at in that flow.
        let own = sight.scenes.filter { $0.state.map { $0.flow == subject.number } ?? true }
        for reply in own.map(\.reply) {
            guard said.insert(Saying(reply)).inserted else { continue }
            for language in subject.bundle.languages {
                guard let reason = subject.bundle.flaw(of: reply, in: language) else { continue }
                tell(.badText(reply.text, language: language, reason: reason), at: position, after: turn)
            }
        }
        for scene in own {
            guard let state = scene.state else { continue }
            for law in laws(at: state.position) where law.isBroken(by: scene, sight) {
                tell(.law(law.name), at: position, after: turn)
            }
        }
    }

    /// The laws of which a state is one of the places.
    private mutating func laws(at position: Position) -> [Law] {
        if let known = lawsAt[position] { return known }
        let concerned = laws.filter { $0.isConcerned(with: position.topic, state: position.state) }
        lawsAt[position] = concerned
        return concerned
    }

    private func fulfilled(by sight: TurnSight) -> UInt64 {
        var bits: UInt64 = 0
        for (number, law) in laws.enumerated() where law.isFulfilled(by: sight) { bits |= 1 << UInt64(number) }
        return bits
    }

    /// Each thing once a flow: the first way to it is the shortest.
    private mutating func tell(_ kind: Violation.Kind, at position: Position, after turn: FlowGraph.Turn) {
        guard told.insert(kind).inserted else { return }
        let way = graph.way(to: turn.from, then: turn)
        graph.violations.append(
            Violation(
                kind: kind, topic: subject.topic, position: position,
                conversation: Counterexample(way)))
    }

    private func here(of turn: FlowGraph.Turn) -> Position {
        turn.from.flatMap { graph.situations[$0].session.position }
            ?? subject.machine.states[subject.flow.start].position
    }

    /// A reply as far as its words depend on it: the key, and which of its values are known.
    private struct Saying: Hashable {
        let text: String
        let names: [String]
        let choices: [Choice]

        init(_ reply: Reply) {
            text = reply.text
            names = reply.arguments.names
            choices = reply.choices
        }
    }
}

extension TurnTree.Given {
    /// A source that gave nothing: what leads to no answer then is its fault.
    var isWithout: Bool { outcome == Answer.failed || outcome == Answer.none }
}
