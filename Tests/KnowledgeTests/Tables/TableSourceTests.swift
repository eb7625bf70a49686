import Knowledge
import Testing

@Suite struct TableSourceTests {
    private let rents = source(
        TableSetup(name: "rents", key: ["city", "rooms"], date: "as-of", freshDays: 30, languages: ["ru", "kk"]),
        """
        city,rooms:number,price:KZT,as-of:date,origin
        almaty,1,220000,2022-09-28,krisha.kz
        almaty,2,350000,2022-09-28,krisha.kz
        almaty,1,365760,2026-11-01,zakon.kz
        almaty,1,999999,2027-01-01,zakon.kz
        astana,1,,2026-11-01,zakon.kz

        """)
    private let checkpoints = source(
        TableSetup(name: "checkpoints", key: ["checkpoint"], languages: ["ru", "kk"]),
        """
        checkpoint,name.ru,name.kk,also,note.ru,note.kk
        zhaisan,Жайсан,Жайсаң,,Открыт,Ашық
        kurmangazy,Курмангазы,Құрманғазы,Караузек;Караозек,,
        syrym,Сырым,Сырым,Маштаково,Закрыт,Жабық

        """)

    private static func source(_ setup: TableSetup, _ text: String) -> TableSource {
        let (table, flaws) = TableReader.read(text, setup)
        #expect(flaws == [])
        return TableSource(table, fold: Samples.fold)
    }

    private func price(_ city: KnowledgeValue, _ rooms: KnowledgeValue, _ today: String = "2026-11-24") -> Answer? {
        rents.known(Question("price", ["city": city, "rooms": rooms], today: Day(today) ?? Samples.today))
    }

    @Test func theNewestRowThatHoldsAlreadyIsFound() {
        let values: [String: KnowledgeValue] = [
            "city": .name("almaty"), "rooms": .number(1), "price": .money(365_760, currency: "KZT"),
            "as-of": .date(Day("2026-11-01") ?? Samples.today), "origin": .text("zakon.kz"),
        ]
        #expect(price(.name("almaty"), .number(1)) == Answer("found", values))
    }

    @Test func aRowPastItsTimeIsOld() {
        #expect(price(.name("almaty"), .number(2))?.outcome == "old")
        #expect(price(.name("almaty"), .number(1), "2026-12-01")?.outcome == "found")
        #expect(price(.name("almaty"), .number(1), "2026-12-02")?.outcome == "old")
    }

    @Test func noRowAndAnEmptyCellAreNone() {
        #expect(price(.name("almaty"), .number(3)) == Answer("none"))
        #expect(price(.name("oral"), .number(1)) == Answer("none"))
        #expect(price(.name("astana"), .number(1)) == Answer("none"))
        #expect(price(.name("almaty"), .number(1), "2022-09-27") == Answer("none"))
    }

    @Test func freeWordsFindTheNearestName() {
        for words in ["Курмангазы", "құрманғазы", "караозек", "курмангазе"] {
            let question = Question("note", ["checkpoint": .text(words)], today: Samples.today)
            #expect(checkpoints.known(question) == Answer("none"))
            let zhaisan = Question("note", ["checkpoint": .text("на жайсане")], today: Samples.today)
            #expect(checkpoints.known(zhaisan)?.values["checkpoint"] == .name("zhaisan"))
        }
        let nobody = Question("note", ["checkpoint": .text("yacht")], today: Samples.today)
        #expect(checkpoints.known(nobody) == Answer("none"))
    }

    @Test func wordsAreGivenByTheNameOfTheirRowAndShownInEachLanguage() {
        let (table, _) = TableReader.read(
            "city,as-of:date,address.ru,address.kk\nalmaty,2026-01-01,Р,Қ\nalmaty,2025-01-01,С,Е\n",
            TableSetup(name: "centres", key: ["city"], date: "as-of", languages: ["ru", "kk"]))
        let source = TableSource(table, fold: Samples.fold)
        let answer = source.known(Question("address", ["city": .name("almaty")], today: Samples.today))
        guard case .name(let row)? = answer?.values["address"] else {
            Issue.record("no address in \(String(describing: answer))")
            return
        }
        #expect(
            source.declaration["address"]?.outcome("old")?.values.contains(.init("address", .name("centres.address")))
                == true)
        #expect(table.words(entity: "centres.address", value: row, language: "ru") == "Р")
        #expect(table.words(entity: "centres.address", value: row, language: "kk") == "Қ")
        #expect(table.words(entity: "centres.address", value: "gone", language: "kk") == nil)
        #expect(table.words(entity: "centres.other", value: row, language: "kk") == nil)
    }

    @Test func aColumnOfTheKeyIsAnOfferGivenTheColumnsBeforeIt() {
        let cities = rents.known(Question("city", today: Samples.today))
        #expect(cities == Answer("found", options: [.name("almaty"), .name("astana")]))
        let rooms = rents.known(Question("rooms", ["city": .name("almaty")], today: Samples.today))
        #expect(rooms == Answer("found", options: [.number(1), .number(2)]))
        #expect(rents.known(Question("rooms", ["city": .name("oral")], today: Samples.today)) == Answer("none"))
    }

    @Test func whatIsDeclaredIsWhatEveryAnswerHas() {
        #expect(rents.declaration["price"]?.outcomes.map(\.name) == ["found", "old", "none", "failed"])
        // The note is not filled in for every row, so it is declared for its own question alone.
        #expect(
            rents.declaration["origin"]?.outcome("found")?.values.map(\.name) == ["city", "rooms", "as-of", "origin"])
        #expect(checkpoints.declaration["name"]?.outcome("found")?.values.map(\.name) == ["checkpoint", "name"])
    }

    @Test func tablesConform() async {
        for source in [rents, checkpoints] {
            let samples = source.declaration.questions.map { question in
                Question(
                    question.name,
                    Dictionary(question.arguments.map { ($0.name, $0.kind == .number ? .number(1) : .name("almaty")) })
                    { a, _ in a },
                    today: Samples.today)
            }
            #expect(await SourceConformance.check(source, samples: samples) == [])
        }
    }
}
