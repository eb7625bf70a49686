import Content
import Foundation
import Knowledge
import Testing

/// What can be wrong in `Dialogs/knowledge/`, and between it and the flows: each mistake at its place.
@Suite struct KnowledgeCheckTests {
    private static let sources = "rents: { table: rents.csv, key: [city], date: as-of }\nfacts: { facts: facts.yaml }\n"
    private static let rents = "city,price:KZT,as-of:date\nalmaty,1,2026-01-01\n"
    private static let facts = "paper.rule: { source: a.kz, checked: 2025, confidence: confirmed }\n"
    private static let flow = """
        start: ask
        slots:
          city: { entity: city }
        states:
          ask: { fill: [city], next: look }
          look: { look-up: rents.price, outcomes: { found: said, old: said, none: sorry, failed: sorry } }
          said: { facts: [paper.rule], next: end }
          sorry: { next: end }

        """

    /// A content with sources, facts and a flow that asks.
    private func content(_ changes: [String: String?] = [:]) -> [String: String?] {
        var files: [String: String?] = [
            "Dialogs/entities.yaml": "city: { values: [almaty, oral] }\n",
            "Dialogs/knowledge/sources.yaml": Self.sources, "Dialogs/knowledge/rents.csv": Self.rents,
            "Dialogs/knowledge/facts.yaml": Self.facts, "Dialogs/docs/rent.yaml": Self.flow,
            "Dialogs/knowledge/notes.txt": "read by nobody here", "Dialogs/knowledge/feed.py": "print()",
        ]
        for language in ["ru", "kk"] {
            files["Locales/\(language)/docs/rent.ftl"] =
                "title = Rent\nask-city = City?\nask-city-again = City!\nsaid = { $price } { $as-of } { $city }\nsorry = No\n"
            files["Locales/\(language)/docs/rent.txt"] = "what does a flat cost\nrents\n"
            files["Locales/\(language)/general.ftl"] =
                (SampleContent.base["Locales/\(language)/general.ftl"] ?? "") + Self.sourceTexts
        }
        return files.merging(changes) { $1 }
    }

    private static let sourceTexts = """
        source-item = { $source } { $date } { $precision }
        source-undated = { $source }
        source-confirmed = From { $sources } ({ $count })
        source-changes = Often { $sources } ({ $count })
        source-old = Old { $sources } ({ $count })
        source-general = General
        source-unknown = Unknown

        """

    @Test func soundKnowledgeHasNoFinding() throws {
        try expectFindings(of: "", changing: content())
    }

    @Test(arguments: [
        ("1️⃣rents: { key: [city] }\nfacts: { facts: facts.yaml }\n", "must be one of facts, table, process and board"),
        ("rents: { table: 1️⃣rent.csv, key: [city] }\nfacts: { facts: facts.yaml }\n", "There is no file"),
        ("1️⃣rents: { table: rents.csv }\nfacts: { facts: facts.yaml }\n", "has no key"),
        (sources + "1️⃣feed: { process: [python3, feed.py] }\n", "There is no file knowledge/feed.yaml"),
        (sources + "1️⃣board: { board: paper }\n", "A board can only be kept in the store"),
        (sources.replacing("date: as-of", with: "date: as-of, timeout: 1️⃣soon"), "soon is no length of time"),
        (sources.replacing("date: as-of", with: "date: as-of, timeout: 1️⃣3s"), "Nobody waits 3s"),
    ])
    func aLineThatMakesNoSourceIsFound(line: String, words: String) throws {
        let (marked, places) = SampleContent(content(["Dialogs/knowledge/sources.yaml": line])).withoutMarks()
        let findings = try marked.load().findings.filter { $0.check == "bad-source" && $0.severity == .error }
        #expect(findings.map(\.place) == places)
        #expect(findings.allSatisfy { $0.sentence.contains(words) })
    }

    @Test func badRowsAreFoundWithTheirLines() throws {
        let rows = Self.rents + "oral,x,2026-01-01\noral,1,2026-02-30\noral,1\n"
        let findings = try SampleContent(content(["Dialogs/knowledge/rents.csv": rows])).load().findings
        #expect(findings.filter { $0.check == "bad-row" }.map(\.place.line) == [3, 4, 4, 5])
        #expect(Set(findings.map(\.check)) == ["bad-row"])
    }

    @Test func aTableThatIsNoUTF8IsFound() throws {
        var sample = SampleContent(content(["Dialogs/knowledge/rents.csv": nil]))
        // Windows-1251, as a spreadsheet saves it.
        sample.raw["Dialogs/knowledge/rents.csv"] =
            Array("city,price:KZT,as-of:date,note\nalmaty,1,2026-01-01,".utf8) + [0xCF, 0xF0, 0x0A]
        #expect(try sample.load().findings.map(\.check).contains("bad-character"))
    }

    @Test(arguments: [
        ("paper.rule: { source: a.kz, checked: 1️⃣2025-02-30, confidence: confirmed }\n", "There is no date"),
        (
            "paper.rule: { source: a.kz, checked: 2025, valid-until: 1️⃣2025-13-01, confidence: confirmed }\n",
            "There is no day"
        ),
        ("paper.rule: { source: a.kz, checked: 2025, confidence: 1️⃣sure }\n", "is no confidence"),
        ("1️⃣paper.rule: { checked: 2025, confidence: confirmed }\n", "has no source"),
        ("paper.rule: { value: 1️⃣many, unit: mci, confidence: general }\n", "is no value in mci"),
        ("1️⃣paper.rule: { value: 1, confidence: unknown }\n", "is called unknown and has a value"),
    ])
    func aBadFactIsFound(line: String, words: String) throws {
        let (marked, places) = SampleContent(content(["Dialogs/knowledge/facts.yaml": line])).withoutMarks()
        let findings = try marked.load().findings.filter { $0.check == "bad-fact" }
        #expect(findings.map(\.place) == places)
        #expect(findings.allSatisfy { $0.sentence.contains(words) })
    }

    @Test(
        arguments: [
            ("2030-01-01", nil), ("2026-12-30", nil), ("2026-12-23", "is valid until 2026-12-23 only"),
            ("2026-11-24", "is valid until 2026-11-24 only"), ("2026-11-23", "was valid until 2026-11-23"),
        ] as [(String, String?)])
    func aFactNearItsEndIsToldWithItsOwner(until: String, words: String?) throws {
        let line =
            "paper.rule: { source: a.kz, checked: 2025, valid-until: \(until), owner: papers, confidence: confirmed }\n"
        let sample = SampleContent(content(["Dialogs/knowledge/facts.yaml": line]))
        let findings = try sample.inFolder { folder in
            ContentLoader.load(
                dialogs: folder + "/Dialogs", locales: folder + "/Locales",
                required: [RequiredText("terminal.too-long", variables: ["limit"])],
                today: try #require(Day("2026-11-24"))
            ).findings
        }
        #expect(findings.map(\.check) == (words == nil ? [] : ["stale-fact"]))
        if let words {
            #expect(findings.first?.sentence.contains(words) == true)
            #expect(findings.first?.advice.hasPrefix("papers should") == true)
        }
    }

    @Test(arguments: [
        ("look-up: rents.price", "look-up: 1️⃣rent.price", "unknown-question", "There is no source rent."),
        ("look-up: rents.price", "look-up: 1️⃣rents.prize", "unknown-question", "cannot be asked prize"),
        ("none: sorry, ", "", "unknown-question", "no way for the outcome none"),
        ("none: sorry", "none: sorry, 1️⃣empty: sorry", "unknown-question", "never comes to empty"),
        ("old: said, ", "", "unknown-question", "no way for the outcome old"),
        ("[paper.rule]", "[1️⃣paper.role]", "unknown-fact", "There is no fact paper.role"),
        (
            "ask: { fill: [city], next: look }",
            "ask: { fill: [city], next: look }\n  act: { do: 1️⃣rents.price, outcomes: { found: sorry, old: sorry, none: sorry, failed: sorry } }",
            "unknown-question", "only a board can act"
        ),
    ])
    func flowsAndSourcesAreHeldAgainstEachOther(old: String, new: String, check: String, words: String) throws {
        let flow = Self.flow.replacing(old, with: new)
        let (marked, places) = SampleContent(content(["Dialogs/docs/rent.yaml": flow])).withoutMarks()
        let findings = try marked.load().findings.filter { $0.check == check }
        #expect(findings.count == 1)
        if let place = places.first { #expect(findings.first?.place == place) }
        #expect(findings.first?.sentence.contains(words) == true)
    }

    @Test func aValueThatNoSourceGivesIsFound() throws {
        let text = "title = Rent\nask-city = C\nask-city-again = C\nsaid = { $prize }\nsorry = No\n"
        let findings = try SampleContent(content(["Locales/ru/docs/rent.ftl": text])).load().findings
        #expect(findings.filter { $0.severity == .error }.map(\.check) == ["unknown-variable"])
    }

    @Test func aFactThatATextShowsMustBeItsStates() throws {
        let texts = { (fact: String) in
            "title = Rent\nask-city = C\nask-city-again = C\nsaid = S\nsorry = { FACT(\"\(fact)\") }\n"
        }
        for fact in ["paper.rule", "paper.none"] {
            let changes = ["Locales/ru/docs/rent.ftl": texts(fact), "Locales/kk/docs/rent.ftl": texts(fact)]
            #expect(
                try SampleContent(content(changes)).load().findings.map(\.check) == ["unknown-fact", "unknown-fact"])
        }
    }

    @Test func aTableThatNobodyNamesIsAWarning() throws {
        let findings = try SampleContent(
            content(["Dialogs/knowledge/other.csv": "a\n", "Dialogs/elsewhere.csv": "a\n"])
        ).load().findings
        #expect(
            findings.map { "\($0.place.file) \($0.check)" } == [
                "Dialogs/elsewhere.csv bad-source", "Dialogs/knowledge/other.csv bad-source",
            ])
        #expect(findings.allSatisfy { $0.severity == .warning })
    }
}
