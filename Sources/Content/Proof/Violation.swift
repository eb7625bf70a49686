package import Dialog

/// Something that must not happen and can, with the shortest conversation that leads there.
package struct Violation: Sendable {
    package enum Kind: Hashable, Sendable {
        /// So many messages running that answer what is asked, and neither an answer nor a person.
        case noAnswer(within: Int)
        /// The flow goes round without a question.
        case loop
        /// No case holds, and no transition leads on.
        case noWayOn
        /// A text that cannot be said as it stands: why, in which language.
        case badText(String, language: String, reason: String)
        /// A law is broken.
        case law(String)
    }

    package let kind: Kind
    package let topic: String
    /// The state at which it is told.
    package let position: Position
    package let conversation: Counterexample
}

/// A conversation that shows a violation: the last message is where it can be seen.
package struct Counterexample: Sendable {
    /// One message, and what sources say in its turn.
    package struct Message: Sendable {
        package let move: Move
        package let answers: [Source]
    }

    /// What a source says from here on.
    package struct Source: Hashable, Sendable {
        package let question: String
        package let outcome: String
        package let values: Values
        package let options: [Value]
    }

    /// What is known of the person before.
    package let known: Values
    package let messages: [Message]

    init(_ turns: [FlowGraph.Turn]) {
        known = turns.first?.known ?? [:]
        messages = turns.map { turn in
            Message(
                move: turn.move,
                answers: turn.answers.map {
                    Source(question: $0.question, outcome: $0.outcome, values: $0.values, options: $0.options)
                })
        }
    }
}
