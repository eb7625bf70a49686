/// What a linear model says about one message.
struct Score: Sendable {
    /// One a label.
    var logits: [Float]
    /// Which share of the message training had met, 0 to 1, rare features counting more.
    var coverage: Float

    /// One a label; they add up to 1.
    var probabilities: [Float] {
        var probabilities = logits
        ExactFloat.softmax(&probabilities)
        return probabilities
    }

    /// The likeliest label and its probability; nil where there are no labels.
    var best: (label: Int, probability: Float)? {
        let probabilities = probabilities
        guard let highest = probabilities.max(), let label = probabilities.firstIndex(of: highest) else { return nil }
        return (label, highest)
    }
}
