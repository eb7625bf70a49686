import Knowledge
import Testing

@Suite struct FactBookTests {
    private let book = FactBook([
        Fact(id: "mci.2025", value: .money(3_932, currency: "KZT"), source: "a.kz", confidence: .confirmed),
        Fact(id: "mci.2026", value: .money(4_325, currency: "KZT"), source: "a.kz", confidence: .confirmed),
        Fact(
            id: "card.fee", value: .mci(thousandths: 200), source: "b.kz", checked: CheckedDate("2026-01-14"),
            confidence: .confirmed),
        Fact(
            id: "permit.fee", value: .mci(thousandths: 4_000), source: "c.kz", checked: CheckedDate("2021"),
            validUntil: Day("2025-12-31"), owner: "documents", confidence: .confirmed),
        Fact(
            id: "term", value: .number(thousandths: 1_000), source: "b.kz", checked: CheckedDate("2021-05"),
            confidence: .changesOften),
        Fact(id: "rule", confidence: .general),
        Fact(id: "hours", confidence: .unknown),
    ])

    private func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

    @Test(arguments: [
        ("card.fee", "2026-05-01", FactAmount.fee(mci: 200, tenge: 865, year: 2026)),
        ("card.fee", "2025-12-31", .fee(mci: 200, tenge: 786, year: 2025)),
        ("card.fee", "2027-01-01", .feeOfUnknownYear(mci: 200, year: 2027)),
        ("permit.fee", "2026-01-01", .fee(mci: 4_000, tenge: 17_300, year: 2026)),
        ("term", "2026-01-01", .number(1_000)), ("rule", "2026-01-01", .unknown), ("none", "2026-01-01", .unknown),
    ])
    func aFeeIsCountedWithTheIndexOfItsYear(id: String, today: String, amount: FactAmount) {
        #expect(book.amount(of: id, on: day(today)) == amount)
    }

    @Test(arguments: [
        (["card.fee"], "2026-11-24", Hedge.confirmed), (["permit.fee"], "2025-12-31", .confirmed),
        (["permit.fee"], "2026-01-01", .old), (["term"], "2026-11-24", .changes), (["rule"], "2026-11-24", .general),
        (["hours"], "2026-11-24", .unknown), (["card.fee", "rule"], "2026-11-24", .general),
        (["term", "rule", "card.fee"], "2026-11-24", .changes), (["card.fee"], "2027-01-01", .unknown),
        (["no-such-fact"], "2026-11-24", .unknown),
    ])
    func theLeastSureFactHedgesTheAnswer(ids: [String], today: String, hedge: Hedge) {
        #expect(book.hedge(of: ids, on: day(today)) == hedge)
    }

    @Test func theSourceLineNamesEachSourceOnceNewestFirst() {
        let line = book.sourceLine(for: ["term", "card.fee", "permit.fee", "hours"], on: day("2026-11-24"))
        #expect(line?.items.map(\.source) == ["b.kz", "c.kz"])
        #expect(line?.items.map { $0.checked?.description } == ["2021-05", "2021"])
        #expect(line?.sourced == .old)
        #expect(line?.unsourced == .unknown)
        #expect(book.sourceLine(for: [], on: day("2026-11-24")) == nil)
    }

    @Test func aNumberOverflowsToUnknownAndNotToATrap() {
        let book = FactBook([
            Fact(id: "mci.2026", value: .money(.max, currency: "KZT"), confidence: .confirmed),
            Fact(id: "fee", value: .mci(thousandths: .max), confidence: .confirmed),
        ])
        #expect(book.amount(of: "fee", on: day("2026-01-01")) == .unknown)
    }

    @Test(
        arguments: [
            ("0.2", 200), ("4", 4_000), ("1320", 1_320_000), ("0.125", 125), ("0.05", 50), ("", nil), (".2", nil),
            ("1.", nil),
            ("-1", nil), ("1.2345", nil), ("1,5", nil), ("1e3", nil), ("9999999999999", nil),
        ] as [(String, Int64?)])
    func numbersAreReadToTheThousandth(text: String, thousandths: Int64?) {
        #expect(FactValue.thousandths(text) == thousandths)
        if let thousandths { #expect(FactValue.decimal(thousandths: thousandths) == text) }
    }

    @Test(arguments: [
        ("2024", CheckedDate.Precision.year), ("2024-03", .month), ("2024-03-15", .day), ("2024-02-29", .day),
    ])
    func datesAreAsExactAsTheirSource(text: String, precision: CheckedDate.Precision) {
        #expect(CheckedDate(text)?.precision == precision)
        #expect(CheckedDate(text)?.description == text)
    }

    @Test(arguments: ["", "2023-02-29", "2024-13", "24", "2024-3", "03.2024", "2024-03-15T10:00"])
    func aDateThatDoesNotExistIsNone(text: String) {
        #expect(CheckedDate(text) == nil)
    }

    @Test func factsAreASource() async {
        let source = FactSource(book)
        let samples = source.declaration.questions.map { Question($0.name, today: day("2026-11-24")) }
        #expect(samples.map(\.name) == ["card.fee", "mci.2025", "mci.2026", "permit.fee", "term"])
        #expect(await SourceConformance.check(source, samples: samples) == [])
        #expect(source.known(samples[0]) == Answer("found", ["value": .money(865, currency: "KZT")]))
        #expect(source.known(Question("card.fee", today: day("2027-01-01"))) == Answer("none"))
        #expect(source.known(samples[3])?.outcome == "old")
        #expect(source.known(Question("rule", today: Samples.today))?.hasFailed == true)
    }
}
