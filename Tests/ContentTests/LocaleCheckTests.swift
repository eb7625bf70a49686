import Content
import Dialog
import Testing
import Understanding

@Suite struct LocaleCheckTests {
    private let paper = "title = T\nwhat = A paper\ncost = Free\nlabel-what = What\nlabel-cost = Cost\n"

    @Test func aMissingTextIsFoundAtItsStateInEachLanguageThatLacksIt() throws {
        let flow = "start: what\nparts:\n  what: {}\n  1️⃣cost: {}\n"
        try expectFindings(
            of: "missing-text",
            changing: [
                "Dialogs/docs/paper.yaml": flow,
                "Locales/kk/docs/paper.ftl": paper.replacing("cost = Free\n", with: ""),
            ], saying: "Locales/kk/docs/paper.ftl")
        try expectFindings(
            of: "missing-text",
            changing: [
                "Dialogs/docs/paper.yaml": flow.replacing("1️⃣cost", with: "1️⃣1️⃣cost"),
                "Locales/ru/docs/paper.ftl": paper.replacing("cost = Free\n", with: ""),
                "Locales/kk/docs/paper.ftl": paper.replacing("cost = Free\n", with: ""),
            ])
    }

    @Test func aMissingLabelIsFoundAtItsChoice() throws {
        try expectFindings(
            of: "missing-text",
            changing: [
                "Dialogs/docs/paper.yaml": "start: what\nparts:\n  what: { choices: { 1️⃣more: menu } }\n  cost: {}\n",
                "Locales/ru/docs/paper.ftl": paper + "label-more = More\n",
            ], saying: "label-more")
    }

    @Test func aSharedLabelStandsInForOneOfTheFlow() throws {
        let general = try #require(SampleContent.base["Locales/ru/general.ftl"])
        let shared = general + "label-what = What\nlabel-cost = Cost\n"
        try expectFindings(
            of: "",
            changing: [
                "Locales/ru/general.ftl": shared, "Locales/kk/general.ftl": shared,
                "Locales/ru/docs/paper.ftl": "title = T\nwhat = W\ncost = C\n",
                "Locales/kk/docs/paper.ftl": "title = T\nwhat = W\ncost = C\n",
            ])
    }

    @Test func aMissingLineOfTheEngineOrTheProgramIsFound() throws {
        let general = try #require(SampleContent.base["Locales/ru/general.ftl"])
        try expectFindings(
            of: "missing-text",
            changing: ["Locales/ru/general.ftl": general.replacing("media = E\n", with: "")],
            at: [Place(file: "Locales/ru/general.ftl")], saying: "media")
        try expectFindings(
            of: "missing-text", changing: ["Locales/kk/terminal.ftl": nil],
            at: [Place(file: "Locales/kk/terminal.ftl")], saying: "too-long")
    }

    @Test func anUnusedTextIsAWarningWithTheNameThatWasMeant() throws {
        try expectFindings(
            of: "unused-text", changing: ["Locales/ru/docs/paper.ftl": paper + "1️⃣csot = X\n"], severity: .warning)
        let findings = try SampleContent([
            "Locales/ru/docs/paper.ftl": paper.replacing("cost = Free", with: "csot = Free")
        ]).load().findings
        #expect(findings.map(\.check) == ["missing-text", "unused-text"])
        #expect(findings.last?.advice == "Did you mean cost?")
    }

    @Test func aTextThatAnotherTextShowsIsUsed() throws {
        try expectFindings(
            of: "",
            changing: [
                "Locales/ru/docs/paper.ftl":
                    "title = T\nwhat = { price } { -term }\nprice = 5\n-term = T\ncost = F\nlabel-what = W\nlabel-cost = C\n"
            ])
    }

    @Test func aVariableThatNobodyFillsInIsFound() throws {
        try expectFindings(
            of: "unknown-variable", changing: ["Locales/ru/terminal.ftl": "1️⃣too-long = Over { $limmit }\n"],
            saying: "Did you mean limit?")
        try expectFindings(
            of: "unknown-variable",
            changing: ["Locales/ru/docs/paper.ftl": paper.replacing("what = A paper", with: "1️⃣what = { $city }")])
    }

    @Test func aLongButtonIsAWarning() throws {
        let long = paper.replacing("label-cost = Cost", with: "1️⃣label-cost = 123456789012345678901")
        try expectFindings(of: "long-label", changing: ["Locales/ru/docs/paper.ftl": long], severity: .warning)
        try expectFindings(
            of: "", changing: ["Locales/ru/docs/paper.ftl": paper.replacing("= Cost", with: "= 12345678901234567890")])
    }

    @Test func aBrokenTextIsFoundByFluent() throws {
        try expectFindings(
            of: "fluent-syntax",
            changing: ["Locales/ru/docs/paper.ftl": paper + "extra = 1️⃣{ $x\n"])
    }

    @Test func aBrokenTextIsNotAMissingOne() throws {
        let broken = paper.replacing("cost = Free", with: "cost = 1️⃣{ $x")
        try expectFindings(of: "fluent-syntax", changing: ["Locales/ru/docs/paper.ftl": broken])
    }

    @Test func aHeadingThatIsNoneIsFound() throws {
        try expectFindings(of: "bad-heading", changing: ["Locales/ru/lost.txt": "love\n1️⃣[oops\n 1️⃣[] \n"])
    }

    @Test func aHeadingWithoutAPartIsFound() throws {
        let phrases = "paper\n[what]\nw\n[cost]\nc\n"
        try expectFindings(
            of: "unknown-part",
            changing: [
                "Locales/ru/docs/paper.txt": phrases + "1️⃣[csot]\nx\n",
                "Locales/kk/docs/paper.txt": phrases + "1️⃣[csot]\nx\n",
            ], severity: .warning, saying: "Did you mean cost?")
        try expectFindings(
            of: "unknown-part",
            changing: ["Locales/ru/lost.txt": "x\n1️⃣[what]\ny\n", "Locales/kk/lost.txt": "x\n1️⃣[what]\ny\n"],
            severity: .warning, saying: "It has: menu, person.")
    }

    @Test func phrasesOfNoFlowAreFound() throws {
        try expectFindings(
            of: "unknown-topic",
            changing: [
                "Locales/ru/docs/papre.txt": "1️⃣x\n", "Locales/kk/docs/papre.txt": "1️⃣x\n",
                "Locales/ru/docs/papre.ftl": "title = P\n", "Locales/kk/docs/papre.ftl": "title = P\n",
            ], severity: .warning, saying: "Did you mean docs.paper?")
    }

    @Test func phrasesOfTwoTopicsAreFound() throws {
        try expectFindings(
            of: "ambiguous-phrase",
            changing: [
                "Locales/ru/talk.txt": "1️⃣A paper, PAPER!\nhello\n1️⃣Paper.\n",
                "Locales/kk/talk.txt": "hello there\n",
                "Locales/ru/docs/paper.txt": "paper\na paper paper\n[what]\nw\n[cost]\nc\n",
            ],
            severity: .warning, saying: "docs.paper")
    }

    @Test func keysThatSayNothingAreFound() throws {
        try expectFindings(
            of: "bad-word-key",
            changing: [
                "Locales/ru/entities.yaml":
                    "numbers: { 1: [one], 1️⃣two: [two] }\ncalendar: { weekdays: { 1️⃣8: [x] } }\nvalues: { 1️⃣towm: { a: [b] } }\n",
                "Dialogs/entities.yaml": "town: { values: [a] }\n",
            ])
    }

    @Test func phrasesThatOneLanguageLacksAreFound() throws {
        try expectFindings(
            of: "missing-phrases", changing: ["Locales/kk/lost.txt": nil], at: [Place(file: "Locales/kk/lost.txt")])
        try expectFindings(
            of: "missing-phrases", changing: ["Locales/ru/docs/paper.txt": "1️⃣paper\n[what]\nw\n"], saying: "[cost]")
    }

    @Test func anEmptyPhraseFileAndAnEmptyHeadingAreFound() throws {
        try expectFindings(of: "empty-phrases", changing: ["Locales/ru/lost.txt": "1️⃣# later\n\n"])
        try expectFindings(
            of: "empty-phrases", changing: ["Locales/ru/docs/paper.txt": "paper\n[what]\nw\n1️⃣[cost]\n# later\n"])
    }

    @Test func phrasesReachUnderstandingUnderTheirPart() throws {
        let bundle = try #require(try SampleContent().load().bundle)
        #expect(bundle.interpreter.interpret("how much").matter?.topic == "docs.paper")
        #expect(bundle.interpreter.interpret("how much").matter?.part == "cost")
        #expect(bundle.interpreter.interpret("what is love").matter == nil)
    }

    @Test func aRussianChoiceByNumberNeedsItsPlurals() throws {
        let long = "too-long = { 1️⃣$limit ->\n    [one] 1\n    [few] 2\n   *[many] 5\n}\n"
        try expectFindings(
            of: "missing-plural",
            changing: [
                "Locales/ru/terminal.ftl": long,
                "Locales/kk/terminal.ftl": "too-long = { $limit ->\n    [one] 1\n   *[other] 5\n}\n",
            ], saying: "other")
        try expectFindings(
            of: "missing-plural",
            changing: ["Locales/ru/terminal.ftl": "too-long = { 1️⃣$limit ->\n    [0] none\n   *[other] { $limit }\n}\n"],
            saying: "one, few, many")
        try expectFindings(
            of: "",
            changing: [
                "Locales/ru/terminal.ftl":
                    "too-long = { $limit ->\n    [one] 1\n    [few] 2\n    [many] 5\n   *[other] 1.5\n}\n"
            ])
    }
}
