/// One bubble as keys: what is said, before anybody knows in which words.
package struct Reply: Hashable, Sendable {
    package var kind: ReplyKind
    /// The topic as which the message was understood; only the first bubble of a turn bears it.
    package var topic: String?
    /// Who speaks, as `documents.iin/what`; nil for a line of the engine's own.
    package var state: String?
    package var language: String
    /// The key of the text.
    package var text: String
    /// What the text's variables stand for: only those that the text has in some language.
    package var arguments: Values
    /// Only the last bubble of a turn has any.
    package var choices: [Choice]
    /// The facts on which the text rests, by their ids.
    package var facts: [String]
    /// A number is an answer here and picks no choice, so choices are shown without numbers.
    package var takesNumbers: Bool
    /// How sure the understanding was, 0 to 1, on the first bubble; nil where nothing had to be understood.
    package var confidence: Double?

    package init(
        kind: ReplyKind, topic: String? = nil, state: String? = nil, language: String, text: String,
        arguments: Values = [:], choices: [Choice] = [], facts: [String] = [], takesNumbers: Bool = false,
        confidence: Double? = nil
    ) {
        self.kind = kind
        self.topic = topic
        self.state = state
        self.language = language
        self.text = text
        self.arguments = arguments
        self.choices = choices
        self.facts = facts
        self.takesNumbers = takesNumbers
        self.confidence = confidence
    }
}
