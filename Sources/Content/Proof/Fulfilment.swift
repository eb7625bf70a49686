import Dialog

/// Whether a law that says «in the end» is kept on every way through a flow before the flow is over. Of a way that never ends
/// the bound on messages speaks, not this.
struct Fulfilment {
    let graphs: [FlowGraph]
    /// The number of the law.
    let law: Int

    /// The shortest way through a flow on which it is not; nil where it is on all.
    func breach(in flow: Int) -> [FlowGraph.Turn]? {
        typealias Place = AnswerBound.Place
        var origins: [Place: (Place?, FlowGraph.Turn?)] = [:]
        var waiting: [Place] = []
        func way(to place: Place?, then last: FlowGraph.Turn?) -> [FlowGraph.Turn] {
            var turns = [last].compactMap(\.self)
            var here = place
            while let place = here, let (from, turn) = origins[place] {
                if let turn { turns.append(turn) }
                here = from
            }
            return turns.reversed()
        }
        func follow(_ edge: FlowGraph.Edge, from: Place?, in flow: Int, isSilent: Bool = false) -> [FlowGraph.Turn]? {
            guard !isFulfilled(by: edge) else { return nil }
            let turn = isSilent ? nil : edge.turn
            guard let place = place(after: edge, in: flow) else { return way(to: from, then: turn) }
            if origins[place] == nil {
                origins[place] = (from, turn)
                waiting.append(place)
            }
            return nil
        }
        for edge in graphs[flow].entries {
            if let breach = follow(edge, from: nil, in: flow) { return breach }
        }
        var next = 0
        while next < waiting.count {
            let place = waiting[next]
            next += 1
            let (number, edges, isSilent) = edges(from: place)
            for edge in edges {
                if let breach = follow(edge, from: place, in: number, isSilent: isSilent) { return breach }
            }
        }
        return nil
    }

    private func edges(from place: AnswerBound.Place) -> (flow: Int, [FlowGraph.Edge], isSilent: Bool) {
        switch place {
        case .situation(let flow, let number): (flow, graphs[flow].edges[number].filter(\.isCounted), false)
        case .opened(let flow): (flow, graphs[flow].entries, true)
        }
    }

    private func isFulfilled(by edge: FlowGraph.Edge) -> Bool { edge.fulfilled & (1 << UInt64(law)) != 0 }

    /// Where the way goes on; nil where the flow is over.
    private func place(after edge: FlowGraph.Edge, in flow: Int) -> AnswerBound.Place? {
        switch edge.target {
        case .over: nil
        case .flow(let other): .opened(other)
        case .situation(let number):
            graphs[flow].situations[number].session.pending == nil ? nil : .situation(flow: flow, number)
        }
    }
}
