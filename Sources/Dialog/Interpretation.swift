/// What understanding made of one message: the word that Understanding says to the engine.
package struct Interpretation: Hashable, Sendable {
    /// The language that the message is written in; nil where it is not sure («ok», a number, a name).
    package var language: String?
    /// What the person wants; nil where nothing was understood well enough to answer.
    package var intent: Intent?

    package init(language: String?, intent: Intent?) {
        self.language = language
        self.intent = intent
    }
}

/// One topic, and perhaps one part of it, with how likely it is.
package struct Intent: Hashable, Sendable {
    /// A topic id such as `documents.iin`: the path of its flow file.
    package var topic: String
    /// A part of that topic, or a choice of it, that the person asked for directly.
    package var part: String?
    /// A probability, 0 to 1.
    package var confidence: Double

    package init(topic: String, part: String? = nil, confidence: Double) {
        self.topic = topic
        self.part = part
        self.confidence = confidence
    }
}
