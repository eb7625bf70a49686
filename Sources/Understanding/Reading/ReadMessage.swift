import Dialog

/// A message as all parts of understanding look at it: decoded words, what the lexicons say of them, their features.
struct ReadMessage: Sendable {
    /// The bytes, personal numbers blanked.
    var bytes: [UInt8]
    var secrets: [SecretScanner.Found]
    /// As it was typed.
    var typed: FoldedText
    /// As it was meant.
    var text: FoldedText
    var fashion: Decoder.Fashion
    var matches: [WordMatch]
    var features: MessageFeatures
}
