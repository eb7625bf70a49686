/// Violations as findings: at the line of the flow file where they happen.
extension Violation {
    /// The names of what the proof finds, with the sentence of the manual.
    package static let checks: [(name: String, summary: String)] = [
        ("no-answer", "Somebody can answer what is asked again and again and get neither an answer nor a person."),
        ("endless-loop", "States lead to each other and none of them asks anything."),
        ("no-way-on", "A state is reached from which nothing leads on."),
        ("unsaid-value", "A text is said where a value of it is not known, or a button has no words."),
        ("broken-law", "A law of laws.yaml does not hold."),
    ]

    /// The finding; `bundle` knows the places.
    package func finding(in bundle: ContentBundle, dialogs: String) -> Finding {
        let place = bundle.place(of: position) ?? Place(file: dialogs)
        let (number, sentence, advice) = words(in: bundle)
        return Finding(
            place: place, severity: .error, sentence: sentence, advice: advice, check: Self.checks[number].name)
    }

    private func words(in bundle: ContentBundle) -> (Int, String, String) {
        switch kind {
        case .noAnswer(let messages):
            (
                0, "Here one can go on for more than \(messages) messages without an answer or a person.",
                "Let one of these states answer something, or lead to person; or raise answer-within in bot.yaml."
            )
        case .loop: (1, "This goes round without asking anything.", "Let one of its states ask, or end.")
        case .noWayOn: (2, "Here nothing leads on.", "Add a case without when, or an outcome.")
        case .badText(let text, let language, let reason):
            (
                3, "The text \(text) (\(language)) cannot be said as it stands here: \(reason).",
                "Ask for the value before, or leave it out of the text."
            )
        case .law(let name):
            (
                4, "The law \(name) does not hold here\(lawPlace(name, in: bundle)).",
                "Change the flow or its texts; or, if the law is wrong, the law."
            )
        }
    }

    private func lawPlace(_ name: String, in bundle: ContentBundle) -> String {
        guard let place = bundle.laws.first(where: { $0.name == name })?.place else { return "" }
        return " (\(place.file):\(place.line))"
    }
}
