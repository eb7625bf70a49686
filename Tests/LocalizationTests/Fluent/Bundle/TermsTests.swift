import Localization
import Testing

@Suite struct TermsTests {
    private let names = bundle([
        "names": """
        -city-astana = { $case ->
           *[nominative] Астана
            [genitive] Астаны
            [locative] Астане
        }
            .gender = f
        -city-oral = Уральск
            .gender = m
        -wrapped = «{ $name }»
        """,
        "a": """
        plain = { -city-astana }
        cased = { -city-astana(case: "genitive") }
        unknown = { -city-astana(case: "dative") }
        gender = { -city-oral.gender ->
            [f] была
           *[m] был
        }
        female = { -city-astana.gender ->
            [f] была
           *[m] был
        }
        given = { -wrapped(name: "Дом") }
        number = { -wrapped(name: 2000) }
        missing = { -wrapped }
        """,
    ])

    @Test(arguments: [
        ("plain", "Астана"), ("cased", "Астаны"), ("unknown", "Астана"), ("gender", "был"), ("female", "была"),
        ("given", "«Дом»"), ("number", "«2\u{A0}000»"),
    ])
    func termsTakeParametersAndKeepTheirAttributes(key: String, expected: String) {
        #expect(names.format("a.\(key)") == Formatted(text: expected))
    }

    @Test func argumentsOfTheCallerDoNotReachTerms() {
        #expect(
            names.format("a.missing", ["name": .text("x")])
                == Formatted(text: "«{$name}»", errors: [.missingVariable("name")]))
        #expect(names.variables(of: "a.missing") == [])
    }

    @Test func aParameterThatIsOnlyChosenByNeedNotBeGiven() {
        #expect(names.format(term: "city-astana") == Formatted(text: "Астана"))
        #expect(names.format(term: "city-astana", ["case": .text("locative")]) == Formatted(text: "Астане"))
        #expect(names.format(term: "no") == Formatted(text: "{-no}", errors: [.missingTerm("no")]))
    }

    @Test func aTermMayUseATermAndPassesNothingOn() {
        let source =
            "-a = { $x ->\n    [1] one\n   *[other] { -b }\n}\n-b = { $x ->\n    [2] two\n   *[other] none\n}\nk = { -a(x: 2) }"
        #expect(text(source) == "none")
    }

    @Test func aNamedValueIsItsTerm() {
        let astana: FluentArguments = ["c": .named(entity: "city", value: "astana")]
        let bundle = bundle(["": "-city-astana = Астана\nk = { $c }, { $d }"])
        #expect(
            bundle.format("k", ["c": .named(entity: "city", value: "astana"), "d": .named(entity: "city", value: "x")])
                == Formatted(text: "Астана, {-city-x}", errors: [.missingTerm("city-x")]))
        #expect(text("-city-astana = Астана\nk = { $c }", astana) == "Астана")
    }

    @Test func everyFormOfATermIsKnown() {
        #expect(names.termNames == ["city-astana", "city-oral", "wrapped"])
        #expect(names.termForms("city-astana") == ["Астана", "Астаны", "Астане"])
        #expect(names.termForms("city-oral") == ["Уральск"])
        #expect(names.termForms("no") == [])
        #expect(names.place(ofTerm: "city-oral") == FluentPlace(file: "names.ftl", line: 7, column: 2))
    }

    @Test func formsAreCombinedAndInKazakhMadeByRule() {
        let kazakh = bundle(
            ["": "-a = Тараз\n-b = { $case ->\n   *[nominative] x\n    [dative] y\n}{ $n ->\n   *[1] 1\n    [2] 2\n}"],
            language: .kazakh)
        #expect(
            kazakh.termForms("a") == ["Тараз", "Тараздың", "Таразға", "Таразды", "Таразда", "Тараздан", "Таразбен"])
        #expect(kazakh.termForms("b") == ["x1", "x2", "y1", "y2"])
    }

    @Test func manyCombinationsAreCutOff() {
        var source = "-t ="
        for letter in "abcdefghij" {
            source += "\n    { $\(letter) ->\n       *[\(letter)1] \(letter)\n        [\(letter)2] -\n    }"
        }
        #expect(bundle(["": source]).termForms("t").count == 256)
    }
}
