import Localization
import Testing

/// CASE: names by their terms first, then the rules of the language.
@Suite struct CasesTests {
    private static let texts = """
        -city-astana = { $case ->
           *[nominative] Астана
            [locative] Астане
        }
        -city-oral = Орал
        in = Мы в { CASE($city, "locative") }.
        to = { CASE($city, "dative") } едут
        first = { CASE($word, "nominative") } тут
        term = в { CASE(-city-astana, "locative") }
        """
    private static let astana: FluentValue = .named(entity: "city", value: "astana")
    private static let oral: FluentValue = .named(entity: "city", value: "oral")
    private let russian = bundle(["": texts])
    private let kazakh = bundle(["": texts], language: .kazakh)

    @Test func theTermGoesBeforeTheRules() {
        #expect(russian.format("in", ["city": Self.astana]) == Formatted(text: "Мы в Астане."))
        #expect(kazakh.format("in", ["city": Self.astana]) == Formatted(text: "Мы в Астане."))
        #expect(russian.format("term") == Formatted(text: "в Астане"))
    }

    @Test func aTermWithoutTheCaseIsDeclinedByRuleOrStaysWithAnError() {
        #expect(kazakh.format("in", ["city": Self.oral]) == Formatted(text: "Мы в Оралда."))
        #expect(kazakh.format("to", ["city": Self.astana]) == Formatted(text: "Астанаға едут"))
        #expect(
            russian.format("to", ["city": Self.astana])
                == Formatted(text: "Астана едут", errors: [.missingCase("dative", of: "-city-astana")]))
    }

    @Test func freeTextIsDeclinedInKazakhAlone() {
        #expect(kazakh.format("in", ["city": .text("Қапшағай")]) == Formatted(text: "Мы в Қапшағайда."))
        #expect(
            russian.format("in", ["city": .text("Капшагай")])
                == Formatted(text: "Мы в Капшагай.", errors: [.undeclinable("locative")]))
        #expect(russian.format("first", ["word": .text("дом")]) == Formatted(text: "Дом тут"))
    }

    @Test func whatDigitsShowIsNoErrorInRussian() {
        for value: FluentValue in [.number(5), .money(5, currency: "KZT"), .date(days: 0), .time(minutes: 0)] {
            #expect(russian.format("in", ["city": value]).errors == [])
        }
    }

    @Test(arguments: [
        ("{ CASE($w, \"dative\") } бардым", "Үйге бардым"), ("мен { CASE($w, \"dative\") } бардым", "мен үйге бардым"),
        ("{ $w } { CASE($w, \"dative\") }", "үй үйге"), ("{ other }", "Үйді көрдім"),
        ("{ $w ->\n   *[a] { CASE($w, \"locative\") }\n}", "Үйде"), ("«{ CASE($w, \"dative\") }»", "«үйге»"),
    ])
    func aReplyThatBeginsWithACaseHasACapital(pattern: String, expected: String) {
        let source = "k = \(pattern)\nother = { CASE($w, \"accusative\") } көрдім"
        #expect(text(source, ["w": .text("үй")], language: .kazakh) == expected)
    }

    @Test func eachValueOfAListIsDeclined() {
        let list: FluentValue = .list([Self.astana, Self.oral, .text("Тараз")])
        #expect(kazakh.format("in", ["city": list]) == Formatted(text: "Мы в Астане, Оралда және Таразда."))
    }

    @Test func aNameWithoutATermIsAnError() {
        #expect(
            kazakh.format("in", ["city": .named(entity: "city", value: "x")])
                == Formatted(text: "Мы в {-city-x}.", errors: [.missingTerm("city-x")]))
        #expect(kazakh.format("in") == Formatted(text: "Мы в {$city}.", errors: [.missingVariable("city")]))
    }
}
