import Content
import Testing

/// Ways through a flow: circles, places that nobody comes to, conditions that hold of nobody, numbers that leak.
@Suite struct FlowWayCheckTests {
    private static let entities = """
        city: { values: [almaty, oral, aktau], groups: { west: [oral, aktau], all: [almaty, oral, aktau] } }
        people: { kind: number, from: 1, to: 9 }
        date: { kind: date }
        iin: { kind: iin }
        name: { kind: text }

        """
    private static let names = "-city-almaty = Almaty\n-city-oral = Oral\n-city-aktau = Aktau\n"

    /// The sample with the flow `docs.book`, whose states and slots have all the texts they may need.
    private func content(_ flow: String, _ more: [String: String?] = [:]) -> [String: String?] {
        var files: [String: String?] = ["Dialogs/entities.yaml": Self.entities, "Dialogs/docs/book.yaml": flow]
        let said = ["a", "b", "c", "d"].filter { flow.contains("\($0): {") && !flow.contains("\($0): { fill") }
        let spoken = said.filter { name in
            !["cases", "look-up", "do"].contains {
                flow.contains("\(name): { \($0)") || flow.contains("\(name): 1️⃣{ \($0)")
            }
        }
        let asked = ["city", "people", "day", "iin"].filter { flow.contains("fill: [\($0)") }
        for language in ["ru", "kk"] {
            files["Locales/\(language)/docs/book.ftl"] =
                "title = Book\n" + spoken.map { "\($0) = T\n" }.joined() + asked.map { "ask-\($0) = Q\n" }.joined()
                + (flow.contains("confirm:") ? "label-agreed = Y\nlabel-refused = N\n" : "")
                + (flow.contains("go:") && flow.contains("choices") ? "label-go = G\n" : "")
            files["Locales/\(language)/docs/book.txt"] = "a place in the queue\nbook me in\n"
            files["Locales/\(language)/names.ftl"] = Self.names
        }
        return files.merging(more) { $1 }
    }

    @Test(arguments: [
        // Asked for ever.
        "start: a\nstates:\n  1️⃣a: { choices: { go: b } }\n  1️⃣b: { next: a }\n",
        // Never a word.
        """
        slots: { city: { entity: city } }
        start: a
        states:
          1️⃣a: { cases: [{ when: city is oral, go: b }, { go: b }] }
          1️⃣b: { cases: [{ go: a }] }

        """,
        // Whether one agrees or not.
        """
        slots: { city: { entity: city } }
        start: a
        states:
          1️⃣a: { fill: [city], next: b }
          1️⃣b: { confirm: [city], agreed: a, refused: a }

        """,
        "start: d\nstates:\n  d: { choices: { go: a } }\n  1️⃣a: { choices: { go: a } }\n",
    ])
    func aCircleWithoutAWayOutIsFoundAtEachOfItsStates(flow: String) throws {
        try expectFindings(of: "dead-end", changing: content(flow))
    }

    @Test(arguments: [
        "start: a\nstates:\n  a: { choices: { go: b } }\n  b: { next: parts }\nparts:\n  c: {}\n",
        "start: a\nstates:\n  a: { choices: { go: b } }\n  b: {}\n",
        "start: a\nstates:\n  a: { choices: { go: docs.paper } }\n",
        "slots: { city: { entity: city } }\nstart: a\nstates:\n  a: { fill: [city] }\n",
    ])
    func aFlowThatEndsSomewhereHasNoFinding(flow: String) throws {
        let label = flow.contains("parts") ? "label-c = C\n" : ""
        var files = content(flow)
        for path in ["Locales/ru/docs/book.ftl", "Locales/kk/docs/book.ftl"] {
            files[path] = ((files[path] ?? "") ?? "") + label
        }
        try expectFindings(of: "", changing: files)
    }

    @Test func aStateThatNothingNamesIsFound() throws {
        try expectFindings(
            of: "unreachable-state",
            changing: content(
                "start: a\nstates:\n  a: { next: b }\n  b: { next: end }\n  1️⃣c: { next: 1️⃣1️⃣d }\n  d: {}\n"
                    .replacing("1️⃣1️⃣d", with: "d").replacing("  d: {}", with: "  1️⃣d: {}")), severity: .warning)
    }

    @Test func aFlowThatNobodyAsksForIsFound() throws {
        let files = content("1️⃣start: a\nstates:\n  a: {}\n").filter { !$0.key.hasSuffix("book.txt") }
        let marked = files.merging(["Dialogs/docs/book.yaml": "start: 1️⃣a\nstates:\n  a: {}\n"]) { $1 }
        try expectFindings(of: "unreachable-state", changing: marked, severity: .warning, saying: "docs/book.txt")
        let menu = "start: hello\nstates:\n  hello: { choices: { paper: docs.book } }\n"
        let talk = (SampleContent.base["Dialogs/talk.yaml"] ?? "").replacing(
            "start: hello\nstates:\n  hello: { choices: { paper: docs.paper } }\n", with: menu)
        let offered = marked.merging(
            ["Dialogs/talk.yaml": talk, "Dialogs/docs/book.yaml": "start: a\nstates:\n  a: {}\n"]) { $1 }
        try expectFindings(of: "", changing: offered)
    }

    @Test(arguments: [
        "people is over 5 and people is under 4", "people is over 9", "people is under 1",
        "people is 3 and people is 4",
        "city is oral and city is not in west", "city is not oral or aktau or almaty",
        "city is unknown and city is oral", "day is before today and day is after today",
        "day is after 2026-07-01 and day is before 2026-07-02", "day is over 30 days ago and day is after today",
        "people is unknown",
    ])
    func aConditionThatHoldsOfNobodyIsFound(condition: String) throws {
        try expectFindings(of: "dead-guard", changing: content(branching("1️⃣\(condition)")), saying: "never hold")
    }

    @Test(arguments: [
        "people is over 5 and people is under 7", "people is over 8", "city is in west and city is not oral",
        "city is not unknown", "day is over 30 days ago and day is after 2026-07-01",
        "day is over 30 days ago and day is before 2020-01-01", "day is before today and day is not unknown",
        "day is after 2026-07-01 and day is before 2026-07-03",
    ])
    func aConditionThatHoldsOfSomebodyIsNone(condition: String) throws {
        try expectFindings(of: "", changing: content(branching(condition)))
    }

    @Test(arguments: [
        ["city is in west", "1️⃣city is oral"], ["people is over 3", "people is under 4", "1️⃣people is 4"],
        ["city is in all", "city is unknown", "1️⃣day is before today"],
        ["day is over 30 days ago", "1️⃣day is over 60 days ago"],
        ["city is oral", "1️⃣city is oral and people is over 3"],
    ])
    func aCaseForWhichNobodyIsLeftIsFound(conditions: [String]) throws {
        try expectFindings(
            of: "dead-guard", changing: content(branching(conditions.joined(separator: "|"))), saying: "leave nobody")
    }

    @Test func aCaseForEverybodyBeforeTheLastIsFound() throws {
        let flow = branching("city is oral").replacing(
            "      - { go: b }", with: "      - 1️⃣{ go: b }\n      - { go: b }")
        try expectFindings(of: "dead-guard", changing: content(flow), saying: "Put it last")
    }

    @Test func anAllowThatNoValueMeetsIsFound() throws {
        let flow = branching("city is oral").replacing(
            "day: { entity: date }", with: "day: { entity: date, allow: 1️⃣is before today and is after today }")
        try expectFindings(of: "dead-guard", changing: content(flow))
    }

    /// A branch by these conditions, joined by `|`.
    private func branching(_ conditions: String) -> String {
        let lines = conditions.split(separator: "|").map { "      - { when: \"\($0)\", go: b }\n" }.joined()
            .replacing("\"1️⃣", with: "1️⃣\"")
        return """
            slots:
              city: { entity: city }
              people: { entity: people, default: 2 }
              day: { entity: date }
            start: a
            states:
              a:
                cases:
            \(lines)      - { go: b }
              b: {}

            """
    }

    @Test func aPersonalNumberThatIsNotSecretIsFound() throws {
        let flow = "slots: { iin: { entity: 1️⃣iin } }\nstart: a\nstates:\n  a: { fill: [iin] }\n"
        try expectFindings(of: "leaking-secret", changing: content(flow), saying: "secret: turn")
        try expectFindings(
            of: "", changing: content(flow.replacing("{ entity: 1️⃣iin }", with: "{ entity: iin, secret: turn }")))
    }

    @Test func wordsCannotBeSecret() throws {
        let flow = "slots: { city: { entity: city, secret: 1️⃣masked } }\nstart: a\nstates:\n  a: { fill: [city] }\n"
        try expectFindings(of: "leaking-secret", changing: content(flow), saying: "only a personal number")
    }

    @Test func aSharedSecretIsFound() throws {
        let bot = (SampleContent.base["Dialogs/bot.yaml"] ?? "") + "shared: { 1️⃣iin: { entity: iin, secret: turn } }\n"
        let flow = "start: a\nstates:\n  a: {}\n"
        try expectFindings(
            of: "leaking-secret", changing: content(flow, ["Dialogs/bot.yaml": bot]), saying: "every flow")
    }

    @Test func aSourceThatIsAskedWithASecretIsFound() throws {
        let flow = """
            slots: { iin: { entity: iin, secret: turn } }
            start: ask
            states:
              ask: { fill: [iin], next: find }
              find: { look-up: 1️⃣people.card, outcomes: { found: a, none: a, failed: a } }
              a: {}

            """
        let sources: [String: String?] = [
            "Dialogs/knowledge/sources.yaml": "people: { table: people.csv, key: [iin] }\n",
            "Dialogs/knowledge/people.csv": "iin,card\n1,2\n",
        ]
        try expectFindings(of: "leaking-secret", changing: content(flow, sources), saying: "asked with iin")
    }

    @Test(arguments: ["yes", "No", "on", "off", "y", "TRUE"])
    func aKeyThatReadsAsABooleanIsFoundAndNothingElse(key: String) throws {
        let flow = "start: a\nstates:\n  a: { 1️⃣\(key): b, next: b }\n  b: {}\n"
        var files = content(flow)
        files["Locales/ru/docs/book.ftl"] = "title = B\na = A\nb = B\n"
        files["Locales/kk/docs/book.ftl"] = "title = B\na = A\nb = B\n"
        try expectFindings(of: "boolean-key", changing: files)
    }
}
