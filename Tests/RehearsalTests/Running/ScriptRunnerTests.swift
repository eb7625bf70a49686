import Rehearsal
import Testing

/// What scripts can do.
struct ScriptRunnerTests {
    private func passes(_ text: String, language: String = "ru") async throws {
        let result = try await RehearsedScript.run(text, language: language)
        #expect(result.findings == [])
        #expect(result.outcomes.map(\.verdict) == result.outcomes.map { _ in .passed })
        #expect(!result.outcomes.isEmpty)
    }

    @Test(arguments: ["ru", "kk"]) func oneScriptRunsInEveryLanguage(_ language: String) async throws {
        try await passes(
            "conversation: paper\n> {docs.paper}\n< docs.paper.what\n= language \(language)\n", language: language)
        try await passes(
            """
            conversation: lines for one language
            > {docs.paper[cost]}
            >ru documents and papers
            <ru docs.paper.what contains "of ru"
            <kk docs.paper.cost
            """, language: language)
    }

    @Test func aBookingIsMadeFromAGivenPlaceWithStubsAndLeavesARow() async throws {
        try await passes(
            """
            conversation: book
            given slot city=almaty | clock 2026-11-23T10:00
            given knowledge board.centres offers c1 c2 | knowledge board.days offers +1d +2d
            given knowledge board.reserve reserved
            given open shop.book at ask asking centre
            > [c2]
            < shop.book.ask-day
            = choices 2026-11-24 2026-11-25
            = choices +1d +2d
            > [+2d]
            < shop.book.confirm centre=c2 day=+2d
            = state shop.book/confirm
            = no effect
            > [agreed]
            < shop.book.done
            = booking centre=c2 day=+2d
            = no booking centre=c1
            = stack
            """)
    }

    @Test func aSourceThatIsDownAndUpAgain() async throws {
        try await passes(
            """
            conversation: outage
            given slot city=almaty | knowledge board down
            > book a visit
            < shop.book.shut
            ~ knowledge board.centres offers c1
            > book a visit
            < shop.book.ask-centre
            """)
    }

    @Test func timePassesAndAnOpenQuestionIsSaidAgain() async throws {
        try await passes(
            """
            conversation: silence
            > book a visit
            < general.ask-city
            ~ wait 19m
            <! general.reminder
            ~ wait 2m
            < general.reminder
            < general.ask-city
            = kind reminder
            """)
    }

    @Test func peopleHaveSessionsOfTheirOwn() async throws {
        try await passes(
            """
            conversation: two
            > book a visit
            = stack shop.book
            ~ person B
            > price of the paper
            < docs.paper.cost
            = stack
            ~ kill server
            ~ person A
            > [almaty]
            < shop.book.shut
            """)
    }

    @Test func aPersonOfTheCentreTakesOverSpeaksAndEnds() async throws {
        try await passes(
            """
            conversation: operator
            > buy a yacht
            < lost.sorry
            > [person]
            < …
            <! general.hand-off-taken
            ~ operator takes
            < general.hand-off-taken
            > price of the paper
            <! docs.paper.cost
            = row 3
            ~ operator says good morning
            < general.operator-words words="good morning"
            = kind operator
            ~ operator ends
            < general.hand-off-ended
            > price of the paper
            < docs.paper.cost
            """)
    }

    @Test func anOldButtonIsFoundByItsName() async throws {
        try await passes(
            """
            conversation: old
            > price of the paper
            > book a visit
            < general.ask-city
            > [what]
            < docs.paper.what
            < …
            = row 4
            """)
    }

    @Test func whatIsExpectedToFailAndHoldsIsAFailure() async throws {
        let result = try await RehearsedScript.run(
            """
            conversation: fails
            expected to fail Dana
            > price of the paper
            < docs.paper.what
            conversation: holds
            expected to fail Dana
            > price of the paper
            < docs.paper.cost
            """)
        guard case .failedAsExpected("Dana", _) = result.outcomes[0].verdict else {
            Issue.record("\(result.outcomes[0].verdict)")
            return
        }
        #expect(result.outcomes[1].failure?.sentence == "Dana expects this to fail, and it holds.")
    }

    @Test func onlyAndSkipLeaveOutAloud() async throws {
        let skipped = try await RehearsedScript.run(
            "conversation: a\nskip until 2026-11-24\n> x\nconversation: b\nskip until 2026-11-23\n> price of the paper\n"
        )
        #expect(skipped.outcomes.map(\.verdict) == [.skipped("until 2026-11-24"), .passed])
        let only = try await RehearsedScript.run("conversation: a\n> x\nconversation: b\nonly\n> price of the paper\n")
        #expect(only.outcomes.map(\.verdict) == [.skipped("another conversation says «only»"), .passed])
    }

    @Test func aSeedTakesAnotherPhraseAndTheSameSeedTheSameOne() async throws {
        func said(_ seed: UInt64) async throws -> String {
            let text = "conversation: a\n> {docs.paper[cost]}\n< talk.hello\n"
            let result = try await RehearsedScript.run(text) { $0.seed = seed }
            return result.outcomes.first?.failure?.said ?? ""
        }
        var all: Set<String> = []
        for seed in 0..<20 as Range<UInt64> {
            let one = try await said(seed)
            #expect(try await said(seed) == one)
            all.insert(one)
        }
        #expect(all == ["«Cost»", "«how much is the paper»", "«price of the paper»"])
    }

    @Test func noiseWritesAsPeopleDo() async throws {
        func said(_ noise: String) async throws -> String? {
            let list = try #require(Noise.list(noise))
            let text =
                "conversation: a\n> \u{49A}\u{430}\u{439}\u{434}\u{430}, \u{41F}\u{430}\u{43F}\u{430}?\n< talk.hello\n"
            return try await RehearsedScript.run(text) { $0.noise = list }.outcomes.first?.failure?.said
        }
        #expect(try await said("folded") == "«\u{43A}\u{430}\u{439}\u{434}\u{430} \u{43F}\u{430}\u{43F}\u{430}»")
        #expect(try await said("latin") == "«Kaida, Papa?»")
        #expect(try await said("layout") == "«Rfqlf, Gfgf?»")
        #expect(try await said("typo:2") != "«\u{49A}\u{430}\u{439}\u{434}\u{430}, \u{41F}\u{430}\u{43F}\u{430}?»")
        #expect(Noise.list("typo:0") == nil)
        #expect(Noise.list("latn") == nil)
    }

    @Test func coverageCountsWhatWasUsedAndNamesWhatWasNot() async throws {
        let text = """
            conversation: some
            given slot city=almaty | knowledge board.centres none
            > price of the paper
            > book a visit
            > zzz
            """
        let rehearsed = try await RehearsedScript.conversations(text).rehearsed
        var uses = ContentUses()
        for conversation in rehearsed { uses.merge(conversation.uses) }
        var meter = CoverageMeter(try SmallBot.material.content, uses, locales: "Locales") { path in
            SmallBot.files[path].map { Array($0.utf8) }
        }
        let report = meter.report(floor: 90)
        let parts = try #require(report.measures.first { $0.name == "parts" })
        #expect((parts.used, parts.total) == (1, 2))
        #expect(parts.missing.map { $0.suffix(34) } == ["Dialogs/docs/paper.yaml:3 docs.paper/what".suffix(34)])
        let ladder = try #require(report.measures.first { $0.name == "steps of the ladder" })
        #expect(ladder.missing == ["step 2", "step 3"])
        let texts = try #require(report.measures.first { $0.name == "texts in ru" })
        #expect(texts.missing.contains("Locales/ru/docs/paper.ftl:2 docs.paper.what"))
        #expect(!texts.missing.contains { $0.hasSuffix("docs.paper.cost") })
        let transitions = try #require(report.measures.first { $0.name == "transitions" })
        #expect(transitions.missing.contains { $0.hasSuffix("shop.book/confirm -agreed-> shop.book/reserve") })
        #expect(!transitions.missing.contains { $0.hasSuffix("shop.book/ask.centre -none-> shop.book/shut") })
        #expect(report.isBelowFloor)
    }
}
