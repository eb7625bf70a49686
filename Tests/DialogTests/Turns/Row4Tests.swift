import Dialog
import Testing

/// Row 4: a choice id.
@Suite struct Row4Tests {
    private typealias Bot = SampleBot

    @Test func aPendingChoiceIsTaken() throws {
        var talk = try Talk.with(Bot.atFlat, asking: [Bot.whichFlat])
        talk.expect(
            Bot.choice("docs.flat", "which", pick: "rented"), row: .choice, as: "docs.flat",
            says: [Bot.reply("docs.flat", "rented", see: ["docs.paper"])], isStep: true
        ) {
            $0.stack = []
            $0.recent = Bot.frame("docs.flat", "rented", asked: Bot.now)
            $0.rounds = [Session.Round(tag: ChoiceTag.tag(of: Bot.position("docs.flat", "rented")), count: 1)]
        }
    }

    @Test func anOfferedValueOfTheAskedSlotFillsIt() throws {
        var talk = try Talk.booking(Bot.atCentre)
        talk.expect(
            Bot.choice("book", "ask", "centre", pick: "c1"), row: .choice, as: "book", says: [Bot.askDay], isStep: true
        ) { $0.stack = [Bot.atDay] }
    }

    @Test func theSkipButtonLeavesASlotOpen() throws {
        var talk = try Talk()
        talk.hear(Bot.message("price", values: [Bot.found(city: "almaty")]))
        #expect(talk.texts(Bot.choice("price", "ask", "rooms", pick: "skip")) == ["price.said"])
        #expect(talk.session.recent?.skipped == ["rooms"])
    }

    @Test func agreedAndRefusedAreChoicesOfAConfirmation() throws {
        for (name, text) in [("agreed", "book.done"), ("refused", "book.dropped")] {
            var talk = try Talk.booking(Bot.atConfirmation)
            #expect(talk.texts(Bot.choice("book", "confirm", pick: name)) == [text])
        }
    }

    @Test func anOldButtonOfAPartIsAnswered() throws {
        var talk = try Talk.with(recent: Bot.frame("calm", "said"))
        talk.expect(
            Bot.choice("docs.paper", "what", pick: "cost"), row: .choice, as: "docs.paper", says: [Bot.paper("cost")],
            isStep: true
        ) { $0.recent = Bot.frame("docs.paper", "cost") }
    }

    @Test func aButtonOfATopicIsAnsweredEvenInAFreshSession() throws {
        for event in [Bot.choice("home", "all", pick: "paper"), Bot.choice(ChoiceTag.opening("docs.paper"))] {
            var talk = try Talk()
            talk.expect(event, row: .choice, as: "docs.paper", says: [Bot.paper("what")], isStep: true) {
                $0.recent = Bot.paper
            }
        }
    }

    @Test func aButtonOfATopicWithoutAFlowSaysThatItIsBeingWritten() throws {
        var talk = try Talk()
        talk.expect(
            Bot.choice(ChoiceTag.opening("docs.unwritten")), row: .choice, as: "docs.unwritten",
            says: [Bot.line(.unwritten, .fallback, with: ["topic": .topic("docs.unwritten")], see: ["home", "human"])])
    }

    @Test func aButtonThatLeadsToAPersonDoesSo() throws {
        var talk = try Talk.booking(Bot.atCity)
        talk.expect(Bot.choice("home", "all", pick: "person"), row: .choice, as: "human", says: [Bot.phones])
    }

    @Test func aButtonOfAClosedQuestionSaysSoAndThePendingOneAgain() throws {
        var talk = try Talk.booking(Bot.atCity)
        talk.expect(
            Bot.choice("docs.flat", "which", pick: "own"), row: .choice, as: "unknown",
            says: [Bot.line(.staleChoice, .clarify), Bot.askCity(of: "book")])
    }

    @Test func aButtonOfAQuestionBelowThePendingOneIsFromEarlierToo() throws {
        var talk = try Talk.with(Bot.atFlat, Bot.atCity, asking: [Bot.askCity(of: "book")])
        talk.expect(
            Bot.choice("docs.flat", "which", pick: "own"), row: .choice, as: "unknown",
            says: [Bot.line(.staleChoice, .clarify), Bot.askCity(of: "book")])
    }

    @Test func aButtonOfAnotherSlotOfTheSameFlowNeverAnswersTheAskedOne() throws {
        var talk = try Talk.booking(Bot.atCentre)
        #expect(
            talk.texts(Bot.choice("book", "ask", "city", pick: "omsk")) == ["general.stale-choice", "book.ask-centre"])
        #expect(talk.session.stack == [Bot.atCentre])
    }

    @Test func aValueThatIsNoLongerOfferedIsFromEarlier() throws {
        var talk = try Talk.booking(Bot.atCentre)
        #expect(
            talk.texts(Bot.choice("book", "ask", "centre", pick: "c9")) == ["general.stale-choice", "book.ask-centre"])
    }

    @Test func aStaleButtonWithoutAnOpenQuestionHasTheLastAnswerAgain() throws {
        var talk = try Talk.with(recent: Bot.paper, asking: [Bot.paper("what")])
        talk.expect(
            Bot.choice("docs.flat", "which", pick: "own"), row: .choice, as: "unknown",
            says: [Bot.line(.staleChoice, .clarify), Bot.paper("what")])
    }

    @Test(arguments: ["", ".", "abcd", "abcd.", "....x", "\u{0}\u{0}\u{0}\u{0}.what", "take", "zzzz.own"])
    func anIdThatNobodyOfferedIsFromEarlier(id: String) throws {
        var talk = try Talk()
        talk.expect(
            Bot.choice(id), row: .choice, as: "unknown", says: [Bot.line(.staleChoice, .clarify), Bot.home])
    }
}
