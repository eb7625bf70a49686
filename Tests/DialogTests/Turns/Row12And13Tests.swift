import Dialog
import Testing

/// Row 12, torn, and row 13, the ladder.
@Suite struct Row12And13Tests {
    private typealias Bot = SampleBot

    @Test func tornBetweenTopicsAsksWhichIsMeant() throws {
        var talk = try Talk.booking(Bot.atCity)
        talk.expect(
            Bot.message([Bot.torn("calm", "docs.paper")]), row: .torn, as: "calm", confidence: 0.4,
            says: [Bot.line(.clarify, .clarify, see: ["calm", "docs.paper"])]
        ) {
            $0.isTorn = true
            $0.misses = 0
        }
    }

    @Test func directlyAfterAnotherOneTheBestAnswerIsGivenTheOthersAsChoices() throws {
        var talk = try Talk()
        talk.hear(Bot.message([Bot.torn("calm", "docs.paper")]))
        let said = talk.hear(Bot.message([Bot.torn("docs.paper", "calm", "docs.flat")]))
        #expect(said.map(\.text) == ["docs.paper.what"])
        #expect(
            said.last?.choices == Bot.paper("what").choices + [Bot.opening("calm"), Bot.opening("docs.flat")])
        #expect(talk.session.isTorn == false)
        #expect(talk.texts(Bot.message([Bot.torn("calm", "docs.flat")])) == ["general.clarify"])
    }

    @Test func aSilenceInBetweenDoesNotCount() throws {
        var talk = try Talk.booking(Bot.atCity)
        talk.hear(Bot.message([Bot.torn("calm", "docs.paper")]))
        talk.hear(Bot.event(.silence))
        #expect(talk.texts(Bot.message([Bot.torn("docs.paper", "calm")])).first == "docs.paper.what")
    }

    @Test func aTopicWithoutAFlowMayBeOneOfThem() throws {
        var talk = try Talk()
        let said = talk.hear(Bot.message([Bot.torn("docs.unwritten", "calm", "no.such")]))
        #expect(said.last?.choices == [Bot.opening("docs.unwritten"), Bot.opening("calm")])
    }

    @Test func tornBetweenNothingThatCanBeOpenedIsNothing() throws {
        var talk = try Talk()
        talk.hear(Bot.message([Bot.torn("no.such", "unknown", "calm")]))
        #expect(talk.last?.row == .nothing)
    }

    // Row 13

    @Test func theLadderAsksAgainThenOffersTheNearestThenAPerson() throws {
        var talk = try Talk()
        let near = Clause(
            verdict: Verdict(.unknown, [Intent(topic: "calm", confidence: 0.2), Intent(topic: "no", confidence: 0.1)]))
        talk.expect(Bot.message([near]), row: .nothing, as: "unknown", confidence: 0.2, says: [Bot.sorry]) {
            $0.misses = 1
        }
        talk.expect(
            Bot.message([near]), row: .nothing, as: "unknown", confidence: 0.2,
            says: [Bot.line(.nearest, .fallback, see: ["calm", "home", "human"])]
        ) { $0.misses = 2 }
        for misses in 3...4 {
            talk.expect(Bot.message([near]), row: .nothing, as: "unknown", confidence: 0.2, says: [Bot.phones]) {
                $0.misses = misses
            }
        }
        talk.hear(Bot.message("docs.paper"))
        #expect(talk.session.misses == 0)
    }

    @Test func anOpenQuestionIsAskedAgainInOtherWordsAndStaysOpen() throws {
        var talk = try Talk.booking(Bot.atCity)
        talk.expect(Bot.nonsense, row: .nothing, as: "unknown", says: [Bot.askCity(of: "book", again: true)]) {
            $0.misses = 1
        }
        #expect(talk.texts(Bot.nonsense) == ["general.nearest"])
        #expect(talk.texts(Bot.nonsense) == ["human.phones"])
        #expect(talk.session.stack == [Bot.atCity])
        #expect(talk.texts(Bot.values(Bot.found(city: "almaty"))) == ["book.ask-centre"])
    }

    @Test func theFallbackTopicItselfIsNothingUnderstood() throws {
        var talk = try Talk()
        #expect(talk.texts(Bot.message("unknown")) == ["unknown.sorry"])
        #expect(talk.last?.row == .nothing)
        #expect(talk.session.position == nil)
    }

    @Test func aTopicThatNobodyKnowsIsNothingUnderstood() throws {
        var talk = try Talk()
        #expect(talk.texts(Bot.message("no.such.topic")) == ["unknown.sorry"])
        #expect(talk.texts(Bot.message([])) == ["general.nearest"])
    }

    @Test func theCounterStopsAtItsBound() throws {
        var talk = try Talk()
        talk.session.misses = 255
        talk.hear(Bot.nonsense)
        #expect(talk.session.misses == 255)
    }
}
