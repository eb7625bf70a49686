import Dialog

/// Triggers of transitions in the words of flow files.
enum TransitionWords {
    static func name(of trigger: Transition.Trigger) -> String {
        switch trigger {
        case .always: "next"
        case .choice(let name): "choice \(name)"
        case .filled: "filled"
        case .agreed: "agreed"
        case .refused: "refused"
        case .unsure: "unsure"
        case .outcome(let name): name
        }
    }
}
