import Content
import Dialog
import Testing

@Suite struct FlowCheckTests {
    private func paper(_ text: String) -> [String: String?] { ["Dialogs/docs/paper.yaml": text] }

    /// `paper.yaml` with a state in place of its parts, whose texts are all there; with a state `cost` where it names one.
    private func state(_ text: String) -> [String: String?] {
        let hasCost = text.contains("cost") || text.contains("csot")
        let texts = "title = T\nwhat = W\n" + (hasCost ? "cost = C\n" : "")
        return [
            "Dialogs/docs/paper.yaml": "start: what\nstates:\n  what: \(text)\n" + (hasCost ? "  cost: {}\n" : ""),
            "Locales/ru/docs/paper.ftl": texts, "Locales/kk/docs/paper.ftl": texts,
            "Locales/ru/docs/paper.txt": "paper\n", "Locales/kk/docs/paper.txt": "paper\n",
        ]
    }

    @Test func theSampleHasNoFinding() throws {
        try expectFindings(of: "", changing: [:])
    }

    @Test func anUnknownKeyIsFoundWithTheNearestRightOne() throws {
        try expectFindings(
            of: "unknown-key", changing: paper("start: what\n1️⃣prats: {}\nparts:\n  what: {}\n  cost: {}\n"),
            saying: "Did you mean parts?")
        try expectFindings(
            of: "unknown-key", changing: paper("start: what\nparts:\n  what: { 1️⃣nxet: end }\n  cost: {}\n"))
        try expectFindings(
            of: "unknown-key",
            changing: ["Dialogs/bot.yaml": "languages: [ru, kk]\nzone: Asia/Almaty\nhome: talk\nfallback: lost\n1️⃣x: 1"],
            saying: "Here may stand: languages, zone, home, fallback, emergency, courtesies")
    }

    @Test func aMissingKeyIsFound() throws {
        try expectFindings(
            of: "missing-key", changing: paper("1️⃣parts:\n  what: {}\n  cost: {}\n"), saying: "start")
        try expectFindings(
            of: "missing-key", changing: ["Dialogs/bot.yaml": "1️⃣languages: [ru, kk]\nhome: talk\nfallback: lost\n"],
            saying: "zone")
    }

    @Test func aWrongValueIsFound() throws {
        try expectFindings(
            of: "wrong-value", changing: paper("start: what\nstates: 1️⃣none\nparts:\n  what: {}\n  cost: {}\n"))
        try expectFindings(
            of: "wrong-value", changing: paper("start: what\nparts:\n  what: 1️⃣[a]\n  cost: {}\n"))
    }

    @Test func aPartWithNothingAfterItsNameIsRight() throws {
        try expectFindings(of: "", changing: paper("start: what\nparts:\n  what:\n  cost: ~\n"))
    }

    @Test func anUnknownTargetIsFound() throws {
        try expectFindings(of: "unknown-target", changing: state("{ next: 1️⃣csot }"), saying: "Did you mean cost?")
        try expectFindings(of: "unknown-target", changing: state("{ next: 1️⃣docs.papier }"), saying: "docs.paper")
        try expectFindings(
            of: "unknown-target", changing: paper("start: 1️⃣waht\nparts:\n  what: {}\n  cost: {}\n"))
        try expectFindings(
            of: "unknown-target",
            changing: [
                "Dialogs/bot.yaml": "languages: [ru, kk]\nzone: Asia/Almaty\nhome: 1️⃣tlak\nfallback: 1️⃣xxxxxxxx\n"
            ])
    }

    @Test func everyReservedTargetAndEveryNameIsKnown() throws {
        for target in ["end", "menu", "person", "cost", "talk", "lost"] {
            try expectFindings(of: "", changing: state("{ next: \(target) }"))
        }
    }

    @Test func contradictingTargetsAreFound() throws {
        var both = state("{ choices: { menu: menu }, next: 1️⃣cost }")
        try expectFindings(of: "misplaced-target", changing: both)
        both = state("{ choices: { menu: 1️⃣end, person: 1️⃣parts } }")
        try expectFindings(of: "misplaced-target", changing: both)
        try expectFindings(of: "misplaced-target", changing: state("{ next: 1️⃣parts }"), saying: "no parts")
    }

    @Test func aNextThatLeadsToACommandIsFound() throws {
        let talk = try #require(SampleContent.base["Dialogs/talk.yaml"])
        let passing = talk.replacing("undo: { command: back }", with: "undo: { command: back, next: 1️⃣gone }")
        try expectFindings(of: "misplaced-target", changing: ["Dialogs/talk.yaml": passing])
        let toTopic = talk.replacing("start: hello", with: "start: undo")
            .replacing("undo: { command: back }", with: "undo: { command: back }\n  other: { next: 1️⃣talk }")
            .replacing("{ command: repeat }", with: "{ command: repeat, next: other }")
            .replacing("{ command: simpler }", with: "{ command: simpler, next: hello }")
        try expectFindings(
            of: "misplaced-target",
            changing: [
                "Dialogs/talk.yaml": toTopic,
                "Locales/ru/talk.ftl": (SampleContent.base["Locales/ru/talk.ftl"] ?? "") + "other = O\n",
                "Locales/kk/talk.ftl": (SampleContent.base["Locales/kk/talk.ftl"] ?? "") + "other = O\n",
            ])
    }

    @Test func aBadNameIsFound() throws {
        for name in ["What", "wh_at", "2what", "wh.at", String(repeating: "w", count: 33)] {
            let texts = "\(name == "wh.at" ? "x" : name) = W\ncost = C\nlabel-what = What\nlabel-cost = Cost\n"
            let content = SampleContent([
                "Dialogs/docs/paper.yaml": "start: cost\nparts:\n  \(name): {}\n  cost: {}\n",
                "Locales/ru/docs/paper.ftl": texts, "Locales/kk/docs/paper.ftl": texts,
            ])
            let findings = try content.load().findings.filter { $0.check == "bad-name" }
            #expect(findings.map(\.place) == [Place(file: "Dialogs/docs/paper.yaml", line: 3, column: 3)])
        }
    }

    @Test func aReservedNameIsFound() throws {
        for name in Target.reservedWords {
            var files = state("{}")
            files["Dialogs/docs/paper.yaml"] = "start: \(name)\nstates:\n  1️⃣\(name): {}\n"
            for language in ["ru", "kk"] {
                files["Locales/\(language)/docs/paper.ftl"] = "title = T\n\(name) = X\n"
            }
            try expectFindings(of: "bad-name", changing: files)
        }
    }

    @Test func aFileWhoseNameIsNoTopicIsFound() throws {
        let flow = SampleContent.base["Dialogs/lost.yaml"]
        for path in ["Dialogs/docs/other.one.yaml", "Dialogs/Docs/x.yaml", "Dialogs/end.yaml", "Dialogs/x y.yaml"] {
            let findings = try SampleContent([path: flow]).load().findings.filter { $0.check == "bad-name" }
            #expect(findings.map(\.place) == [Place(file: path)])
        }
    }

    @Test func aStateAndAPartOfOneNameAreFound() throws {
        try expectFindings(
            of: "bad-name", changing: paper("start: what\nparts:\n  what: {}\n  cost: {}\nstates:\n  1️⃣what: {}\n"))
    }

    @Test func anUnknownCommandIsFoundAndADoubledOneToo() throws {
        try expectFindings(of: "unknown-command", changing: state("{ command: 1️⃣bakc }"), saying: "Did you mean back?")
        try expectFindings(of: "unknown-command", changing: state("{ command: 1️⃣menu }"))
        let talk = try #require(SampleContent.base["Dialogs/talk.yaml"])
        try expectFindings(
            of: "unknown-command",
            changing: ["Dialogs/talk.yaml": talk.replacing("command: repeat", with: "command: 1️⃣back")]
                .merging(state("{ command: repeat }")) { first, _ in first })
    }

    @Test func aMissingCommandIsFound() throws {
        let talk = try #require(SampleContent.base["Dialogs/talk.yaml"])
        try expectFindings(
            of: "missing-command",
            changing: [
                "Dialogs/talk.yaml": talk.replacing("{ command: back }", with: "{}")
                    .replacing("{ command: repeat }", with: "{ command: repeat, next: undo }")
            ],
            at: [Place(file: "Dialogs/bot.yaml")], saying: "command: back")
        try expectFindings(
            of: "missing-command",
            changing: [
                "Dialogs/bot.yaml": "languages: [ru, 1️⃣kk]\nzone: Asia/Almaty\nhome: talk\nfallback: lost\n",
                "Dialogs/talk.yaml": talk.replacing("{ command: language kk }", with: "{}")
                    .replacing("{ command: repeat }", with: "{ command: repeat, next: kazakh }"),
            ])
    }

    @Test func aLanguageThatIsNotSpokenIsFound() throws {
        try expectFindings(
            of: "unknown-language",
            changing: state("{ command: language 1️⃣en }".replacing("language 1️⃣", with: "1️⃣language ")))
        try expectFindings(
            of: "unknown-language", changing: ["Locales/en/lost.ftl": "sorry = Sorry\n"],
            at: [Place(file: "Locales/en")], severity: .warning)
        try expectFindings(
            of: "unknown-language",
            changing: ["Dialogs/bot.yaml": "languages: [ru, kk, 1️⃣ru]\nzone: Asia/Almaty\nhome: talk\nfallback: lost\n"])
    }

    @Test func anUnknownZoneIsFound() throws {
        try expectFindings(
            of: "unknown-zone",
            changing: ["Dialogs/bot.yaml": "languages: [ru, kk]\nzone: 1️⃣Asia/Almati\nhome: talk\nfallback: lost\n"],
            saying: "Did you mean Asia/Almaty?")
    }

    @Test func twoStatesWithTheSameTagAreFound() throws {
        var seen: [String: String] = [:]
        var pair: [String] = []
        for number in 0..<20_000 where pair.isEmpty {
            let tag = ChoiceTag.tag(of: Position(topic: "docs.paper", state: "s\(number)"))
            if let other = seen.updateValue("s\(number)", forKey: tag) { pair = [other, "s\(number)"] }
        }
        try #require(pair.count == 2)
        var files = state("{}")
        files["Dialogs/docs/paper.yaml"] =
            "start: \(pair[0])\nstates:\n  \(pair[0]): { next: \(pair[1]) }\n  1️⃣\(pair[1]): {}\n"
        for language in ["ru", "kk"] {
            files["Locales/\(language)/docs/paper.ftl"] = "title = T\n\(pair[0]) = X\n\(pair[1]) = Y\n"
        }
        try expectFindings(of: "same-tag", changing: files)
    }

    @Test func tooManyChoicesAreFound() throws {
        let choices = (0..<11).map { "c\($0): menu" }.joined(separator: ", ")
        let labels = (0..<11).map { "label-c\($0) = C\n" }.joined()
        var files = state("{}")
        files["Dialogs/docs/paper.yaml"] =
            "start: what\nstates:\n  1️⃣what: { choices: { \(choices) } }\n"
        for language in ["ru", "kk"] {
            files["Locales/\(language)/docs/paper.ftl"] = "title = T\nwhat = W\n" + labels
        }
        try expectFindings(of: "too-many-choices", changing: files)
    }

    @Test func aRingOfNextIsFoundAndFourBubblesAreNot() throws {
        let ofItself = try SampleContent(state("{ next: what }")).load().findings
        #expect(ofItself.map(\.check) == ["dead-end", "too-many-replies"])
        let talk = try #require(SampleContent.base["Dialogs/talk.yaml"])
        let ring = talk.replacing("{ choices: { paper: docs.paper } }", with: "{ next: 1️⃣docs.paper }")
        var files = state("{ next: 1️⃣menu }")
        files["Dialogs/talk.yaml"] = ring.replacing(
            "anew: { command: restart, next: menu }", with: "anew: { command: restart, next: 1️⃣menu }")
        for language in ["ru", "kk"] {
            let texts = try #require(SampleContent.base["Locales/\(language)/talk.ftl"])
            files["Locales/\(language)/talk.ftl"] = texts.replacing("label-paper = Paper\n", with: "")
        }
        try expectFindings(of: "too-many-replies", changing: files)
        var four = state("{ next: b }")
        four["Dialogs/docs/paper.yaml"] =
            "start: what\nstates:\n  what: { next: b }\n  b: { next: c }\n  c: { next: cost }\n  cost: { next: end }\n"
        for language in ["ru", "kk"] {
            four["Locales/\(language)/docs/paper.ftl"] = "title = T\nwhat = W\nb = B\nc = C\ncost = C\n"
        }
        try expectFindings(of: "", changing: four)
    }

    @Test func aFlowThatCannotBeReadHidesNothingElse() throws {
        try expectFindings(of: "yaml-syntax", changing: ["Dialogs/docs/paper.yaml": "start: what\nparts: [\n1️⃣"])
        try expectFindings(of: "unknown-key", changing: paper("start: what\n1️⃣prats:\n  what: {}\n  cost: {}\n"))
        try expectFindings(of: "yaml-syntax", changing: ["Dialogs/bot.yaml": "languages: ru, kk]\nhome: {\n1️⃣"])
    }

    @Test func aChoiceThatIsAPartAlreadyIsFound() throws {
        try expectFindings(
            of: "too-many-choices",
            changing: paper("start: what\nparts:\n  what: { choices: { 1️⃣cost: menu } }\n  cost: {}\n"))
    }

    @Test(arguments: [
        ("1️⃣a: { in: [docs] }", "one of always:, never: and eventually:"),
        ("1️⃣a: { always: answers, never: asks }", "says two things"),
        ("a: { always: 1️⃣shines }", "is no condition"),
        ("a: { always: 1️⃣answers or }", "A condition is missing"),
        ("a: { always: 1️⃣offers docs.papre }", "Did you mean docs.paper?"),
        ("a: { always: 1️⃣says docs.paper.waht }", "No text"), ("a: { always: 1️⃣asks size }", "No slot"),
        ("a: { always: 1️⃣rests on moon }", "No fact"), ("a: { when: 1️⃣reads stars, never: asks }", "No question"),
        ("a: { in: [1️⃣dogs], always: answers }", "No topic or state"),
    ])
    func aLawThatSaysNothingIsFound(law: String, words: String) throws {
        try expectFindings(of: "bad-law", changing: ["Dialogs/laws.yaml": law + "\n"], saying: words)
    }
}
