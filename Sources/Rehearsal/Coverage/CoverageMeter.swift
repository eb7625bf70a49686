package import Content
import Dialog

/// Counts what of the content was used, and names what was not, with its file and line.
package struct CoverageMeter {
    private let content: ContentBundle
    private let uses: ContentUses
    private var texts: TextPlaces

    package init(
        _ content: ContentBundle, _ uses: ContentUses, locales: String, read: @escaping (String) -> [UInt8]?
    ) {
        self.content = content
        self.uses = uses
        texts = TextPlaces(locales: locales, read: read)
    }

    package mutating func report(floor: Int? = nil) -> CoverageReport {
        let states = Array(machine.states.indices)
        let parts = states.filter { machine.states[$0].isPart }
        let asking = states.filter { number in
            if case .ask = machine.states[number].work { true } else { false }
        }
        var measures = [
            measure("states", states, uses.states), measure("parts", parts, uses.states), transitions, guards,
            measure("questions missed", asking, uses.missed), ladder,
        ]
        for language in content.languages { measures.append(texts(in: language)) }
        return CoverageReport(measures: measures, floor: floor)
    }

    private var machine: DialogMachine { content.machine }

    private func measure(_ name: String, _ states: [Int], _ used: Set<Int>) -> CoverageReport.Measure {
        let missing = states.filter { !used.contains($0) }
        return CoverageReport.Measure(
            name: name, used: states.count - missing.count, total: states.count, missing: missing.map(place))
    }

    /// Those that a file writes: what every part offers by itself is left out.
    private var transitions: CoverageReport.Measure {
        let all = ways { !$0.isAlwaysOpen }.filter { !isImpossible($0) }
        let missing = all.filter { !uses.transitions.contains($0) }
        return CoverageReport.Measure(
            name: "transitions", used: all.count - missing.count, total: all.count, missing: missing.map(words))
    }

    /// A slot without a source never comes to an outcome of one.
    private func isImpossible(_ way: ContentUses.Way) -> Bool {
        let state = machine.states[way.state]
        guard case .ask(let slot) = state.work, slot.definition.offer == nil else { return false }
        if case .outcome = state.transitions[way.transition].trigger { return true }
        return false
    }

    /// Each guard counts twice: as one that holds and as one that does not.
    private var guards: CoverageReport.Measure {
        let all = ways { transition in
            if case .holds = transition.condition { true } else { false }
        }
        let held = all.filter { !uses.transitions.contains($0) }.map { words($0) + " (holds)" }
        let refused = all.filter { !uses.refused.contains($0) }.map { words($0) + " (does not hold)" }
        let missing = held + refused
        return CoverageReport.Measure(
            name: "guards, both ways", used: 2 * all.count - missing.count, total: 2 * all.count, missing: missing)
    }

    private var ladder: CoverageReport.Measure {
        let missing = (1...3).filter { !uses.rungs.contains($0) }
        return CoverageReport.Measure(
            name: "steps of the ladder", used: 3 - missing.count, total: 3, missing: missing.map { "step \($0)" })
    }

    private mutating func texts(in language: String) -> CoverageReport.Measure {
        let keys = machine.textKeys.sorted()
        let missing = keys.filter { !uses.said.contains(ContentUses.Said(key: $0, language: language)) }
        return CoverageReport.Measure(
            name: "texts in \(language)", used: keys.count - missing.count, total: keys.count,
            missing: missing.map { texts.place(of: $0, in: language) + " " + $0 })
    }

    private func ways(where isWanted: (Transition) -> Bool) -> [ContentUses.Way] {
        machine.states.indices.flatMap { state in
            machine.states[state].transitions.indices.filter { isWanted(machine.states[state].transitions[$0]) }
                .map { ContentUses.Way(state: state, transition: $0) }
        }
    }

    private func place(_ state: Int) -> String {
        let position = machine.states[state].position
        return (content.place(of: position).map { "\($0.file):\($0.line) " } ?? "") + position.corePath
    }

    private func words(_ way: ContentUses.Way) -> String {
        let transition = machine.states[way.state].transitions[way.transition]
        let target =
            switch transition.target {
            case .state(let number), .call(let number): machine.states[number].position.corePath
            case .end: "end"
            }
        return place(way.state) + " -\(TransitionWords.name(of: transition.trigger))-> " + target
    }
}
