import Dialog

/// How many messages it takes at most until an answer, over all flows: each way through their situations on which nothing is
/// answered and nobody named.
struct AnswerBound {
    /// A place on such a way.
    enum Place: Hashable {
        case situation(flow: Int, Int)
        /// A flow that another one has just opened, and that asks something.
        case opened(Int)
    }

    /// A step on such a way; nil turn: the flow was opened by the turn before.
    struct Step {
        var turn: FlowGraph.Turn?
        var target: Place?
    }

    /// Graphs by the number of their flow.
    private let graphs: [FlowGraph]
    private var lengths: [Place: Int] = [:]
    private var next: [Place: Step] = [:]
    /// A way that comes back to its beginning.
    private(set) var rounds: [(place: Place, way: [FlowGraph.Turn])] = []

    init(_ graphs: [FlowGraph]) { self.graphs = graphs }

    /// The longest way in a flow.
    struct Longest {
        let flow: Int
        /// Messages until the answer, that one counted.
        let messages: Int
        /// From outside to the answer.
        let way: [FlowGraph.Turn]
    }

    /// The longest way to an answer, from outside into the flow or from any of its situations.
    mutating func longest(in flow: Int) -> Longest {
        var longest = Longest(flow: flow, messages: 0, way: [])
        for edge in graphs[flow].entries {
            var way = [edge.turn]
            if !edge.isServed, let place = place(of: edge.target, in: flow) {
                measure(place)
                way += turns(from: place)
            }
            if way.count > longest.messages { longest = Longest(flow: flow, messages: way.count, way: way) }
        }
        for number in graphs[flow].situations.indices {
            let place = Place.situation(flow: flow, number)
            measure(place)
            guard let messages = lengths[place], messages > longest.messages else { continue }
            longest = Longest(
                flow: flow, messages: messages, way: graphs[flow].way(to: number) + turns(from: place))
        }
        return longest
    }

    private func place(of target: FlowGraph.Target, in flow: Int) -> Place? {
        switch target {
        case .situation(let number): .situation(flow: flow, number)
        case .flow(let other): .opened(other)
        case .over: nil
        }
    }

    private func steps(from place: Place) -> [Step] {
        switch place {
        case .situation(let flow, let number):
            graphs[flow].edges[number].filter(\.isCounted).map { edge in
                Step(turn: edge.turn, target: edge.isServed ? nil : self.place(of: edge.target, in: flow))
            }
        case .opened(let flow):
            graphs[flow].entries.filter { !$0.isServed }.map { edge in
                Step(turn: nil, target: self.place(of: edge.target, in: flow))
            }
        }
    }

    /// The length of the longest way from a place, by looking at all of them once; a way that comes back is noted and cut.
    private mutating func measure(_ start: Place) {
        struct Visit {
            let place: Place
            let steps: [Step]
            var looked = 0
        }
        guard lengths[start] == nil else { return }
        var visits = [Visit(place: start, steps: steps(from: start))]
        var open: Set<Place> = [start]
        while let visit = visits.last {
            guard visit.looked < visit.steps.count else {
                settle(visit.place, by: visit.steps)
                open.remove(visit.place)
                visits.removeLast()
                continue
            }
            visits[visits.count - 1].looked += 1
            guard let target = visit.steps[visit.looked].target, lengths[target] == nil else { continue }
            guard open.insert(target).inserted else {
                let begin = visits.firstIndex { $0.place == target } ?? 0
                rounds.append((target, visits[begin...].compactMap { $0.steps[$0.looked - 1].turn }))
                continue
            }
            visits.append(Visit(place: target, steps: steps(from: target)))
        }
    }

    private mutating func settle(_ place: Place, by steps: [Step]) {
        var length = 0
        for step in steps {
            let whole = (step.turn == nil ? 0 : 1) + (step.target.map { lengths[$0] ?? 0 } ?? 0)
            guard whole > length else { continue }
            length = whole
            next[place] = step
        }
        lengths[place] = length
    }

    private func turns(from start: Place) -> [FlowGraph.Turn] {
        var turns: [FlowGraph.Turn] = []
        var place: Place? = start
        while let here = place, let step = next[here], turns.count < 1000 {
            if let turn = step.turn { turns.append(turn) }
            place = step.target
        }
        return turns
    }
}
