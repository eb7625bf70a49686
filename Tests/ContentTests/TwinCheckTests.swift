import Content
import Foundation
import Testing

/// What one language says and another does not, and texts that cannot be shown as they are.
@Suite struct TwinCheckTests {
    private let paper = "title = T\nwhat = A paper\ncost = Free\nlabel-what = What\nlabel-cost = Cost\n"
    private let flow = """
        slots: { city: { entity: city } }
        start: what
        states: { begin: { fill: [city], next: said }, said: { next: parts } }
        parts: { what: { choices: { go: begin } }, cost: {} }

        """

    /// The sample with a slot whose value the text `said` may show.
    private func content(ru: String, kk: String, _ more: [String: String?] = [:]) -> [String: String?] {
        let all = paper + "ask-city = C\nlabel-go = G\n"
        let names = "-city-oral = Oral\n-city-aktau = Aktau\n"
        return [
            "Dialogs/entities.yaml": "city: { values: [oral, aktau] }\n", "Dialogs/docs/paper.yaml": flow,
            "Locales/ru/docs/paper.ftl": all + ru, "Locales/kk/docs/paper.ftl": all + kk,
            "Locales/ru/names.ftl": names, "Locales/kk/names.ftl": names,
        ].merging(more) { $1 }
    }

    @Test func aVariableThatOnlyOneLanguageShowsIsFoundAtTheTwin() throws {
        try expectFindings(
            of: "other-twin", changing: content(ru: "said = { $city }\n", kk: "1️⃣said = S\n"), severity: .warning,
            saying: "no variables")
        try expectFindings(
            of: "other-twin", changing: content(ru: "said = S\n", kk: "1️⃣said = { $city }\n"), severity: .warning,
            saying: "$city")
        try expectFindings(of: "", changing: content(ru: "said = { $city }\n", kk: "said = In { $city }\n"))
    }

    @Test func aVariableThatDoesNotExistIsNoMatterOfTheTwin() throws {
        try expectFindings(of: "unknown-variable", changing: content(ru: "said = S\n", kk: "1️⃣said = { $ctiy }\n"))
    }

    @Test func aVariantThatOnlyOneLanguageHasIsFound() throws {
        func choice(_ keys: String...) -> String {
            "said = { $city ->\n" + keys.map { "    [\($0)] X\n" }.joined() + "   *[other] Y\n}\n"
        }
        try expectFindings(
            of: "other-twin", changing: content(ru: choice("oral", "aktau"), kk: "1️⃣" + choice("oral")),
            severity: .warning, saying: "aktau")
        try expectFindings(of: "", changing: content(ru: choice("oral"), kk: choice("oral")))
        try expectFindings(of: "", changing: content(ru: choice("oral"), kk: "said = { $city }\n"))
    }

    @Test func aFormOfATextThatOneLanguageLacksIsFoundWhereItIs() throws {
        for form in ["cost-simpler", "cost-2", "more-cost"] {
            try expectFindings(
                of: "half-text", changing: ["Locales/ru/docs/paper.ftl": paper + "1️⃣\(form) = F\n"], severity: .warning,
                saying: "Locales/kk/docs/paper.ftl")
            try expectFindings(
                of: "",
                changing: [
                    "Locales/ru/docs/paper.ftl": paper + "\(form) = F\n",
                    "Locales/kk/docs/paper.ftl": paper + "\(form) = F\n",
                ])
        }
    }

    @Test func aTranslationThatIsOlderThanItsSourceIsFound() throws {
        try SampleContent().inFolder { folder in
            var texts = LocaleTexts(dialogs: folder + "/Dialogs", locales: folder + "/Locales")
            #expect(try texts.mark(["docs.paper.cost"], in: ["kk"]) == 1)
            let lock = try String(contentsOfFile: folder + "/Locales/kk/translated.lock", encoding: .utf8)
            try expectFindings(of: "", changing: ["Locales/kk/translated.lock": lock])
            try expectFindings(
                of: "old-translation",
                changing: [
                    "Locales/kk/translated.lock": lock,
                    "Locales/ru/docs/paper.ftl": paper.replacing("cost = Free", with: "cost = Ten"),
                    "Locales/kk/docs/paper.ftl": paper.replacing("cost = Free", with: "1️⃣cost = Free"),
                ], severity: .warning, saying: "bagdar text --translated docs.paper.cost")
        }
    }

    @Test func aLockIsNoContent() throws {
        let locked = SampleContent(["Locales/kk/translated.lock": "docs.paper.what 0000000000000000\n"])
        #expect(try locked.load().bundle?.hash == SampleContent().load().bundle?.hash)
    }

    @Test func aValueWithoutANameIsFoundInEachLanguage() throws {
        let names = "-city-oral = Oral\n"
        let marked = "city: { values: [oral, 1️⃣aktau] }\n"
        try expectFindings(
            of: "unnamed-value",
            changing: content(
                ru: "said = S\n", kk: "said = S\n", ["Locales/kk/names.ftl": names, "Dialogs/entities.yaml": marked]),
            severity: .warning, saying: "-city-aktau")
        // No slot holds it, so nobody reads it.
        try expectFindings(of: "", changing: ["Dialogs/entities.yaml": "town: { values: [oral] }\n"])
    }

    @Test func aTextThatNoReplyTakesIsFound() throws {
        let long = String(repeating: "a", count: 4096)
        try expectFindings(of: "", changing: ["Locales/ru/docs/paper.ftl": paper.replacing("Free", with: long)])
        try expectFindings(
            of: "long-text",
            changing: ["Locales/ru/docs/paper.ftl": paper.replacing("cost = Free", with: "1️⃣cost = \(long)a")],
            saying: "4097")
    }

    @Test func theLongestVariantAndTheTextsInATextCount() throws {
        let half = String(repeating: "a", count: 2000)
        let kk = "said = { $city ->\n    [oral] X\n   *[other] Y\n}\n"
        try expectFindings(
            of: "long-text",
            changing: content(
                ru: "1️⃣said = { $city ->\n    [oral] { -half }{ -half }{ $city }\n   *[other] Y\n}\n-half = \(half)\n",
                kk: kk),
            saying: "4200")
    }

    @Test func textsThatDoubleEachOtherAreMeasuredInNoTime() throws {
        let chain = (1...200).map { "-t\($0) = { -t\($0 - 1) }{ -t\($0 - 1) }\n" }.joined()
        let findings = try SampleContent([
            "Locales/ru/docs/paper.ftl": paper.replacing("cost = Free", with: "cost = { -t90 }") + "-t0 = a\n" + chain
        ]).load().findings
        #expect(findings.contains { $0.check == "long-text" })
    }

    @Test func aTextThatIsOnlyBegunIsFound() throws {
        try expectFindings(
            of: "unwritten-text",
            changing: ["Locales/ru/docs/paper.ftl": paper.replacing("cost = Free", with: "1️⃣cost = …")])
        try expectFindings(
            of: "", changing: ["Locales/ru/docs/paper.ftl": paper.replacing("cost = Free", with: "cost = … so")])
    }
}
