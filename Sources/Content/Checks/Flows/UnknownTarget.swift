import Dialog

/// A target that leads nowhere.
struct UnknownTarget: Check {
    static let name = "unknown-target"
    static let summary = "A target, a start, or a topic named by see, undo or bot.yaml that is no state, part or topic."

    func findings(in draft: ContentDraft) -> [Finding] {
        let topics = draft.topics
        let ofBot = (draft.bot?.topics ?? []).filter { !topics.contains($0.text) }.map {
            finding($0, among: topics.sorted())
        }
        let ofNotices = (draft.noticesFile?.notices ?? []).flatMap(\.topics).filter { !topics.contains($0.text) }.map {
            finding($0, among: topics.sorted())
        }
        return ofBot + ofNotices + draft.flows.flatMap { findings(in: $0, topics: topics, unwritten: draft.unwritten) }
    }

    private func findings(in flow: FlowFile, topics: Set<String>, unwritten: Set<String>) -> [Finding] {
        let names = flow.states.map(\.name.text)
        // Where the states could not be read, the start is not what is wrong.
        let hasStates = !names.isEmpty || flow.yaml.isSound
        let starts = [flow.start].compactMap { $0 }.filter { hasStates && !names.contains($0.text) }.map {
            finding($0, among: names)
        }
        let lost = flow.states.flatMap(\.targets).filter { word in
            guard case .named(let name) = Target(word.text) else { return false }
            return !names.contains(name) && !topics.contains(name)
        }
        let named = flow.states.flatMap { $0.see + [$0.undo].compactMap(\.self) }
        let unseen = named.filter { !topics.contains($0.text) && !unwritten.contains($0.text) }
        return starts + lost.map { finding($0, among: names + Target.reservedWords + topics.sorted()) }
            + unseen.map { finding($0, among: topics.sorted()) }
    }

    private func finding(_ word: Word, among names: [String]) -> Finding {
        error(
            word.place, "Nothing is called \(word.text).",
            Nearest.advice(
                for: word.text, among: names, or: "Write a state or part of this file, a topic, end, menu or person."))
    }
}
