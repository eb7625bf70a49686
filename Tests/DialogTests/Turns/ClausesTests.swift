import Dialog
import Testing

/// Several clauses in one message.
@Suite struct ClausesTests {
    private typealias Bot = SampleBot

    @Test func threeClausesAreAnsweredInOrderAndMoreAreLeftOut() throws {
        var talk = try Talk()
        #expect(
            talk.texts(
                Bot.message([
                    Bot.clause("docs.paper"), Bot.clause("calm"), Bot.clause("docs.paper", "cost"),
                    Bot.clause("docs.flat"),
                ])) == ["docs.paper.what", "calm.said", "docs.paper.cost"])
        #expect(talk.session.undo.count == 1)
    }

    @Test func theFirstClauseNamesTheTopicAndTheLastOneOffersItsChoices() throws {
        var talk = try Talk()
        let said = talk.hear(Bot.message([Bot.clause("calm"), Bot.clause("docs.paper", confidence: 0.6)]))
        #expect(said.map(\.topic) == ["calm", nil])
        #expect(said.map(\.confidence) == [0.9, nil])
        #expect(said.last?.choices == Bot.paper("what").choices)
    }

    @Test func theLastOneStaysOpen() throws {
        var talk = try Talk()
        #expect(talk.texts(Bot.message([Bot.clause("docs.paper"), Bot.clause("docs.flat")])) == [
            "docs.paper.what", "docs.flat.which",
        ])
        #expect(talk.session.stack == [Bot.atFlat])
        #expect(talk.session.recent == Bot.paper)
    }

    @Test func aQuestionOfAnEarlierClauseWaitsForTheEnd() throws {
        var talk = try Talk()
        #expect(
            talk.texts(Bot.message([Bot.clause("book"), Bot.clause("docs.paper")]))
                == ["docs.paper.what", "general.bridge", "general.ask-city"])
    }

    @Test func anAnswerAndAnotherQuestionAreBothTaken() throws {
        var paper = Bot.paper("what")
        paper.arguments = ["city": Bot.city("almaty")]
        var talk = try Talk.booking(Bot.atCity)
        talk.expect(
            Bot.message([Clause(values: [Bot.found(city: "almaty")]), Bot.clause("docs.paper")]), row: .value,
            as: "book", says: [paper, Bot.bridge(to: "book"), Bot.askCentre], isStep: true
        ) {
            $0.shared = ["city": Bot.city("almaty")]
            $0.stack = [Bot.atCentre]
            $0.stack[0].digression = "docs.paper"
            $0.recent = Bot.frame("docs.paper", "what", slots: ["city": Bot.city("almaty")])
        }
        #expect(talk.asked.map(\.question) == ["board.centres"])
    }

    @Test func twoTasksStandOneOverTheOther() throws {
        var talk = try Talk()
        #expect(talk.texts(Bot.message([Bot.clause("book"), Bot.clause("docs.flat")])) == ["docs.flat.which"])
        #expect(talk.session.stack.map(\.topic) == ["book", "docs.flat"])
    }

    @Test func courtesiesBesideAMatterAreDropped() throws {
        var talk = try Talk()
        #expect(
            talk.texts(Bot.message([Bot.clause("hello"), Bot.clause("docs.paper"), Bot.clause("thanks")]))
                == ["docs.paper.what"])
        #expect(talk.texts(Bot.message([Bot.clause("hello"), Bot.clause("thanks")])) == ["hello.said"])
    }

    @Test func clausesThatSayNothingBesideOneThatDoesAreNoMiss() throws {
        var talk = try Talk()
        #expect(talk.texts(Bot.message([Clause(), Bot.clause("docs.paper"), Clause()])) == ["docs.paper.what"])
        #expect(talk.session.misses == 0)
        #expect(talk.texts(Bot.message([Clause(), Clause()])) == ["unknown.sorry"])
        #expect(talk.session.misses == 1)
    }

    @Test func theClarifyingQuestionComesLastAndOnlyOne() throws {
        var talk = try Talk()
        let said = talk.hear(
            Bot.message([Bot.torn("calm", "docs.flat"), Bot.torn("calm", "book"), Bot.clause("docs.paper")]))
        #expect(said.map(\.text) == ["docs.paper.what", "general.clarify"])
        #expect(said.last?.choices == [Bot.opening("calm"), Bot.opening("docs.flat")])
        #expect(talk.session.isTorn)
    }

    @Test func sharedSlotsLearnFromEveryClauseAndTheLastValueHolds() throws {
        var talk = try Talk()
        talk.hear(
            Bot.message([
                Bot.clause("docs.paper", values: [Bot.found(city: "omsk", .from), Bot.found(city: "almaty")]),
                Clause(values: [Bot.found(city: "astana", .at)]),
            ]))
        #expect(talk.session.shared == ["city": Bot.city("astana")])
    }

    @Test func aClauseThatIsAskedOfASourceLetsTheOthersWait() throws {
        let machine = try Bot.machine()
        let message = Bot.message([
            Bot.clause("price", values: [Bot.found(city: "omsk"), Bot.found(rooms: 1)]), Bot.clause("docs.paper"),
        ])
        let waiting = machine.step(from: Session(), on: message)
        let request = try #require(waiting.request)
        #expect(waiting.actions == [.ask(request)])
        let found = Answer(to: request.id, outcome: "found")
        let step = machine.step(from: waiting.session, on: Bot.event(.answer(found)))
        #expect(step.replies.map(\.text) == ["price.said", "docs.paper.what"])
        #expect(step.row == .topic)
        #expect(step.session.undo == [Session.Snapshot()])
    }
}
