import Localization
import Testing

@Suite struct FunctionsTests {
    private static let facts: FluentFunction = { positional, named in
        guard case .text(let id)? = positional.first else { return nil }
        switch id {
        case "iin.fee": return .money(4400, currency: "KZT")
        case "stay.days": return .number(30)
        case "named": return named["as"]
        default: return nil
        }
    }

    @Test func aFunctionOfTheProgramGivesTypedValues() {
        let bundle = bundle(
            [
                "": """
                fee = { FACT("iin.fee") }
                days = { FACT("stay.days") ->
                    [one] { FACT("stay.days") } день
                   *[many] { FACT("stay.days") } дней
                }
                styled = { NUMBER(FACT("stay.days"), minimumFractionDigits: 1) }
                named = { FACT("named", as: 5) }
                none = { FACT("none") }
                any = { FACT($id) }
                """
            ], functions: ["FACT": Self.facts])
        #expect(bundle.format("fee") == Formatted(text: "4\u{A0}400\u{A0}₸"))
        #expect(bundle.format("days") == Formatted(text: "30 дней"))
        #expect(bundle.format("styled") == Formatted(text: "30,0"))
        #expect(bundle.format("named") == Formatted(text: "5"))
        #expect(bundle.format("none") == Formatted(text: "{FACT(\"none\")}", errors: [.failedCall("FACT(\"none\")")]))
        #expect(bundle.format("any", ["id": .text("stay.days")]) == Formatted(text: "30"))
        #expect(bundle.format("any") == Formatted(text: "{FACT()}", errors: [.missingVariable("id")]))
        #expect(bundle.uses(of: "any").calls == [FluentUses.Call(function: "FACT", literal: nil)])
        #expect(bundle.uses(of: "days").calls == [FluentUses.Call(function: "FACT", literal: "stay.days")])
    }

    @Test func aFunctionThatIsNotThereIsAFindingAndAnError() {
        let unknown = bundle(["": "k = { FACT(\"a\") }"], findings: [finding(.unknownFunction("FACT"), ".ftl", 1, 7)])
        #expect(unknown.format("k") == Formatted(text: "{FACT()}", errors: [.unknownFunction("FACT")]))
    }

    @Test(
        arguments: [
            ("NUMBER()", .wrongArguments(of: "NUMBER", expected: "NUMBER($value, option: …)"), 7),
            ("DATETIME($a, $b)", .wrongArguments(of: "DATETIME", expected: "DATETIME($value, option: …)"), 7),
            ("CASE($a)", .wrongArguments(of: "CASE", expected: "CASE($name, \"locative\")"), 7),
            ("CASE($a, $b)", .wrongArguments(of: "CASE", expected: "CASE($name, \"locative\")"), 7),
            ("CASE($a, \"vocative\")", .unknownCase("vocative"), 16),
            ("CASE($a, \"dative\", plural: 1)", .wrongOption("plural", of: "CASE", allowed: "\"yes\" or \"no\""), 26),
            ("CASE($a, \"dative\", many: \"yes\")", .unknownOption("many", of: "CASE"), 26),
            ("NUMBER($a, digits: 2)", .unknownOption("digits", of: "NUMBER"), 18),
            (
                "NUMBER($a, minimumFractionDigits: 99)",
                .wrongOption("minimumFractionDigits", of: "NUMBER", allowed: "a whole number from 0 to 18"), 18
            ),
            (
                "NUMBER($a, style: \"currency\")",
                .wrongOption("currency", of: "NUMBER", allowed: "three capital letters, currency: \"KZT\""), 7
            ),
            (
                "NUMBER($a, type: \"x\")",
                .wrongOption("type", of: "NUMBER", allowed: "\"cardinal\" or \"ordinal\""), 18
            ),
            (
                "DATETIME($a, dateStyle: \"huge\")",
                .wrongOption("dateStyle", of: "DATETIME", allowed: "one of \"full\", \"long\", \"medium\", \"short\""),
                20
            ),
            (
                "DATETIME($a, year: \"numeric\", day: \"numeric\")",
                .wrongOption("month", of: "DATETIME", allowed: "it too: a day and a year need a month"), 7
            ),
        ] as [(String, FluentProblem, Int)])
    func wrongOptionsAreFoundWhenTheTextIsCompiled(call: String, problem: FluentProblem, column: Int) {
        _ = bundle(["": "k = { \(call) }"], findings: [finding(problem, ".ftl", 1, column)])
    }

    @Test func valuesOfTheWrongTypeAreShownAsTheyAre() {
        let bundle = bundle(["": "n = { NUMBER($x) }\nd = { DATETIME($x) }"])
        #expect(bundle.format("n", ["x": .text("y")]) == Formatted(text: "y", errors: [.wrongValue(of: "NUMBER")]))
        #expect(
            bundle.format("d", ["x": .number(5)]) == Formatted(text: "5", errors: [.wrongValue(of: "DATETIME")]))
        #expect(bundle.format("n") == Formatted(text: "{NUMBER()}", errors: [.missingVariable("x")]))
    }

    @Test func listsEndWithAnd() {
        let list: FluentValue = .list([.text("a"), .number(2000), .money(5, currency: "KZT")])
        #expect(text("k = { $l }", ["l": list]) == "a, 2\u{A0}000 и 5\u{A0}₸")
        #expect(text("k = { $l }", ["l": list], language: .kazakh) == "a, 2\u{A0}000 және 5\u{A0}₸")
        #expect(text("k = { $l }", ["l": .list([.text("a"), .text("b")])], language: .english) == "a and b")
        #expect(text("k = <{ $l }>", ["l": .list([.text("a")])]) == "<a>")
        #expect(text("k = <{ $l }>", ["l": .list([])]) == "<>")
    }

    @Test func aListInAListCannotGrowWithoutEnd() {
        var list: FluentValue = .list([.text("x"), .text("y")])
        for _ in 0..<30 { list = .list([list, list]) }
        let formatted = bundle(["": "k = { $l }"]).format("k", ["l": list])
        #expect(formatted.errors == [.tooManyPlaceables(limit: 100)])
    }
}
