import Dialog

/// A flow file as far as it could be read: names, and where they stand.
struct FlowFile: Sendable {
    struct Choice: Sendable {
        let name: Word
        let target: Word
    }

    struct State: Sendable {
        let name: Word
        let isPart: Bool
        let choices: [Choice]
        let next: Word?
        let command: Word?
    }

    let yaml: YAMLFile
    let topic: String
    let start: Word?
    /// States and parts in the order of the file.
    let states: [State]

    init(_ yaml: YAMLFile) {
        self.yaml = yaml
        topic = yaml.file.topic
        start = Word(yaml.root?["start"]?.value)
        states = (yaml.root?.entries ?? []).flatMap { entry in
            switch entry.key {
            case "states": entry.value.entries.map { Self.state($0, isPart: false) }
            case "parts": entry.value.entries.map { Self.state($0, isPart: true) }
            default: [State]()
            }
        }
    }

    /// The place to show for what concerns the file as a whole.
    var place: Place { start?.place ?? yaml.file.start }

    /// What the engine makes its core of.
    var definition: FlowDefinition {
        FlowDefinition(
            topic: topic, start: start?.text ?? "",
            states: states.map { state in
                StateDefinition(
                    name: state.name.text, isPart: state.isPart,
                    choices: state.choices.map { .init(name: $0.name.text, target: Target($0.target.text)) },
                    next: state.next.map { Target($0.text) }, command: state.command.flatMap { Command($0.text) })
            })
    }

    private static func state(_ entry: YAMLNode.Entry, isPart: Bool) -> State {
        let choices = (entry.value["choices"]?.value.entries ?? []).compactMap { choice in
            Word(choice.value).map { Choice(name: Word(text: choice.key, place: choice.place), target: $0) }
        }
        return State(
            name: Word(text: entry.key, place: entry.place), isPart: isPart, choices: choices,
            next: isPart ? nil : Word(entry.value["next"]?.value), command: Word(entry.value["command"]?.value))
    }
}
