/// Multinomial logistic regression by gradient descent, one example at a time in a fixed order: the same examples give
/// the same bits, on every machine.
struct LinearTrainer: Sendable {
    /// Passes over all examples.
    var epochs: Int
    /// How far the first step goes; steps shrink to nothing over the epochs.
    var rate: Float
    /// Which share of the weights each epoch takes back, so that a few examples do not make the model too sure.
    var decay: Float

    /// An example that is so likely teaches nothing more; it is not even looked at in the next epoch.
    static let learnedWell: Float = 0.97

    /// Learns one row of weights a feature.
    func train(on corpus: ExampleMatrix, labelCount: Int) -> LinearWeights {
        var weights = LinearWeights(rowCount: corpus.table.count, labelCount: labelCount)
        guard corpus.count > 0 else { return weights }
        var resting = [Bool](repeating: false, count: corpus.count)
        for epoch in 0..<epochs {
            let step = rate * (1 - Float(epoch) / Float(epochs))
            let stride = Self.stride(over: corpus.count, epoch: epoch)
            for turn in 0..<corpus.count {
                let example = (turn * stride + epoch) % corpus.count
                if resting[example] {
                    resting[example] = false
                } else {
                    let probability = weights.learn(
                        corpus.columns, corpus.values, in: corpus.starts[example]..<corpus.starts[example + 1],
                        label: corpus.labels[example], step: step
                    )
                    resting[example] = probability >= Self.learnedWell
                }
            }
            weights.shrink(by: decay)
        }
        return weights
    }

    /// A stride that shares no factor with the number of examples, which is not 0, walks over all of them, mixed and always the same.
    private static func stride(over count: Int, epoch: Int) -> Int {
        var stride = max(1, count * 618 / 1000 + epoch)
        while greatestCommonDivisor(stride, count) > 1 { stride += 1 }
        return stride
    }

    private static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
        b == 0 ? a : greatestCommonDivisor(b, a % b)
    }
}
