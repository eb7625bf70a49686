import TestSupport
import Testing
import Understanding

@Suite struct FeatureTableTests {
    @Test func rowsAreNumberedInTheOrderOfTheirFirstMeeting() {
        var table = FeatureTable()
        var random = SeededGenerator(seed: 3)
        var rows: [UInt32: Int] = [:]
        for _ in 0..<20_000 {
            // Few values, so that many come again; 0 and the highest are features like others.
            let feature = UInt32(random.below(9_000)) &* 477_219 &- 1
            let row = rows[feature] ?? rows.count
            rows[feature] = row
            #expect(table.insert(feature) == row)
        }
        #expect(table.count == rows.count)
        #expect(rows.allSatisfy { table.row(of: $0.key) == $0.value })
    }

    @Test func aFeatureThatWasNeverMetHasNoRow() {
        var table = FeatureTable()
        #expect(table.row(of: 0) == nil)
        #expect(table.insert(0) == 0)
        #expect(table.insert(.max) == 1)
        #expect(table.row(of: 1) == nil)
        #expect(table.row(of: .max) == 1)
    }
}
