import Dialog

/// Which states of a flow lead where, read from its file without running it.
struct FlowWays {
    /// The states of this flow to which a state leads, by name.
    private(set) var next: [String: Set<String>] = [:]
    /// States that lead out of their own questions: they answer and rest, or go to another topic, a person or the end.
    private(set) var leading: Set<String> = []

    init(_ flow: FlowFile) {
        let parts = Set(flow.states.filter(\.isPart).map(\.name.text))
        let names = Set(flow.states.map(\.name.text))
        for state in flow.states {
            let name = state.name.text
            let own = state.targets.map(\.text).filter { names.contains($0) }
            next[name, default: []].formUnion(own)
            let leaves = state.targets.contains { !names.contains($0.text) }
            // A choice of a state of the same flow makes a question, and a question is no end.
            let asks = !state.works.isEmpty || state.choices.contains { own.contains($0.target.text) }
            let goesOn = asks || state.next != nil
            if leaves || state.isPart || !goesOn || !parts.isDisjoint(with: own) { leading.insert(name) }
            // A fill with nothing behind it is the last thing of its flow.
            if state.works.first?.text == "fill", state.next == nil { leading.insert(name) }
        }
    }

    /// Everything that can be reached from some states, themselves included.
    func reached(from starts: some Sequence<String>) -> Set<String> {
        var reached: Set<String> = []
        var waiting = Array(starts)
        while let name = waiting.popLast() {
            guard reached.insert(name).inserted else { continue }
            waiting += next[name] ?? []
        }
        return reached
    }

    /// The states of circles from which no way leads to an answer, another topic, a person or the end. Those that only
    /// lead into one are not among them.
    var circles: Set<String> {
        var before: [String: [String]] = [:]
        for (name, others) in next { for other in others { before[other, default: []].append(name) } }
        var open: Set<String> = []
        var waiting = Array(leading)
        while let name = waiting.popLast() {
            guard open.insert(name).inserted else { continue }
            waiting += before[name] ?? []
        }
        return entered(Set(next.keys).subtracting(open), before)
    }

    /// Those of some states to which others of them lead, when all that nothing leads to are taken away.
    private func entered(_ states: Set<String>, _ before: [String: [String]]) -> Set<String> {
        var left = states
        var entries = Dictionary(
            states.map { name in (name, (before[name] ?? []).count { states.contains($0) }) }
        ) { first, _ in first }
        var waiting = entries.filter { $0.value == 0 }.map(\.key)
        while let name = waiting.popLast() {
            left.remove(name)
            for other in next[name] ?? [] {
                guard let count = entries[other] else { continue }
                entries[other] = count - 1
                if count == 1 { waiting.append(other) }
            }
        }
        return left
    }
}
