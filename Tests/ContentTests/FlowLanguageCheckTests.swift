import Content
import Dialog
import Testing

/// The keys of slots, guards, confirmations, sources, entities and notices: each mistake at its place, and nothing else.
@Suite struct FlowLanguageCheckTests {
    private static let entities = """
        city: { values: [almaty, oral], groups: { big: [almaty] } }
        people: { kind: number, from: 1, to: 9 }
        date: { kind: date }

        """
    private static let right = """
        slots:
          city: { entity: city }
          day: { entity: date, needs: [city], allow: is not before today, offer: board.days }
          people: { entity: people, default: 2, skip: allowed }
        start: ask
        states:
          ask: { fill: [city, day, people], outcomes: { none: sorry, failed: person }, next: which }
          which:
            cases:
              - { when: city is in big and day is before 2026-07-01, go: sure }
              - { go: sure }
          sure: { confirm: [city, day], agreed: act, refused: sorry }
          act: { do: board.reserve, undo: docs.paper, outcomes: { reserved: sorry, failed: person } }
          sorry: { clear: [day], next: end }

        """
    private static let texts = """
        title = Book
        ask-city = C
        ask-day = D
        ask-people = P
        sure = { $city } { $day }?
        label-agreed = Y
        label-refused = N
        sorry = S

        """

    /// The sample with a flow that uses all of the language.
    private func content(_ flow: String = right, _ more: [String: String?] = [:]) -> [String: String?] {
        var files: [String: String?] = ["Dialogs/entities.yaml": Self.entities, "Dialogs/docs/book.yaml": flow]
        for language in ["ru", "kk"] {
            files["Locales/\(language)/docs/book.ftl"] = Self.texts
            files["Locales/\(language)/docs/book.txt"] = "a place in the queue\nbook me in\n"
            let general = SampleContent.base["Locales/\(language)/general.ftl"] ?? ""
            files["Locales/\(language)/general.ftl"] = general + "label-skip = Skip\n"
        }
        return files.merging(more) { $1 }
    }

    private func with(_ old: String, _ new: String) -> [String: String?] {
        content(Self.right.replacing(old, with: new))
    }

    @Test func theWholeLanguageHasNoFindingAndMakesAMachine() throws {
        try expectFindings(of: "", changing: content())
        let loaded = try SampleContent(content()).load()
        let machine = try #require(loaded.bundle?.machine)
        let book = machine.states.filter { $0.position.topic == "docs.book" }.map(\.position.corePath)
        #expect(
            book == [
                "docs.book/ask", "docs.book/ask.city", "docs.book/ask.day", "docs.book/ask.people", "docs.book/which",
                "docs.book/sure", "docs.book/act", "docs.book/sorry",
            ])
    }

    @Test(arguments: [
        ("fill: [city, day, people]", "fill: [city, 1️⃣dya, people]"),
        ("confirm: [city, day]", "confirm: [city, 1️⃣dya]"),
        ("clear: [day]", "clear: [1️⃣dya]"),
        ("needs: [city]", "needs: [1️⃣ctiy]"),
    ])
    func anUnknownSlotIsFound(old: String, new: String) throws {
        let marked = new.contains("fill") ? Self.texts + "ask-dya = D\n" : Self.texts
        var files = with(old, new)
        for language in ["ru", "kk"] { files["Locales/\(language)/docs/book.ftl"] = marked }
        let (sample, places) = SampleContent(files).withoutMarks()
        let findings = try sample.load().findings.filter { $0.severity == .error }
        #expect(findings.map(\.check) == ["unknown-slot"])
        #expect(findings.map(\.place) == places)
        #expect(findings.allSatisfy { $0.advice.hasPrefix("Did you mean") })
    }

    @Test(arguments: [
        ("entity: city", "entity: 1️⃣ctiy", "Did you mean city?"),
        ("default: 2", "default: 1️⃣12", "12 is no value"),
        ("city is in big", "city is in bgi", "Did you mean big?"),
        ("city is in big", "city is almati", "Did you mean almaty?"),
    ])
    func anUnknownEntityValueOrGroupIsFound(old: String, new: String, words: String) throws {
        let flow = Self.right.replacing(old, with: new).replacing("when: city is in bgi", with: "when: 1️⃣city is in bgi")
            .replacing("when: city is almati", with: "when: 1️⃣city is almati")
        try expectFindings(of: "unknown-entity", changing: content(flow), saying: words)
    }

    @Test(arguments: [
        "city", "is almaty", "city in big", "city is", "city is not", "city is over", "city is over x",
        "day is before tomorrow", "day is over 30 days", "city is almaty oral", "city is almaty or", "city is in a b",
        "city is almaty and", "day is before 2026-13-01", "city is over 99999999999999999999",
    ])
    func whatIsNoGuardIsFound(text: String) throws {
        try expectFindings(
            of: "bad-guard",
            changing: with("when: city is in big and day is before 2026-07-01", "when: 1️⃣\"\(text)\""))
    }

    @Test func anAllowThatSaysNothingOfItsSlotIsFound() throws {
        try expectFindings(of: "bad-guard", changing: with("allow: is not before today", "allow: 1️⃣before today"))
    }

    @Test func casesWhoseLastLineHasAConditionAreFound() throws {
        try expectFindings(
            of: "bad-guard", changing: with("      - { go: sure }\n", "      - 1️⃣{ when: city is oral, go: sure }\n"))
    }

    @Test(arguments: [
        ("refused: sorry }", "refused: sorry, 1️⃣fill: [city] }", "does one thing"),
        ("sorry: { clear: [day], next: end }", "sorry: { agreed: 1️⃣end, next: end }", "agreed has no effect"),
        ("{ reserved: sorry, failed: person }", "{ reserved: sorry }", "no way for the outcome failed"),
        (", refused: sorry", "", "has no refused"),
        ("sure: { confirm: [city, day],", "sure: { confirm: [city, day], next: 1️⃣end,", "next has no effect"),
    ])
    func keysThatContradictTheWorkOfAStateAreFound(old: String, new: String, words: String) throws {
        let flow = Self.right.replacing(old, with: new)
        let marked =
            flow.contains("1️⃣")
            ? flow
            : flow.contains("refused")
                ? flow.replacing("do: board", with: "1️⃣do: board")
                : flow.replacing("confirm: [city", with: "1️⃣confirm: [city")
        let (sample, places) = SampleContent(content(marked)).withoutMarks()
        let findings = try sample.load().findings.filter { $0.check == "clashing-keys" }
        #expect(findings.map(\.place) == places)
        #expect(findings.allSatisfy { $0.sentence.contains(words) })
    }

    @Test(arguments: [
        ("skip: allowed", "skip: 1️⃣yes"), ("entity: city }", "entity: city, role: 1️⃣form }"),
        ("entity: city }", "entity: city, secret: 1️⃣hidden }"),
    ])
    func aWordThatMayNotStandThereIsFound(old: String, new: String) throws {
        try expectFindings(of: "wrong-word", changing: with(old, new))
    }

    @Test func wrongWordsOfEntitiesBotAndNoticesAreFound() throws {
        let kind = Self.entities.replacing("kind: date", with: "kind: 1️⃣dat")
        let findings = try SampleContent(content(Self.right, ["Dialogs/entities.yaml": kind])).withoutMarks().content
            .load().findings
        #expect(findings.contains { $0.check == "wrong-word" && $0.advice == "Did you mean date?" })
        let bot = SampleContent.base["Dialogs/bot.yaml"] ?? ""
        try expectFindings(
            of: "wrong-word", changing: content(Self.right, ["Dialogs/bot.yaml": bot + "times: { pause: 1️⃣soon }\n"]))
        try expectFindings(
            of: "wrong-word", changing: content(Self.right, ["Dialogs/bot.yaml": bot + "person: 1️⃣nobody\n"]))
    }

    @Test func noticesAreRead() throws {
        let texts: [String: String?] = ["Locales/ru/notices.ftl": "shut = S\n", "Locales/kk/notices.ftl": "shut = S\n"]
        let right = texts.merging(["Dialogs/notices.yaml": "shut: { topics: [docs.book], until: 2026-12-01 }\n"]) { $1 }
        try expectFindings(of: "", changing: content(Self.right, right))
        let loaded = try SampleContent(content(Self.right, right)).load()
        #expect(
            loaded.bundle?.machine.notices == [
                NoticeDefinition(name: "shut", topics: ["docs.book"], until: CivilDate("2026-12-01")?.number)
            ])
        try expectFindings(
            of: "wrong-word",
            changing: content(
                Self.right, texts.merging(["Dialogs/notices.yaml": "shut: { until: 1️⃣2026-02-30 }\n"]) { $1 }))
        try expectFindings(
            of: "unknown-target",
            changing: content(
                Self.right, texts.merging(["Dialogs/notices.yaml": "shut: { topics: [1️⃣docs.boko] }\n"]) { $1 }))
        try expectFindings(
            of: "missing-text",
            changing: content(
                Self.right, texts.merging(["Dialogs/notices.yaml": "1️⃣1️⃣shot: {}\nshut: {}\n"]) { $1 }))
    }

    @Test func otherFormsOfATextAreUsedAndASlipInThemIsNot() throws {
        var files = content()
        for language in ["ru", "kk"] {
            files["Locales/\(language)/docs/book.ftl"] =
                Self.texts + "sorry-2 = S\nsorry-simpler = S\nask-day-again = D\nask-day-again-2 = D\nmore-agreed = M\n"
        }
        try expectFindings(of: "", changing: files)
        for language in ["ru", "kk"] {
            files["Locales/\(language)/docs/book.ftl"] = Self.texts + "1️⃣sorry-agian = S\n"
        }
        try expectFindings(of: "unused-text", changing: files, severity: .warning)
    }

    @Test func cannedAnswersAreReadByGuardInTheirOrder() throws {
        let bundle = try #require(try SampleContent(content()).load().bundle)
        let text = """
            rents.price:
              - { when: city is almaty, outcome: found, values: { price: 250000 KZT, as-of: 2022-10-01, n: 3 } }
              - { outcome: none }
            board.days:
              - { options: [2026-11-25, 10:00, city almaty, words] }
            """
        try SampleContent(["answers.yaml": text]).inFolder { folder in
            let (answers, findings) = CannedAnswers.read(folder + "/answers.yaml", for: bundle)
            #expect(findings.isEmpty)
            func ask(_ question: String, _ arguments: Values = [:]) -> Answer? {
                let request = Request(id: 7, kind: .lookUp, question: question, arguments: arguments)
                return answers?.answer(to: request, today: 0)
            }
            let price: Values = [
                "price": .money(250_000, currency: "KZT"), "n": .number(3),
                "as-of": .date(CivilDate("2022-10-01")?.number ?? 0),
            ]
            #expect(
                ask("rents.price", ["city": .named(entity: "city", value: "almaty")])
                    == Answer(to: 7, outcome: "found", values: price))
            #expect(ask("rents.price") == Answer(to: 7, outcome: "none"))
            let options: [Value] = [
                .date(CivilDate("2026-11-25")?.number ?? 0), .time(600), .named(entity: "city", value: "almaty"),
                .text("words"),
            ]
            #expect(ask("board.days") == Answer(to: 7, outcome: "found", options: options))
            #expect(ask("board.times") == nil)
        }
    }

    @Test(arguments: ["a: [", "a: b", "a:\n  - { whn: x }", "a:\n  - { when: x }"])
    func aFileOfAnswersThatIsNoneIsFound(text: String) throws {
        let bundle = try #require(try SampleContent(content()).load().bundle)
        try SampleContent(["answers.yaml": text]).inFolder { folder in
            let (answers, findings) = CannedAnswers.read(folder + "/answers.yaml", for: bundle)
            #expect(answers == nil)
            #expect(!findings.isEmpty)
        }
        #expect(CannedAnswers.read("no/such/file", for: bundle).findings.count == 1)
    }
}
