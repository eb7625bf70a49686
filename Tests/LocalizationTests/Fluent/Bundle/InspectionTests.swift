import Localization
import Testing

@Suite struct InspectionTests {
    private let sample = bundle([
        "documents.iin": "what = { $name } { more }\nmore = { $day } { -office }\n\nplain = x",
        "general": "yes = Да\n-office = ЦОН",
    ])

    @Test func keysAreFullAndSorted() {
        #expect(sample.keys == ["documents.iin.more", "documents.iin.plain", "documents.iin.what", "general.yes"])
        #expect(sample.has("general.yes"))
        #expect(!sample.has("yes"))
        #expect(!sample.has("general.office"))
    }

    @Test func variablesIncludeThoseOfTextsReferredTo() {
        #expect(sample.variables(of: "documents.iin.what") == ["name", "day"])
        #expect(sample.variables(of: "documents.iin.more") == ["day"])
        #expect(sample.variables(of: "documents.iin.plain") == [])
        #expect(sample.variables(of: "no.such") == [])
    }

    @Test func placesAreThoseOfTheNames() {
        #expect(
            sample.place(of: "documents.iin.plain") == FluentPlace(file: "documents.iin.ftl", line: 4, column: 1))
        #expect(sample.place(of: "no.such") == nil)
    }

    @Test func usesSayHowEachVariableIsUsed() {
        let bundle = bundle([
            "": """
            k = { $shown } { NUMBER($n, minimumFractionDigits: 1) } { CASE($city, "dative") } { DATETIME($day) } { a.b }
            a = x
                .b = { $deep ->
                   *[name] { -t(x: 1) }
                }
            -t = { $x }
            """
        ])
        let uses = bundle.uses(of: "k")
        #expect(
            uses.variables == [
                "shown": [.shown], "n": [.argument(of: "NUMBER")], "city": [.argument(of: "CASE")],
                "day": [.argument(of: "DATETIME")], "deep": [.chosen],
            ])
        #expect(uses.messages == ["a.b"])
        #expect(uses.terms == ["t"])
        #expect(uses.calls == [])
    }

    @Test func selectionsSayBetweenWhatTheyChoose() {
        let source = """
            k = { $n ->
                [one] x
               *[other] { NUMBER($m, type: "ordinal") ->
                   *[other] y
                }
            } { $name ->
               *[other] z
            } { "s" ->
                [0] a
               *[b] c
            }
            """
        #expect(
            bundle(["": source]).uses(of: "k").selections == [
                FluentUses.Selection.sample(1, 7, "n", counts: true, keys: ["one", "other"]),
                FluentUses.Selection.sample(3, 15, "m", counts: true, isOrdinal: true, keys: ["other"]),
                FluentUses.Selection.sample(6, 5, "name", counts: false, keys: ["other"]),
                FluentUses.Selection.sample(8, 5, nil, counts: true, keys: ["0", "b"], defaultKey: "b"),
            ])
    }
}

extension FluentUses.Selection {
    fileprivate static func sample(
        _ line: Int, _ column: Int, _ variable: String?, counts: Bool, isOrdinal: Bool = false, keys: [String],
        defaultKey: String = "other"
    ) -> FluentUses.Selection {
        FluentUses.Selection(
            place: FluentPlace(file: ".ftl", line: line, column: column), variable: variable, countsNumbers: counts,
            isOrdinal: isOrdinal, keys: keys, defaultKey: defaultKey)
    }
}
