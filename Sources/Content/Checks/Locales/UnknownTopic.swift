/// Phrases of a topic whose flow is not written yet: it is understood all the same, and named by its title.
struct UnknownTopic: Check {
    static let name = "unknown-topic"
    static let summary = "A phrase file whose path is no flow."

    func findings(in draft: ContentDraft) -> [Finding] {
        let topics = draft.topics
        return draft.locales.flatMap(\.phrases).filter { !topics.contains($0.topic) }.map { file in
            warning(
                file.file.start, "There is no flow \(file.topic) yet: the topic is understood and named, not answered.",
                Nearest.advice(
                    for: file.topic, among: topics.sorted(), or: "Write the flow, or take the phrases away."))
        }
    }
}
