/// How a source of knowledge answers while a script runs.
package struct KnowledgeStub: Equatable, Sendable {
    package enum Answer: Equatable, Sendable {
        /// It does not answer.
        case down
        /// As it does without a script.
        case up
        /// With this outcome and these values.
        case outcome(String, [NamedValue])
        /// With these choices.
        case offers([ScriptValue])
    }

    /// A source, `rents`, or one question of it, `rents.price`.
    package var name: String
    package var answer: Answer

    package init(_ name: String, _ answer: Answer) {
        self.name = name
        self.answer = answer
    }
}
