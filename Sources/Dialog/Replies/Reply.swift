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
    package var arguments: [String: Value]
    /// Only the last bubble of a turn has any.
    package var choices: [Choice]
    /// How sure the understanding was, 0 to 1, on the first bubble; nil where nothing had to be understood.
    package var confidence: Double?

    package init(
        kind: ReplyKind, topic: String? = nil, state: String? = nil, language: String, text: String,
        arguments: [String: Value] = [:], choices: [Choice] = [], confidence: Double? = nil
    ) {
        self.kind = kind
        self.topic = topic
        self.state = state
        self.language = language
        self.text = text
        self.arguments = arguments
        self.choices = choices
        self.confidence = confidence
    }
}
