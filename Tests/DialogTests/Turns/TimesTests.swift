import Dialog
import Testing

/// Silence, a pause, a week, and an old confirmation.
@Suite struct TimesTests {
    private typealias Bot = SampleBot
    private static let week: Int64 = 7 * 24 * 60

    @Test func silenceRemindsOnceAndClosesNothing() throws {
        var talk = try Talk.booking(Bot.atCity)
        var question = Bot.askCity(of: "book")
        question.kind = .reminder
        talk.expect(
            Bot.event(.silence).after(minutes: 20), row: .push, as: "book",
            says: [Bot.line(.reminder, .reminder, with: ["topic": .topic("book")]), question]
        ) { $0.isReminded = true }
        let reminded = talk.session
        #expect(talk.hear(Bot.event(.silence).after(minutes: 40)).isEmpty)
        #expect(talk.session == reminded)
    }

    @Test func afterAWordOfThePersonSilenceRemindsAgain() throws {
        var talk = try Talk.booking(Bot.atCity)
        talk.hear(Bot.event(.silence))
        talk.hear(Bot.nonsense)
        #expect(talk.hear(Bot.event(.silence)).first?.text == "general.reminder")
    }

    @Test func silenceSaysNothingWhereNoQuestionIsOpenAPersonSpeaksOrDangerDid() throws {
        var talks = [try Talk(), try Talk.booking(Bot.atCity), try Talk.booking(Bot.atCity)]
        talks[1].session.handOff = .taken
        talks[2].session.isUrgent = true
        for var talk in talks {
            let before = talk.session
            #expect(talk.hear(Bot.event(.silence)).isEmpty)
            #expect(talk.session == before)
            #expect(talk.last?.actions.isEmpty == true)
        }
    }

    @Test func whatIsSaidAgainAfterAReminderIsTheQuestionItself() throws {
        var talk = try Talk.booking(Bot.atCity)
        talk.hear(Bot.event(.silence))
        #expect(talk.hear(Bot.command(.again)).map(\.kind) == [.ask])
    }

    @Test func afterAnHoursPauseTheReplyBeginsWithWhereWeWere() throws {
        var talk = try Talk.booking(Bot.atCity)
        talk.hear(Bot.event(.silence).after(minutes: 20))
        let said = talk.hear(Bot.values(Bot.found(city: "almaty")).after(minutes: 61))
        #expect(said.map(\.text) == ["general.where-were-we", "book.ask-centre"])
        #expect(said[0].topic == "book")
        #expect(said[0].arguments == ["topic": .topic("book")])
    }

    @Test(arguments: [60, -600]) func aShorterPauseOrAClockThatWasSetBackSaysNothingOfIt(minutes: Int64) throws {
        var talk = try Talk.booking(Bot.atCity)
        #expect(
            talk.texts(Bot.values(Bot.found(city: "almaty")).after(minutes: minutes)) == ["book.ask-centre"])
    }

    @Test func afterAPauseOnlyWhatIsStillOpenIsNamedAndOnlyOnce() throws {
        for (command, texts) in [
            (Command.stop, ["stop.said"]), (.whereWereWe, ["general.where-were-we", "general.ask-city"]),
        ] {
            var talk = try Talk.booking(Bot.atCity)
            #expect(talk.texts(Bot.command(command).after(minutes: 90)) == texts)
        }
    }

    @Test func anOpenTaskLivesAWeek() throws {
        var talk = try Talk.booking(Bot.atCity)
        #expect(
            talk.texts(Bot.values(Bot.found(city: "almaty")).after(minutes: Self.week))
                == ["general.where-were-we", "book.ask-centre"])
        talk = try Talk.booking(Bot.atCity)
        talk.session.recent = Bot.paper
        talk.session.undo = [Session.Snapshot(recent: Bot.paper)]
        talk.session.deed = Session.Deed(topic: "book")
        talk.session.shared = ["city": Bot.city("omsk")]
        talk.expect(
            Bot.message("calm").after(minutes: Self.week + 1), row: .topic, as: "calm", confidence: 0.9,
            says: [Bot.reply("calm", "said")]
        ) {
            $0.undo = [Session.Snapshot(shared: $0.shared)]
            $0.stack = []
            $0.recent = Bot.frame("calm", "said", slots: ["city": Bot.city("omsk")])
            $0.deed = nil
            $0.misses = 0
        }
    }

    @Test func aChoiceOfAnExpiredQuestionIsFromEarlier() throws {
        var talk = try Talk.booking(Bot.atCity)
        let event = Bot.choice("book", "ask", "city", pick: "omsk").after(minutes: Self.week + 1)
        #expect(talk.texts(event).first == "general.stale-choice")
    }

    @Test func anOldConfirmationIsCheckedAgainBeforeItsDeed() throws {
        var talk = try Talk.booking(Bot.atConfirmation)
        #expect(talk.texts(Bot.answer(.agreed).after(minutes: 31)) == ["book.done"])
        #expect(talk.asked.map(\.question) == ["board.centres", "board.reserve"])
        talk = try Talk.booking(Bot.atConfirmation)
        #expect(talk.texts(Bot.answer(.agreed).after(minutes: 30)) == ["book.done"])
        #expect(talk.asked.map(\.question) == ["board.reserve"])
    }

    @Test func whatIsNoLongerGoodIsAskedForAndTheConfirmationDoesNotHold() throws {
        var talk = try Talk.booking(Bot.atConfirmation)
        talk.sources["board.centres"] = Answer(to: 0, outcome: "found", options: [Bot.centre("c2")])
        #expect(talk.texts(Bot.answer(.agreed).after(minutes: 31)) == ["general.cleared", "book.ask-centre"])
        #expect(talk.session.stack[0].hasAgreed == false)
        #expect(talk.session.stack[0].hasActed == false)
        #expect(
            talk.texts(Bot.values(Bot.found(centre: "c2")).after(minutes: 32)) == ["book.confirm"],
            "it is asked anew")
    }

    @Test func anOpenQuestionAsksForAReminder() throws {
        var talk = try Talk()
        talk.hear(Bot.message("book"))
        #expect(talk.last?.actions.last == .remind(Bot.now + 20 * Bot.minute))
        talk.hear(Bot.message("stop"))
        #expect(talk.last?.actions.count == 1)
    }

    @Test(arguments: [Int64.min, -1, 0, 1, .max]) func noMomentIsTooStrange(time: Int64) throws {
        for before in [Int64.min, 0, .max] {
            var talk = try Talk.booking(Bot.atConfirmation)
            talk.session.lastAt = before
            talk.session.stack[0].askedAt = before
            talk.hear(Bot.event(.message(Interpretation(clauses: [Clause(answer: .agreed)])), at: time))
            #expect(talk.last?.replies.isEmpty == false)
        }
    }
}
