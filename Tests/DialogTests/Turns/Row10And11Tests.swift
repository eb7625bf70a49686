import Dialog
import Testing

/// Row 10, a part or an open flow, and row 11, another topic.
@Suite struct Row10And11Tests {
    private typealias Bot = SampleBot

    @Test func aPartOfTheCurrentTopicIsSaid() throws {
        var talk = try Talk.with(recent: Bot.paper)
        talk.expect(
            Bot.message("docs.paper", "cost", confidence: 0.7), row: .part, as: "docs.paper", confidence: 0.7,
            says: [Bot.paper("cost")], isStep: true
        ) { $0.recent = Bot.frame("docs.paper", "cost") }
    }

    @Test func theCurrentTopicAgainIsItsStartAndNoStepWhereItStandsThere() throws {
        var talk = try Talk.with(recent: Bot.paper)
        talk.expect(
            Bot.message("docs.paper", "no-such-part"), row: .part, as: "docs.paper", confidence: 0.9,
            says: [Bot.paper("what")])
    }

    @Test func aPartKnowsWhatTheFlowKnows() throws {
        var talk = try Talk()
        talk.hear(Bot.message("price", values: [Bot.found(city: "almaty"), Bot.found(rooms: 2)]))
        let known = talk.session.recent?.slots
        talk.hear(Bot.message("price", "why"))
        #expect(talk.session.recent?.position == Bot.position("price", "why"))
        #expect(talk.session.recent?.slots == known)
    }

    @Test func aPartOfAnOpenFlowIsSaidAndTheQuestionAskedAgain() throws {
        var talk = try Talk.booking(Bot.atCity)
        talk.expect(
            Bot.message("book", "online"), row: .part, as: "book", confidence: 0.9,
            says: [Bot.reply("book", "online"), Bot.bridge(to: "book"), Bot.askCity(of: "book")])
    }

    @Test func anOpenFlowIsNotOpenedAgainButAsksItsQuestion() throws {
        var talk = try Talk.booking(Bot.atCity)
        talk.expect(
            Bot.message("book"), row: .part, as: "book", confidence: 0.9, says: [Bot.askCity(of: "book")]
        ) { $0.misses = 0 }
    }

    @Test func theStackIsPoppedToAFlowThatIsOpen() throws {
        var talk = try Talk.with(Bot.atCity, Bot.atFlat, asking: [Bot.whichFlat])
        talk.expect(
            Bot.message("book"), row: .part, as: "book", confidence: 0.9, says: [Bot.askCity(of: "book")], isStep: true
        ) { $0.stack = [Bot.atCity] }
    }

    @Test func anOpenFlowTakesTheValuesOfTheMessage() throws {
        var talk = try Talk.with(Bot.atCity, Bot.atFlat, asking: [Bot.whichFlat])
        #expect(talk.texts(Bot.message("book", values: [Bot.found(city: "almaty")])) == ["book.ask-centre"])
        #expect(talk.session.stack.map(\.topic) == ["book"])
    }

    @Test func theFirstAnswerOfADigressionHasABridgeLaterOnesHaveNone() throws {
        var talk = try Talk.booking(Bot.atCity)
        talk.expect(
            Bot.message("docs.paper"), row: .topic, as: "docs.paper", confidence: 0.9,
            says: [Bot.paper("what"), Bot.bridge(to: "book"), Bot.askCity(of: "book")], isStep: true
        ) {
            $0.recent = Bot.paper
            $0.stack[0].digression = "docs.paper"
        }
        talk.expect(
            Bot.message("docs.paper", "cost"), row: .part, as: "docs.paper", confidence: 0.9, says: [Bot.paper("cost")],
            isStep: true
        ) { $0.recent = Bot.frame("docs.paper", "cost") }
        #expect(talk.texts(Bot.choice("docs.paper", "what", pick: "where")) == ["docs.paper.where"])
        #expect(talk.texts(Bot.message("calm")) == ["calm.said"])
        #expect(
            talk.texts(Bot.values(Bot.found(city: "almaty"))) == ["book.ask-centre"], "the question is still pending")
        #expect(
            talk.texts(Bot.message("docs.paper")) == ["docs.paper.what", "general.bridge", "book.ask-centre"],
            "a new question has a bridge of its own")
    }

    @Test func anotherDigressionHasABridgeOfItsOwn() throws {
        var talk = try Talk.booking(Bot.atCity)
        talk.hear(Bot.message("docs.paper"))
        #expect(
            talk.texts(Bot.message("price", values: [Bot.found(city: "omsk"), Bot.found(rooms: 1)]))
                == ["price.said", "general.bridge", "general.ask-city"])
    }

    @Test func thanksChangeNothingOfWhereTheConversationStands() throws {
        var talk = try Talk.with(recent: Bot.paper)
        talk.expect(Bot.message("thanks"), row: .topic, as: "thanks", confidence: 0.9, says: [Bot.thanks]) {
            $0.misses = 0
        }
        #expect(talk.texts(Bot.message("docs.paper", "cost")) == ["docs.paper.cost"])
        #expect(talk.last?.row == .part)
    }

    // Row 11

    @Test func withoutAnOpenTaskAnotherTopicReplacesTheCurrentOne() throws {
        var talk = try Talk.with(recent: Bot.paper)
        talk.expect(
            Bot.message("docs.flat"), row: .topic, as: "docs.flat", confidence: 0.9, says: [Bot.whichFlat], isStep: true
        ) { $0.stack = [Bot.atFlat] }
    }

    @Test func aTaskOverATaskWaitsAndTheOneBelowIsAskedAgainAtItsEnd() throws {
        var talk = try Talk.booking(Bot.atCity)
        #expect(talk.texts(Bot.message("docs.flat")) == ["docs.flat.which"])
        #expect(talk.session.stack == [Bot.atCity, Bot.atFlat])
        #expect(
            talk.texts(Bot.choice("docs.flat", "which", pick: "own"))
                == ["docs.flat.own", "docs.flat.last", "general.bridge", "general.ask-city"])
    }

    @Test func afterAQuietTopicTheOpenQuestionIsNotAskedByItself() throws {
        var talk = try Talk.booking(Bot.atCity)
        #expect(talk.texts(Bot.message("calm")) == ["calm.said"])
        #expect(talk.session.stack == [Bot.atCity])
    }

    @Test func aFourthOpenFlowCostsTheOldestItsPlaceWithAWord() throws {
        var talk = try Talk.with(Bot.atCity, Bot.atFlat, Bot.frame("price", "ask", "rooms"))
        talk.hear(Bot.message("trip"))
        #expect(talk.last?.replies.map(\.text) == ["general.dropped", "trip.ask-origin"])
        #expect(talk.last?.replies[0].arguments == ["topic": .topic("book")])
        #expect(talk.session.stack.map(\.topic) == ["docs.flat", "price", "trip"])
    }

    @Test func anAnswerOverThreeOpenFlowsCostsNoneItsPlace() throws {
        var talk = try Talk.with(Bot.atCity, Bot.atFlat, Bot.frame("price", "ask", "rooms"))
        #expect(talk.texts(Bot.message("docs.paper")) == ["docs.paper.what", "general.bridge", "price.ask-rooms"])
        #expect(talk.session.stack.map(\.topic) == ["book", "docs.flat", "price"])
    }

    @Test func aTopicWithoutAFlowSaysThatItIsBeingWrittenAndTheQuestionAgain() throws {
        var talk = try Talk.booking(Bot.atCity)
        talk.expect(
            Bot.message("docs.unwritten"), row: .topic, as: "docs.unwritten", confidence: 0.9,
            says: [
                Bot.line(.unwritten, .fallback, with: ["topic": .topic("docs.unwritten")]), Bot.askCity(of: "book"),
            ]
        ) { $0.misses = 0 }
    }

    @Test func aFlowStartsWithTheSharedSlotsAndWritesThemBackWhenItEnds() throws {
        var talk = try Talk()
        talk.session.shared = ["citizenship": .named(entity: "citizenship", value: "uz")]
        talk.hear(Bot.message("trip", values: [Bot.found(city: "omsk", .from), Bot.found(city: "almaty", .to)]))
        #expect(talk.session.recent?.position.state == "visa")
        #expect(talk.session.recent?.slots["citizenship"] == .named(entity: "citizenship", value: "uz"))
        talk = try Talk.booking(Bot.atConfirmation)
        talk.session.shared = ["city": Bot.city("omsk")]
        talk.hear(Bot.answer(.refused))
        #expect(talk.session.shared == ["city": Bot.city("almaty")])
    }

    @Test func aSharedValueThatDoesNotFitTheFlowIsNotCopied() throws {
        var talk = try Talk()
        talk.session.shared = ["city": .named(entity: "city", value: "atlantis")]
        talk.hear(Bot.message("price"))
        #expect(talk.session.stack.map(\.slots) == [[:]])
        #expect(talk.session.shared == [:])
    }
}
