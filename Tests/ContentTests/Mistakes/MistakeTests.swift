import Content
import Testing

/// Mistakes of real kinds, one in a copy of the shipped content each: found at the right file and line, and nothing else.
@Suite struct MistakeTests {
    @Test(arguments: Mistake.inFlows + Mistake.inTables + Mistake.inTexts + Mistake.inFiles)
    func isFoundWhereItIsAndNowhereElse(_ mistake: Mistake) throws {
        let copy = try ShippedCopy()
        defer { copy.remove() }
        try copy.edit(mistake.file, mistake.edit)
        let expected = try mistake.found.map {
            ShippedCopy.Line(file: $0.file, line: try copy.line($0.line, of: $0.file), check: $0.check)
        }
        let found = try copy.news().sorted().map(\.description)
        #expect(found == Set(expected).sorted().map(\.description))
    }

    @Test func thereAreMoreThanFiftyAndEachIsFoundSomewhere() {
        let all = Mistake.inFlows + Mistake.inTables + Mistake.inTexts + Mistake.inFiles
        #expect(all.count >= 50)
        #expect(all.allSatisfy { !$0.found.isEmpty })
        #expect(Set(all.map(\.testDescription)).count == all.count)
    }
}
