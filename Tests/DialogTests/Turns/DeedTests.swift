import Dialog
import Testing

/// Deeds: at most once a turn, and `back` stops there.
@Suite struct DeedTests {
    private typealias Bot = SampleBot

    @Test func aDeedIsAskedForOnceAndRemembered() throws {
        var talk = try Talk.booking(Bot.atConfirmation)
        #expect(talk.texts(Bot.answer(.agreed)) == ["book.done"])
        #expect(talk.asked.map(\.kind) == [.deed])
        #expect(talk.session.deed == Session.Deed(topic: "book", undo: "docs.flat"))
        #expect(talk.session.recent?.hasActed == true)
    }

    @Test func aPlaceThatSomebodyElseTookIsNoDeed() throws {
        var talk = try Talk.booking(Bot.atConfirmation)
        talk.sources["board.reserve"] = Answer(to: 0, outcome: "taken", hasActed: false)
        #expect(talk.texts(Bot.answer(.agreed)) == ["book.full", "book.ask-day"])
        #expect(talk.session.deed == nil)
        #expect(talk.session.stack[0].hasActed == false)
        #expect(talk.session.stack[0].slots["day"] == nil)
        #expect(talk.session.undo.count == 1)
        #expect(talk.texts(Bot.command(.back)) == ["book.confirm"])
    }

    @Test func aDeedThatFailedIsNoDeedWhateverTheSourceSays() throws {
        var talk = try Talk.booking(Bot.atConfirmation)
        talk.sources["board.reserve"] = Answer(to: 0, outcome: "failed", hasActed: true)
        #expect(talk.texts(Bot.answer(.agreed)) == ["book.no-board"])
        #expect(talk.session.deed == nil)
    }

    @Test func anOutcomeThatTheFlowDoesNotKnowIsAFailure() throws {
        var talk = try Talk.booking(Bot.atConfirmation)
        talk.sources["board.reserve"] = Answer(to: 0, outcome: "nonsense")
        #expect(talk.texts(Bot.answer(.agreed)) == ["book.no-board"])
    }

    @Test func aSecondDeedOfOneTurnFails() throws {
        let twice = Bot.flow(
            "twice", "one",
            [
                StateDefinition(name: "one", work: .act("board.reserve"), outcomes: [Bot.offer("reserved", .named("two"))]),
                StateDefinition(
                    name: "two", work: .act("board.reserve"),
                    outcomes: [Bot.offer("reserved", .named("ok")), Bot.offer("failed", .named("bad"))]),
                StateDefinition(name: "ok"), StateDefinition(name: "bad"),
            ])
        var talk = try Talk(try Bot.machine(Bot.flows + [twice]))
        #expect(talk.texts(Bot.message("twice")) == ["twice.bad"])
        #expect(talk.asked.count == 1)
    }

    @Test func aDeedThatFailedIsNotTriedAgainInItsTurn() throws {
        let twice = Bot.flow(
            "twice", "one",
            [
                StateDefinition(
                    name: "one", work: .act("board.reserve"), outcomes: [Bot.offer("failed", .named("one"))])
            ])
        var talk = try Talk(try Bot.machine(Bot.flows + [twice]))
        talk.sources["board.reserve"] = nil
        #expect(talk.texts(Bot.message("twice")) == ["general.source-failed"])
        #expect(talk.asked.count == 1)
    }

    @Test func aRestartKeepsTheDeed() throws {
        var talk = try Talk.booking(Bot.atConfirmation)
        talk.hear(Bot.answer(.agreed))
        talk.hear(Bot.command(.restart))
        #expect(talk.session.deed == Session.Deed(topic: "book", undo: "docs.flat"))
    }

    @Test func withoutATopicThatUndoesItAPersonIsOffered() throws {
        var talk = try Talk()
        for undo in [nil, "gone.topic"] {
            talk.session.deed = Session.Deed(topic: "book", undo: undo)
            talk.expect(
                Bot.command(.back), row: .command, as: "back",
                says: [Bot.line(.deedDone, with: ["topic": .topic("book")], see: ["home", "human"])])
        }
        talk.session.deed = Session.Deed(topic: "gone.topic")
        #expect(talk.texts(Bot.command(.back)) == ["back.said"])
    }
}
