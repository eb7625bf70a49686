/// What the model of the topics makes of some words.
struct TopicScore: Sendable {
    /// The likeliest topic, by its number.
    var topic: Int
    /// How likely it is, 0 to 1, less where the words are new.
    var confidence: Float
    /// How likely the urgent topics are together.
    var urgency: Float

    /// Whether to answer.
    var isSure: Bool { confidence >= Confidence.sureTopic }
}
