/// Phrases for a part that does not exist.
struct UnknownPart: Check {
    static let name = "unknown-part"
    static let summary = "A heading of a phrase file that names no part and no choice of the flow."

    func findings(in draft: ContentDraft) -> [Finding] {
        var parts: [String: [String]] = [:]
        for flow in draft.flows where flow.yaml.isSound {
            parts[flow.topic] =
                flow.states.filter(\.isPart).map(\.name.text) + flow.states.flatMap { $0.choices.map(\.name.text) }
        }
        return draft.locales.flatMap(\.phrases).flatMap { file in
            guard let known = parts[file.topic] else { return [Finding]() }
            return file.headings.filter { !known.contains($0.part ?? "") }.map { heading in
                let otherwise =
                    known.isEmpty
                    ? "This flow has no parts: take the heading away."
                    : "It has: " + known.joined(separator: ", ") + "."
                // Phrases may be there before the part is: until then they ask for the topic as a whole.
                return warning(
                    heading.place, "The flow \(file.topic) has no part of this name.",
                    Nearest.advice(for: heading.part ?? "", among: known, or: otherwise))
            }
        }
    }
}
