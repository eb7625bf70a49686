import Dialog
import Testing

/// Sessions of other content: after a reload a person lands at the nearest sensible place.
@Suite struct LandingTests {
    private typealias Bot = SampleBot

    @Test func aFlowWhoseStateIsGoneBeginsAnewWithWhatItKnowsAndSaysSo() throws {
        var old = Bot.atDay
        old.position = Bot.position("book", "gone")
        old.skipped = ["gone"]
        var talk = try Talk.with(old)
        talk.expect(
            Bot.event(.media), row: .media, as: "unknown",
            says: [Bot.line(.moved), Bot.line(.media, .fallback), Bot.askDay]
        ) { $0.stack = [Bot.atDay] }
        #expect(talk.asked.map(\.question) == ["board.centres"])
    }

    @Test func theMessageIsThenTakenAsAnAnswerToTheNewQuestion() throws {
        var old = Bot.atDay
        old.position = Bot.position("book", "gone")
        var talk = try Talk.with(old)
        #expect(talk.texts(Bot.values(Bot.found(day: Bot.today))) == ["general.moved", "book.confirm"])
    }

    @Test func aFlowThatIsGoneIsClosedAndTheOneBelowIsAskedAgain() throws {
        var talk = try Talk.with(Bot.atCity, Bot.frame("gone", "ask"))
        #expect(
            talk.texts(Bot.event(.media)) == ["general.moved", "general.media", "general.ask-city"])
        #expect(talk.session.stack == [Bot.atCity])
    }

    @Test func aFlowBelowThatNoLongerFitsIsClosed() throws {
        var talk = try Talk.with(Bot.frame("book", "gone"), Bot.atFlat)
        #expect(talk.texts(Bot.event(.media)) == ["general.moved", "general.media", "docs.flat.which"])
        #expect(talk.session.stack == [Bot.atFlat])
    }

    @Test func whereNothingOpenIsLeftItSaysOnlySo() throws {
        var talk = try Talk.with(Bot.frame("gone", "ask"))
        #expect(talk.texts(Bot.message("docs.paper")) == ["general.moved", "docs.paper.what"])
        #expect(talk.session.stack.isEmpty)
    }

    @Test func aFlowWhoseDeedIsDoneIsClosedRatherThanBegunAnew() throws {
        var old = Bot.frame("book", "gone", slots: Bot.atConfirmation.slots)
        old.hasActed = true
        var talk = try Talk.with(old)
        talk.hear(Bot.nonsense)
        #expect(talk.session.stack.isEmpty)
        #expect(talk.asked.isEmpty)
    }

    @Test func valuesThatNoLongerFitAreDropped() throws {
        var old = Bot.atConfirmation
        old.slots["centre"] = .number(3)
        old.slots["gone"] = .number(1)
        old.slots["day"] = .date(Bot.today)
        var talk = try Talk.with(old)
        #expect(talk.texts(Bot.answer(.agreed)).last == "book.ask-centre")
        #expect(talk.session.stack[0].slots == ["city": Bot.city("almaty"), "day": .date(Bot.today)])
    }

    @Test func anAnswerThatIsGoneIsForgottenSilently() throws {
        var talk = try Talk.with(recent: Bot.frame("gone", "said"))
        #expect(talk.texts(Bot.message("docs.paper")) == ["docs.paper.what"])
        talk.session.recent = Bot.frame("price", "said", slots: ["rooms": .number(99)])
        talk.hear(Bot.message("thanks"))
        #expect(talk.session.recent == nil)
    }

    @Test func aPushToAPersonWhoseFlowIsGoneChangesNothing() throws {
        var talk = try Talk.with(Bot.frame("gone", "ask"))
        let before = talk.session
        #expect(talk.hear(Bot.event(.silence)).isEmpty)
        #expect(talk.session == before)
    }

    @Test func anOpenFlowAtAStateThatNoLongerWaitsBeginsAnew() throws {
        var talk = try Talk.with(Bot.frame("docs.flat", "own"))
        #expect(talk.texts(Bot.event(.media)) == ["general.moved", "general.media", "docs.flat.which"])
    }
}
