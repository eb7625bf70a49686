import Dialog

/// The names of choices, as scripts say them: what stands behind the dot of an id, or the topic that a button opens.
struct ChoiceNames {
    private let openings: [String: String]

    init(_ machine: DialogMachine) {
        let topics = Array(machine.starts.keys) + machine.unwritten
        openings = Dictionary(topics.map { (ChoiceTag.opening($0), $0) }) { first, _ in first }
    }

    func name(of id: String) -> String {
        if let topic = openings[id] { return topic }
        guard let dot = id.firstIndex(of: ".") else { return id }
        return String(id[id.index(after: dot)...])
    }
}
