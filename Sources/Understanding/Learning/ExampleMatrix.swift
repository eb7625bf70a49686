/// Training examples as rows of numbered features, weighed by how rare each feature is.
struct ExampleMatrix {
    let table: FeatureTable
    let labels: [Int]
    /// The features of all examples one after another, as often as they are in them.
    let columns: [Int32]
    /// What each of them counts in its example.
    let values: [Float]
    /// Where each example begins in `columns`; one more for the end.
    let starts: [Int]
    /// Inverse document frequency of each feature.
    let rarity: [Float]
    /// The same of a feature that no example has.
    let rarityOfUnknown: Float

    /// Features of fewer than `fewest` examples are left out.
    init(_ examples: [Example], fewest: FewestExamples = .any) {
        let frequency = Self.frequency(of: examples)
        var table = FeatureTable()
        var columns: [Int32] = []
        columns.reserveCapacity(examples.reduce(0) { $0 + $1.features.count })
        var starts = [0]
        var rarity: [Float] = []
        let count = Float(examples.count + 1)
        for example in examples {
            for feature in example.features {
                guard let row = frequency.table.row(of: feature), frequency.counts[row] >= fewest.least(of: feature)
                else { continue }
                let column = table.insert(feature)
                if column == rarity.count {
                    rarity.append(1 + ExactFloat.logarithm(count / Float(frequency.counts[row] + 1)))
                }
                columns.append(Int32(truncatingIfNeeded: column))
            }
            starts.append(columns.count)
        }
        (self.table, self.columns, self.starts, labels) = (table, columns, starts, examples.map(\.label))
        (self.rarity, values) = (rarity, Self.unitVectors(columns, starts, rarity))
        rarityOfUnknown = 1 + ExactFloat.logarithm(count)
    }

    var count: Int { labels.count }

    /// In how many examples each feature is.
    private static func frequency(of examples: [Example]) -> (table: FeatureTable, counts: [Int32]) {
        var table = FeatureTable()
        var counts: [Int32] = []
        var lastExample: [Int32] = []
        for (number, example) in examples.enumerated() {
            let number = Int32(truncatingIfNeeded: number)
            for feature in example.features {
                let row = table.insert(feature)
                if row == counts.count {
                    counts.append(0)
                    lastExample.append(-1)
                }
                if lastExample[row] == number { continue }
                lastExample[row] = number
                counts[row] += 1
            }
        }
        return (table, counts)
    }

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
