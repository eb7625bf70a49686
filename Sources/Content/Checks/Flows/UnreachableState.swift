import Dialog

/// A state or a flow that nobody ever comes to.
struct UnreachableState: Check {
    static let name = "unreachable-state"
    static let summary = "A state to which no target leads, or a flow without phrases that nothing names."

    func findings(in draft: ContentDraft) -> [Finding] {
        // A target with a slip in it is told itself, and with it the state that was meant.
        let topics = draft.topics
        guard draft.flows.allSatisfy({ $0.isWhole(among: topics) }) else { return [] }
        let asked = draft.askedTopics
        return draft.flows.flatMap { flow -> [Finding] in
            let hasCommand = flow.states.contains { $0.command != nil }
            guard asked.contains(flow.topic) || hasCommand else { return [unasked(flow)] }
            let starts =
                flow.states.filter { $0.isPart || $0.command != nil }.map(\.name) + [flow.start].compactMap(\.self)
            let reached = FlowWays(flow).reached(from: starts.map(\.text))
            return flow.states.filter { !reached.contains($0.name.text) }.map {
                warning(
                    $0.name.place, "No way leads to the state \($0.name.text).",
                    "Name it as a target, make it a part, or delete it.")
            }
        }
    }

    private func unasked(_ flow: FlowFile) -> Finding {
        warning(
            flow.place, "Nobody comes to \(flow.topic): it has no phrases, and nothing names it.",
            "Write \(flow.topic.split(separator: ".").joined(separator: "/")).txt in every language, or offer it somewhere."
        )
    }
}

extension FlowFile {
    /// Read in full, and every target of it is there: only then what it lacks is really lacking.
    func isWhole(among topics: Set<String>) -> Bool {
        let names = Set(states.map(\.name.text)).union(Target.reservedWords)
        func isKnown(_ word: Word) -> Bool { names.contains(word.text) || topics.contains(word.text) }
        return yaml.isSound && states.flatMap(\.targets).allSatisfy(isKnown) && (start.map(isKnown) ?? false)
    }
}

extension ContentDraft {
    /// Topics that people can come to: by phrases, by a button, or because `bot.yaml` names them.
    var askedTopics: Set<String> {
        let named = flows.flatMap { flow in
            flow.states.flatMap { $0.targets + $0.see + [$0.undo].compactMap(\.self) }.map(\.text)
        }
        let understood = locales.flatMap(\.phrases).map(\.topic)
        return Set(named + understood + (bot?.topics ?? []).map(\.text))
    }
}
