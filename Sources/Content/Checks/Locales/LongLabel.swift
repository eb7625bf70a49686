import Dialog

/// A button that messengers cut off.
struct LongLabel: Check {
    static let name = "long-label"
    static let summary = "The text of a button over 20 characters, or 24 where more than three are offered."

    func findings(in draft: ContentDraft) -> [Finding] {
        draft.spoken.flatMap { locale in
            var seen: Set<Place> = []
            let all = draft.flows.flatMap { flow in
                let parts = flow.states.filter(\.isPart)
                return flow.states.flatMap { state in
                    findings(
                        of: draft.offers(of: state, parts: parts).map(\.name),
                        at: Position(topic: flow.topic, state: state.name.text), in: locale)
                }
            }
            // A shared label is told once, however many states offer it.
            return all.filter { seen.insert($0.place).inserted }
        }
    }

    private func findings(of names: [String], at position: Position, in locale: LocaleFolder) -> [Finding] {
        // PROTOCOL.md, 2.4: what the messengers' buttons take.
        let limit = names.count > 3 ? 24 : 20
        return names.compactMap { name in
            let own = position.label(of: name)
            let key = locale.has(own) ? own : EngineText.sharedPath + ".label-" + name
            guard let place = locale.place(of: key) else { return nil }
            let length = locale.length(of: key)
            guard length > limit else { return nil }
            return warning(
                place,
                "The button \(TextUse.name(of: key)) has \(length) characters.",
                "\(position.path) offers \(names.count) choices: use at most \(limit).")
        }
    }
}
