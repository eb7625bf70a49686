/// What the session adds to a message. Names that the training set does not know are as good as nil.
package struct InterpretationContext: Hashable, Sendable {
    /// The session's language: a message must be clearer to count as another one.
    package var language: String?
    /// The person chose that language: it must be clearer still.
    package var isLanguageChosen: Bool
    /// The topic that is open: its parts and choices may then be asked for in few words.
    package var topic: String?
    /// The names of the entities that may be answered now, that of the asked slot first.
    package var expected: [String]
    /// The day of the message in the bot's zone, counted from 1970-01-01; nil: no day is relative to it.
    package var today: Int32?
    /// Minutes since midnight there.
    package var minute: Int32?
    /// The names of the choices that are open.
    package var choices: [String]

    package init(
        language: String? = nil, isLanguageChosen: Bool = false, topic: String? = nil, expected: [String] = [],
        today: Int32? = nil, minute: Int32? = nil, choices: [String] = []
    ) {
        self.language = language
        self.isLanguageChosen = isLanguageChosen
        self.topic = topic
        self.expected = expected
        self.today = today
        self.minute = minute
        self.choices = choices
    }
}
