/// What the session adds to a message. Names that the training set does not know are as good as nil.
package struct InterpretationContext: Hashable, Sendable {
    /// The session's language: a message must be clearer to count as another one.
    package var language: String?
    /// The topic that is open: its parts may then be asked for in few words.
    package var topic: String?

    package init(language: String? = nil, topic: String? = nil) {
        self.language = language
        self.topic = topic
    }
}
