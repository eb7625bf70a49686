import Dialog
import Dispatch
import Knowledge
import Synchronization

/// The graphs of all flows, and what only all of them together show.
struct Search {
    let bundle: ContentBundle
    let subjects: [Subject]
    let graphs: [FlowGraph]

    /// Searches one flow at a time a thread: none needs another's.
    init(_ bundle: ContentBundle, today: Day, isBeside: Bool) {
        let declarations = Dictionary(bundle.knowledge.plans.map { ($0.name, $0.declaration) }) { first, _ in first }
        let subjects = bundle.machine.flows.indices.map {
            Subject(bundle, flow: $0, declarations: declarations, today: today)
        }
        let graphs = Mutex<[FlowGraph]>([])
        let search: @Sendable (Int) -> Void = { number in
            let graph = FlowSearch.graph(of: subjects[number], laws: bundle.laws)
            graphs.withLock { $0.append(graph) }
        }
        if isBeside {
            for number in subjects.indices { search(number) }
        } else {
            DispatchQueue.concurrentPerform(iterations: subjects.count, execute: search)
        }
        self.bundle = bundle
        self.subjects = subjects
        self.graphs = graphs.withLock(\.self).sorted { $0.flow < $1.flow }
    }

    /// Somebody who goes round: as often as it takes to be past the bound.
    func rounds(of bound: AnswerBound) -> [Violation] {
        var told: Set<Int> = []
        return bound.rounds.compactMap { place, round in
            guard case .situation(let flow, let number) = place, !round.isEmpty, told.insert(flow).inserted else {
                return nil
            }
            let times = bundle.messagesToAnswer / round.count + 1
            let way = graphs[flow].way(to: number) + (0..<times).flatMap { _ in round }
            return noAnswer(on: way, in: flow, at: number)
        }
    }

    /// Flows in which it takes more messages than it may.
    func tooLong(_ longest: [AnswerBound.Longest]) -> [Violation] {
        longest.filter { $0.messages > bundle.messagesToAnswer }.map { longest in
            // The last message of the way is the one that is answered.
            noAnswer(on: longest.way.dropLast(), in: longest.flow, at: longest.way.last?.from)
        }
    }

    private func noAnswer(on way: some Sequence<FlowGraph.Turn>, in flow: Int, at number: Int?) -> Violation {
        let situation = number.flatMap { number in
            graphs[flow].situations.indices.contains(number) ? graphs[flow].situations[number] : nil
        }
        return Violation(
            kind: .noAnswer(within: bundle.messagesToAnswer), topic: bundle.machine.flows[flow].topic,
            position: situation?.session.position ?? start(of: flow), conversation: told(Array(way)))
    }

    /// Laws that say «in the end», on the ways on which they do not come.
    var unfulfilled: [Violation] {
        bundle.laws.enumerated().filter { $0.element.kind == .eventually }.flatMap { number, law in
            graphs.compactMap { graph -> Violation? in
                let topic = bundle.machine.flows[graph.flow].topic
                guard law.isConcerned(with: topic),
                    let way = Fulfilment(graphs: graphs, law: number).breach(in: graph.flow)
                else { return nil }
                return Violation(
                    kind: .law(law.name), topic: topic, position: start(of: graph.flow), conversation: told(way))
            }
        }
    }

    private func start(of flow: Int) -> Position {
        bundle.machine.states[bundle.machine.flows[flow].start].position
    }

    private func told(_ way: [FlowGraph.Turn]) -> Counterexample {
        Counterexample(Retelling(subjects: subjects, graphs: graphs).turns(way))
    }
}
