import Rehearsal
import Testing

/// Every kind of failure says what a tester needs.
struct FailureTests {
    /// A script, the line of the failure, its sentence, what was expected and what came instead.
    static let failures: [(String, Int, String, [String], [String])] = [
        (
            "> price of the paper\n< docs.paper.what", 3, "This is not what was said: another text was said.",
            ["docs.paper.what"], ["docs.paper.cost  «It costs nothing»"]
        ),
        (
            "> price of the paper\n< docs.paper.cost\n< docs.paper.what", 4,
            "This is not what was said: nothing more was said.", ["docs.paper.what"],
            ["docs.paper.cost  «It costs nothing»"]
        ),
        (
            "> price of the paper\n<| docs.paper.what | talk.hello", 3,
            "This is not what was said: another text was said.", ["docs.paper.what", "talk.hello"],
            ["docs.paper.cost  «It costs nothing»"]
        ),
        (
            "> price of the paper\n< docs.paper.cost contains \"much\"", 3,
            "This is not what was said: the text does not contain «much».", ["docs.paper.cost contains \"much\""],
            ["docs.paper.cost  «It costs nothing»"]
        ),
        (
            "> price of the paper\n< docs.paper.cost pattern \"It * much\"", 3,
            "This is not what was said: the text is not like «It * much».",
            ["docs.paper.cost pattern \"It * much\""], ["docs.paper.cost  «It costs nothing»"]
        ),
        (
            "> price of the paper\n< docs.paper.cost sum=3", 3,
            "This is not what was said: the text has no value «sum».", ["docs.paper.cost sum=3"],
            ["docs.paper.cost  «It costs nothing»"]
        ),
        (
            "> price of the paper\n<! docs.paper.cost", 3, "This must not be said here.", ["not docs.paper.cost"],
            ["docs.paper.cost  «It costs nothing»"]
        ),
        (
            "> price of the paper\n= state docs.paper/what", 3, "This is not so after the last message.",
            ["= state docs.paper/what"], ["docs.paper/cost"]
        ),
        (
            "> price of the paper\n= stack shop.book", 3, "This is not so after the last message.",
            ["= stack shop.book"], ["nothing is open"]
        ),
        (
            "> price of the paper\n= kind ask", 3, "This is not so after the last message.", ["= kind ask"], ["answer"]
        ),
        (
            "> price of the paper\n= choices cost", 3, "This is not so after the last message.", ["= choices cost"],
            ["what"]
        ),
        (
            "> price of the paper\n= topic talk", 3, "This is not so after the last message.", ["= topic talk"],
            ["docs.paper"]
        ),
        (
            "> price of the paper\n= language kk", 3, "This is not so after the last message.", ["= language kk"],
            ["ru"]
        ),
        (
            "> price of the paper\n= row 13", 3, "This is not so after the last message.", ["= row 13"],
            ["row 11, topic"]
        ),
        (
            "> price of the paper\n= slot city=astana", 3, "This is not so after the last message.",
            ["= slot city=astana"], ["it has no value"]
        ),
        (
            "given slot city=almaty\n> price of the paper\n= no slot city", 4, "This is not so after the last message.",
            ["= no slot city"], ["city=almaty"]
        ),
        (
            "given slot city=almaty\n> price of the paper\n= not stored \"almaty\"", 4,
            "This is not so after the last message.", ["= not stored \"almaty\""], ["it lies in the session"]
        ),
        (
            "> price of the paper\n= not stored \"costs\"", 3, "This is not so after the last message.",
            ["= not stored \"costs\""], ["it lies in the outbox"]
        ),
        (
            "> price of the paper\n= booking centre=c1", 3, "This is not so after the last message.",
            ["= booking centre=c1"], ["the board has no rows"]
        ),
        (
            "given booking centre=c1 day=+2d\n> price of the paper\n= no booking day=2026-11-25", 4,
            "This is not so after the last message.", ["= no booking day=2026-11-25"], ["centre=c1 day=2026-11-25"]
        ),
        (
            "> price of the paper\n> [coast]", 3, "No choice is called «coast».", ["Offered are: what."], []
        ),
        (
            "> {docs.paper[cost]}\n> [waht]", 3, "No choice is called «waht».", ["Did you mean what?"], []
        ),
        (
            "never contains \"nothing\"\n> price of the paper", 3, "The rule in line 2 is broken.",
            ["never contains \"nothing\""], ["It costs nothing"]
        ),
        (
            "never says docs.paper.cost after 1\n> price of the paper\n> price of the paper", 4,
            "The rule in line 2 is broken.", ["never says docs.paper.cost after 1"],
            ["docs.paper.cost after message 2"]
        ),
        (
            "at most once cost\n> price of the paper\n> documents and papers\n> price of the paper", 5,
            "The rule in line 2 is broken.", ["at most once cost"],
            ["docs.paper.cost for the second time, after message 3"]
        ),
        (
            "given slot city=almaty | knowledge board.centres offers c1\n> make an appointment\n< shop.book.ask-day", 4,
            "This is not what was said: another text was said.", ["shop.book.ask-day"],
            ["shop.book.ask-centre  «Which centre?»"]
        ),
    ]

    @Test(arguments: failures) func aFailureNamesLineExpectationAndWhatCame(
        _ text: String, _ line: Int, _ sentence: String, _ expected: [String], _ got: [String]
    ) async throws {
        let result = try await RehearsedScript.run("conversation: c\n" + text + "\n")
        let failure = try #require(result.outcomes.first?.failure)
        #expect(failure.place == ScriptPlace(file: "a.chat", line: line))
        #expect(failure.sentence == sentence)
        #expect(failure.expected == expected)
        #expect(failure.got == got)
        #expect(failure.command == "bagdar test a.chat:1 --lang ru")
        #expect(result.findings == [])
    }

    @Test func moreThanWasExpectedIsAFailureOfTheMessage() async throws {
        let text = """
            conversation: c
            given slot city=almaty | knowledge board.centres offers c1 c2 | open shop.book at ask asking centre
            > price of the paper
            < docs.paper.cost
            """
        let failure = try #require(try await RehearsedScript.run(text).outcomes.first?.failure)
        #expect(failure.place.line == 3)
        #expect(failure.sentence == "More was said than the script expects: general.bridge.")
        let lenient = try await RehearsedScript.run(text + "\n< \u{2026}\n")
        #expect(lenient.outcomes.map(\.verdict) == [.passed])
    }

    @Test func aFailureNamesWhoSpokeTheWayAndTheNearestPhrase() async throws {
        let text = "conversation: c\n> price of the paper\n< shop.book.ask-city\n"
        let failure = try #require(try await RehearsedScript.run(text).outcomes.first?.failure)
        #expect(failure.said == "«price of the paper»")
        #expect(failure.spoke?.hasSuffix("Dialogs/docs/paper.yaml:4 docs.paper/cost") == true)
        #expect(failure.way.first == "row 11, topic")
        #expect(failure.way.contains { $0.hasPrefix("understood sure: docs.paper[cost]") })
        #expect(failure.way.last?.hasPrefix("-> docs.paper/cost") == true)
        #expect(failure.nearestPhrase?.hasSuffix("(a phrase of shop.book)") == true)
    }

    static let impossible: [(String, String, String)] = [
        (
            "given stack docs.paper", "docs.paper cannot be open here: it asks nothing, or cannot go on.",
            "Give the slots or the knowledge that it needs, or use open."
        ),
        ("given stack docs.papr", "There is no flow docs.papr.", "Did you mean docs.paper?"),
        ("given slot city=almati", "city=almati cannot be: city has no such value.", "Did you mean almaty?"),
        (
            "given slot day=+2d", "No flow that is open keeps the slot day=+2d.",
            "Open the flow whose slot it is: given open TOPIC."
        ),
        (
            "given open shop.book at ask asking day",
            "The conversation cannot stand at shop.book/ask.day: with these slots it stands at shop.book/ask.city.",
            "Give the slots that are asked before, and the knowledge that they need."
        ),
        ("given open shop.book at aks", "There is no state shop.book/aks.", "Did you mean shop.book/ask?"),
    ]

    @Test(arguments: impossible) func aSituationThatNobodyCanReachIsSaidToBeSo(
        _ given: String, _ sentence: String, _ advice: String
    ) async throws {
        let result = try await RehearsedScript.run("conversation: c\n\(given)\n> price of the paper\n")
        let failure = try #require(result.outcomes.first?.failure)
        #expect(failure.place.line == 2)
        #expect(failure.sentence == "This cannot be given. " + sentence)
        #expect(failure.expected == [advice])
    }

    static let unknown: [(String, String, String)] = [
        ("< docs.paper.waht", "There is no text «docs.paper.waht».", "Did you mean docs.paper.what?"),
        ("= state docs.paper/waht", "There is no state «docs.paper/waht».", "Did you mean docs.paper/what?"),
        ("= slot citi=x", "There is no slot «citi».", "Did you mean city?"),
        ("= stack shop.boo", "There is no flow «shop.boo».", "Did you mean shop.book?"),
        ("= kind aks", "There is no kind of reply «aks».", "Did you mean ask?"),
        ("= row 99", "The table of precedence has no row 99.", "Its rows are 0 to 14."),
        ("> {docs.papr}", "There is no phrase file «docs.papr».", "Did you mean docs.paper?"),
        ("> {docs.paper[cots]}", "There is no heading in the phrases of docs.paper «cots».", "Did you mean cost?"),
        (
            ">hello there", "The bot does not speak «hello».",
            "Put a blank behind the > where these are words of the person."
        ),
        ("at most once waht", "There is no text «waht».", "Did you mean what?"),
    ]

    @Test(arguments: unknown) func aNameThatTheContentDoesNotHaveIsAFindingWithTheNearest(
        _ line: String, _ sentence: String, _ advice: String
    ) async throws {
        let findings = try await RehearsedScript.run("conversation: c\n> x\n\(line)\n").findings
        #expect(
            findings == [ScriptFinding(place: ScriptPlace(file: "a.chat", line: 3), sentence: sentence, advice: advice)]
        )
    }
}
