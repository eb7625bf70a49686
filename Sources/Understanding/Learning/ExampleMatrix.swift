/// Training examples as rows of numbered features, weighed by how rare each feature is.
struct ExampleMatrix {
    let table: FeatureTable
    let labels: [Int]
    /// The features of all examples one after another, each once an example.
    let columns: [Int32]
    /// What each of them counts in its example.
    let values: [Float]
    /// Where each example begins in `columns`; one more for the end.
    let starts: [Int]
    /// Inverse document frequency of each feature.
    let rarity: [Float]
    /// The same of a feature that no example has.
    let rarityOfUnknown: Float

    init(_ examples: [Example]) {
        var table = FeatureTable()
        var columns: [Int32] = []
        var starts = [0]
        var frequency: [Int32] = []
        var lastExample: [Int32] = []
        for (number, example) in examples.enumerated() {
            for feature in example.features {
                let row = table.insert(feature)
                if row == frequency.count {
                    frequency.append(0)
                    lastExample.append(-1)
                }
                if lastExample[row] == Int32(truncatingIfNeeded: number) { continue }
                lastExample[row] = Int32(truncatingIfNeeded: number)
                frequency[row] += 1
                columns.append(Int32(truncatingIfNeeded: row))
            }
            starts.append(columns.count)
        }
        let count = Float(examples.count + 1)
        (self.table, self.columns, self.starts, labels) = (table, columns, starts, examples.map(\.label))
        let rarity = frequency.map { 1 + ExactFloat.logarithm(count / Float($0 + 1)) }
        (self.rarity, values) = (rarity, Self.unitVectors(columns, starts, rarity))
        rarityOfUnknown = 1 + ExactFloat.logarithm(count)
    }

    var count: Int { labels.count }

    /// The rarities of each example's features, scaled to a vector of length one.
    private static func unitVectors(_ columns: [Int32], _ starts: [Int], _ rarity: [Float]) -> [Float] {
        var values = columns.map { rarity[Int($0)] }
        for (start, end) in zip(starts, starts.dropFirst()) where start < end {
            var sum: Float = 0
            for place in start..<end { sum += values[place] * values[place] }
            let length = sum.squareRoot()
            for place in start..<end { values[place] /= length }
        }
        return values
    }
}
