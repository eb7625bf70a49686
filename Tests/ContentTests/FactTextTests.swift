import Content
import Dialog
import Knowledge
import Testing

/// Facts in texts, and the line below them, on days of different years.
@Suite struct FactTextTests {
    private static let facts = """
        mci.2025: { value: 3932, unit: tenge, source: a.kz, checked: 2025, confidence: confirmed }
        mci.2026: { value: 4325, unit: tenge, source: a.kz, checked: 2026, confidence: confirmed }
        card.fee: { value: 0.2, unit: mci, source: inform.kz, checked: 2026-01-14, valid-until: 2026-12-31, owner: x, confidence: confirmed }
        card.term: { confidence: unknown }

        """

    private func bundle() throws -> ContentBundle {
        var files: [String: String?] = [
            "Dialogs/knowledge/sources.yaml": "facts: { facts: facts.yaml }\n",
            "Dialogs/knowledge/facts.yaml": Self.facts,
            "Dialogs/docs/paper.yaml":
                "start: what\nparts:\n  what: { facts: [card.fee] }\n  cost: { facts: [card.fee, card.term] }\n",
        ]
        for language in ["ru", "kk"] {
            files["Locales/\(language)/docs/paper.ftl"] =
                "title = Paper\nwhat = It costs { FACT(\"card.fee\") }.\ncost = C\nlabel-what = What\nlabel-cost = Cost\n"
            files["Locales/\(language)/general.ftl"] =
                (SampleContent.base["Locales/\(language)/general.ftl"] ?? "") + """
                    source-item = { $source } { $precision ->
                            [day] { DATETIME($date, day: "numeric", month: "long", year: "numeric") }
                           *[other] { DATETIME($date, year: "numeric") }
                        }
                    source-undated = { $source }
                    source-confirmed = From { $sources } ({ $count })
                    source-changes = Often { $sources } ({ $count })
                    source-old = Old { $sources } ({ $count })
                    source-general = General
                    source-unknown = Unknown
                    -fact-unknown-year = not yet
                    -fact-unknown = nobody knows

                    """
        }
        let (bundle, findings) = try SampleContent(files).load()
        #expect(findings.filter { $0.severity == .error } == [])
        return try #require(bundle)
    }

    private func text(_ key: String, facts: [String], on day: String) throws -> String {
        let milliseconds = Int64(try #require(Day(day)).number) * 86_400_000
        let reply = Reply(kind: .answer, language: "ru", text: "docs.paper." + key, facts: facts)
        return try bundle().text(of: reply, now: milliseconds)
    }

    @Test(arguments: [
        ("2026-11-24", "It costs 865 ₸.\nFrom inform.kz 14 января 2026 г. (1)"),
        ("2025-11-24", "It costs 786 ₸.\nFrom inform.kz 14 января 2026 г. (1)"),
        ("2027-01-05", "It costs not yet.\nUnknown"),
    ])
    func aFeeIsShownInTheMoneyOfItsYear(day: String, words: String) throws {
        let found = try text("what", facts: ["card.fee"], on: day).replacing("\u{00A0}", with: " ")
        #expect(found.replacing("тг.", with: "₸") == words)
    }

    @Test func whatIsSureAndWhatIsNotStandInOneLine() throws {
        let line = try text("cost", facts: ["card.fee", "card.term"], on: "2026-11-24").split(separator: "\n").last
        #expect(line?.replacing("\u{00A0}", with: " ") == "From inform.kz 14 января 2026 г. (1) Unknown")
    }

    @Test func anAnswerWithoutFactsHasNoLine() throws {
        #expect(try text("cost", facts: [], on: "2026-11-24") == "C")
    }
}
