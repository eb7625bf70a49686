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
