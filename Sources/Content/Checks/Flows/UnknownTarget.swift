import Dialog

/// A target that leads nowhere.
struct UnknownTarget: Check {
    static let name = "unknown-target"
    static let summary = "A start, next, choice, home, fallback or emergency that names no state, part or topic."

    func findings(in draft: ContentDraft) -> [Finding] {
        let topics = draft.topics
        let named = [draft.bot?.home, draft.bot?.fallback, draft.bot?.emergency].compactMap(\.self)
        let ofBot = named.filter { !topics.contains($0.text) }.map { finding($0, among: topics.sorted()) }
        return ofBot + draft.flows.flatMap { findings(in: $0, topics: topics) }
    }

    private func findings(in flow: FlowFile, topics: Set<String>) -> [Finding] {
        let names = flow.states.map(\.name.text)
        // Where the states could not be read, the start is not what is wrong.
        let hasStates = !names.isEmpty || flow.yaml.isSound
        let starts = [flow.start].compactMap { $0 }.filter { hasStates && !names.contains($0.text) }.map {
            finding($0, among: names)
        }
        let targets = flow.states.flatMap { state in state.choices.map(\.target) + [state.next].compactMap { $0 } }
        let lost = targets.filter { word in
            guard case .named(let name) = Target(word.text) else { return false }
            return !names.contains(name) && !topics.contains(name)
        }
        return starts + lost.map { finding($0, among: names + Target.reservedWords + topics.sorted()) }
    }

    private func finding(_ word: Word, among names: [String]) -> Finding {
        error(
            word.place, "Nothing is called \(word.text).",
            Nearest.advice(
                for: word.text, among: names, or: "Write a state or part of this file, a topic, end, menu or person."))
    }
}
