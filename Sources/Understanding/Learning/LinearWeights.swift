/// The weights of a linear model while they are learned: rows of groups of columns, one column a label.
struct LinearWeights {
    typealias Columns = SIMD16<Float>

    let groups: Int
    private(set) var rows: [Columns]
    private(set) var bias: [Float]
    /// The scores of one example, then the step that it asks for; one a column, the unused ones 0.
    private var sums: [Float]

    /// How much slower the bias learns than the weights, since it is in every example.
    private static let biasShare: Float = 0.1

    init(rowCount: Int, labelCount: Int) {
        groups = (labelCount + 15) / 16
        rows = Array(repeating: .zero, count: rowCount * groups)
        bias = Array(repeating: 0, count: labelCount)
        sums = bias
    }

    /// Takes one step towards an example's label; returns how likely the label was before.
    mutating func learn(
        _ columns: [Int32], _ values: [Float], in features: Range<Int>, label: Int, step: Float
    ) -> Float {
        let groups = groups
        for column in bias.indices { sums[column] = bias[column] }
        for group in 0..<groups {
            var sum = Columns.zero
            for place in features { sum += rows[Int(columns[place]) * groups + group] * values[place] }
            for column in group * 16..<min(bias.count, group * 16 + 16) { sums[column] += sum[column - group * 16] }
        }
        ExactFloat.softmax(&sums)
        let probability = sums[label]
        if probability >= LinearTrainer.learnedWell { return probability }
        // The gradient of the logarithmic loss: what each label's probability has too much.
        sums[label] -= 1
        for column in bias.indices {
            sums[column] *= step
            bias[column] -= Self.biasShare * sums[column]
        }
        for group in 0..<groups {
            var change = Columns.zero
            for column in group * 16..<min(bias.count, group * 16 + 16) { change[column - group * 16] = sums[column] }
            var rows = rows.mutableSpan
            for place in features { rows[Int(columns[place]) * groups + group] -= change * values[place] }
        }
        return probability
    }

    mutating func shrink(by share: Float) {
        for index in rows.indices { rows[index] *= 1 - share }
    }
}
