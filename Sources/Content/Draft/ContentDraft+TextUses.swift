import Dialog

/// Which texts are said, and by whom.
extension ContentDraft {
    /// Every text that is said, in the order of the flows.
    var textUses: [TextUse] {
        let ofEngine = EngineText.allCases.map {
            TextUse(key: $0.key, variables: $0.variables, owner: "the engine")
        }
        let ofOthers = required.map {
            TextUse(key: $0.key, variables: $0.variables, owner: "the program")
        }
        let ofNotices = (noticesFile?.notices ?? []).map {
            TextUse(
                key: NoticeDefinition.textPath + "." + $0.name.text, place: $0.name.place, variables: [],
                owner: "the notice")
        }
        return flows.flatMap(textUses) + ofEngine + ofOthers + ofNotices + titles
    }

    /// The names of topics: sentences and buttons name them. The fallback is no topic that anybody names.
    private var titles: [TextUse] {
        guard let fallback = bot?.fallback?.text, topics.contains(fallback) else { return [] }
        return topics.subtracting([fallback]).union(unwritten).sorted().map { topic in
            TextUse(
                key: Position.title(of: topic), place: flows.first { $0.topic == topic }?.place, variables: [],
                owner: "the topic")
        }
    }

    private func textUses(of flow: FlowFile) -> [TextUse] {
        let shared = bot?.shared ?? []
        let variables = flow.asksSources ? nil : Set((flow.slots + shared).map(\.name.text))
        let parts = flow.states.filter(\.isPart)
        return flow.states.flatMap { state -> [TextUse] in
            let position = Position(topic: flow.topic, state: state.name.text)
            var uses: [TextUse] = []
            if state.speaks {
                uses.append(
                    TextUse(
                        key: position.text, place: state.name.place, variables: variables,
                        owner: state.isPart ? "the part" : "the state"))
            }
            uses += state.fill.flatMap { questions($0, at: position, variables, flow) }
            uses += offers(of: state, parts: parts).map { name, place in
                label(name, at: position, place)
            }
            return uses
        }
    }

    /// The question for a slot, and the button that leaves it open.
    private func questions(
        _ slot: Word, at position: Position, _ variables: Set<String>?, _ flow: FlowFile
    ) -> [TextUse] {
        let question = TextUse(
            key: Position(topic: position.topic, state: position.state, slot: slot.text).text,
            sharedKey: EngineText.sharedPath + ".ask-" + slot.text, place: slot.place, variables: variables,
            owner: "the question for the slot")
        let line = (flow.slots + (bot?.shared ?? [])).first { $0.name.text == slot.text }
        guard line?.skip != nil else { return [question] }
        return [
            question,
            TextUse(
                key: EngineText.sharedPath + ".label-skip", place: slot.place, variables: [],
                owner: "the slot that may be left open"),
        ]
    }

    private func label(_ name: String, at position: Position, _ place: Place?) -> TextUse {
        TextUse(
            key: position.label(of: name), sharedKey: EngineText.sharedPath + ".label-" + name, place: place,
            variables: [], owner: "the choice")
    }

    /// The names of the choices of a state with their places: other parts, its own, and those of a confirmation.
    func offers(of state: FlowFile.State, parts: [FlowFile.State]) -> [(name: String, place: Place?)] {
        let offersParts = state.isPart || state.next?.text == "parts"
        let others = offersParts ? parts.filter { $0.name.text != state.name.text }.map(\.name) : []
        let own = (others + state.choices.map(\.name)).map { ($0.text, Optional($0.place)) }
        guard state.works.first?.text == "confirm" else { return own }
        return own + [("agreed", state.agreed?.place), ("refused", state.refused?.place)]
    }
}
