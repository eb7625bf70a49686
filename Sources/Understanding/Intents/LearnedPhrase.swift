/// A training phrase with its features.
struct LearnedPhrase: Sendable {
    var topic: String
    var part: String?
    var language: Int
    var features: MessageFeatures
}
