import Dialog
import Testing

/// Row 5: `back`.
@Suite struct UndoTests {
    private typealias Bot = SampleBot

    @Test func backUndoesAnAnswerAndAsksAgain() throws {
        var talk = try Talk.booking(Bot.atCity)
        talk.hear(Bot.values(Bot.found(city: "almaty")))
        #expect(talk.session.stack == [Bot.atCentre])
        #expect(talk.hear(Bot.command(.back)).map(\.text) == ["general.ask-city"])
        #expect(talk.session.stack == [Bot.atCity])
        #expect(talk.session.shared == [:])
        #expect(talk.session.undo.isEmpty)
    }

    @Test func backUndoesATopicAndSaysTheOneBefore() throws {
        var talk = try Talk()
        talk.hear(Bot.message("docs.paper"))
        talk.hear(Bot.message("calm"))
        talk.expect(Bot.command(.back), row: .command, as: "back", says: [Bot.paper("what")]) {
            $0.recent = Bot.paper
            $0.undo = [Session.Snapshot()]
        }
    }

    @Test func backToTheBeginningOpensNothingAndSaysHome() throws {
        var talk = try Talk()
        talk.hear(Bot.message("docs.paper"))
        talk.expect(Bot.command(.back), row: .command, as: "back", says: [Bot.home]) {
            $0.recent = nil
            $0.undo = []
        }
    }

    @Test func backAtTheBeginningSaysThatThereIsNothingToUndo() throws {
        var talk = try Talk()
        talk.expect(Bot.command(.back), row: .command, as: "back", says: [Bot.reply("back", "said")])
    }

    @Test func backReachesTenStepsAndNoFurther() throws {
        var talk = try Talk()
        talk.hear(Bot.message("calm"))
        for index in 0..<11 { talk.hear(Bot.message("docs.paper", index % 2 == 0 ? "what" : "cost")) }
        #expect(talk.session.undo.count == 10)
        for _ in 0..<10 { #expect(talk.texts(Bot.command(.back)) != ["back.said"]) }
        #expect(talk.session.recent == Bot.paper)
        #expect(talk.texts(Bot.command(.back)) == ["back.said"])
    }

    @Test func whatChangesNeitherAnswersNorSlotsNorStackIsNoStep() throws {
        let events = [
            Bot.event(.media), Bot.event(.silence), Bot.nonsense, Bot.message("thanks"), Bot.message("docs.unwritten"),
            Bot.command(.again), Bot.command(.simpler), Bot.command(.whereWereWe), Bot.command(.person),
            Bot.command(.language("kk")), Bot.choice("zzzz.x"), Bot.answer(.unsure),
            Bot.message([Bot.torn("calm", "docs.paper")]),
        ]
        for event in events {
            var talk = try Talk.booking(Bot.atCity)
            talk.session.undo = [Session.Snapshot(recent: Bot.paper)]
            let before = talk.session.undo
            talk.hear(event)
            #expect(talk.session.undo == before, "\(event)")
        }
    }

    @Test func backUndoesARestartAndAStop() throws {
        for command in [Command.restart, .stop] {
            var talk = try Talk.booking(Bot.atCity)
            talk.session.shared = ["city": Bot.city("omsk")]
            let before = talk.session.snapshot
            talk.hear(Bot.command(command))
            #expect(talk.texts(Bot.command(.back)) == ["general.ask-city"])
            #expect(talk.session.snapshot == before)
        }
    }

    @Test func backStopsAtADeedSaysWhatIsDoneAndOffersWhatUndoesIt() throws {
        var talk = try Talk.booking(Bot.atConfirmation)
        talk.session.undo = [Session.Snapshot(stack: [Bot.atDay])]
        talk.hear(Bot.answer(.agreed))
        #expect(talk.session.undo.isEmpty)
        talk.expect(
            Bot.command(.back), row: .command, as: "back",
            says: [Bot.line(.deedDone, with: ["topic": .topic("book")], see: ["docs.flat"])])
    }

    @Test func stepsAfterADeedAreUndone() throws {
        var talk = try Talk.booking(Bot.atConfirmation)
        talk.hear(Bot.answer(.agreed))
        talk.hear(Bot.message("docs.paper"))
        #expect(talk.texts(Bot.command(.back)) == ["book.done"])
        #expect(talk.texts(Bot.command(.back)) == ["general.deed-done"])
    }

    @Test func stepsToPlacesThatTheContentNoLongerHasArePassedOver() throws {
        var talk = try Talk.with(recent: Bot.frame("calm", "said"))
        talk.session.undo = [
            Session.Snapshot(recent: Bot.paper), Session.Snapshot(stack: [Bot.frame("gone", "state")]),
            Session.Snapshot(stack: [Bot.frame("docs.paper", "what")]),
        ]
        #expect(talk.texts(Bot.command(.back)) == ["docs.paper.what"])
        #expect(talk.session.undo.isEmpty)
    }

    @Test func backPutsTheLadderToItsFoot() throws {
        var talk = try Talk.with(Bot.atCity)
        talk.session.undo = [Session.Snapshot(recent: Bot.paper)]
        talk.session.misses = 2
        talk.hear(Bot.command(.back))
        #expect(talk.session.misses == 0)
    }
}
