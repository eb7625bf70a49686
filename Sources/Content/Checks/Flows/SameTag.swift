import Dialog

/// Two states whose buttons nobody could tell apart.
struct SameTag: Check {
    static let name = "same-tag"
    static let summary = "Two states whose choices would have the same ids (about one chance in a million a pair)."

    func findings(in draft: ContentDraft) -> [Finding] {
        var first: [String: Word] = [:]
        return draft.flows.flatMap { flow in flow.states.map { (flow.topic, $0.name) } }.compactMap { topic, name in
            let tag = ChoiceTag.tag(of: Position(topic: topic, state: name.text))
            guard let other = first[tag] else {
                first[tag] = name
                return nil
            }
            // The same name twice in one file is found as that.
            if other.place.file == name.place.file, other.text == name.text { return nil }
            return error(
                name.place, "The choices of \(name.text) would have the ids of \(other.text).",
                "Rename one; the other is at \(other.place.file):\(other.place.line).")
        }
    }
}
