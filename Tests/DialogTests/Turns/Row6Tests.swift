import Dialog
import Testing

/// Row 6: another value for a slot that has one.
@Suite struct Row6Tests {
    private typealias Bot = SampleBot

    @Test func aMarkedCorrectionIsSetWhatNeedsItIsCheckedAgainAndTheFlowGoesOn() throws {
        var talk = try Talk.booking(Bot.atDay)
        talk.expect(
            Bot.correction(Bot.found(city: "astana")), row: .correction, as: "book", says: [Bot.askDay], isStep: true
        ) {
            $0.shared = ["city": Bot.city("astana")]
            $0.stack[0].slots["city"] = Bot.city("astana")
        }
        #expect(talk.asked.map(\.question) == ["board.centres"])
    }

    @Test func whatNoLongerHoldsIsClearedAndNamed() throws {
        var talk = try Talk.booking(Bot.atDay)
        talk.sources["board.centres"] = Answer(to: 0, outcome: "found", options: [Bot.centre("c7")])
        talk.expect(
            Bot.correction(Bot.found(city: "astana")), row: .correction, as: "book",
            says: [
                Bot.line(.cleared, with: ["value": Bot.centre("c1")]),
                Bot.question("book", "ask", "centre", offering: [Bot.centre("c7")]),
            ], isStep: true
        ) {
            $0.shared = ["city": Bot.city("astana")]
            $0.stack = [
                Bot.frame(
                    "book", "ask", "centre", slots: ["city": Bot.city("astana")], options: [Bot.centre("c7")],
                    asked: Bot.now)
            ]
        }
    }

    @Test func atAConfirmationAnotherValueNeedsNoMark() throws {
        var talk = try Talk.booking(Bot.atConfirmation)
        talk.expect(
            Bot.values(Bot.found(day: Bot.today + 2)), row: .correction, as: "book",
            says: [Bot.confirmation(day: Bot.today + 2)], isStep: true
        ) {
            $0.stack[0].slots["day"] = .date(Bot.today + 2)
        }
    }

    @Test func atAConfirmationADefaultMayBeCorrected() throws {
        var talk = try Talk.booking(Bot.atConfirmation)
        #expect(talk.hear(Bot.values(Bot.found(people: 3))) == [Self.first(Bot.confirmation(people: 3))])
        #expect(talk.session.stack[0].slots["people"] == .number(3))
    }

    @Test func aValueThatTheRuleOfANowhereAskedSlotForbidsIsNotTaken() throws {
        var flows = Bot.flows
        let place = try #require(flows.firstIndex { $0.topic == "book" })
        flows[place].slots[3].allow = Bot.guarded("people is under 10")
        var talk = try Talk(try Bot.machine(flows))
        talk.session.stack = [Bot.atConfirmation]
        #expect(talk.texts(Bot.values(Bot.found(people: 12))) == ["book.confirm"])
        #expect(talk.last?.row == .nothing)
        #expect(talk.session.stack[0].slots["people"] == nil)
        #expect(talk.texts(Bot.values(Bot.found(people: 9))) == ["book.confirm"])
        #expect(talk.session.stack[0].slots["people"] == .number(9))
        talk.session = Session()
        talk.hear(Bot.message("book", values: [Bot.found(people: 12), Bot.found(city: "omsk")]))
        #expect(talk.session.stack.map(\.slots) == [["city": Bot.city("omsk")]])
    }

    private static func first(_ reply: Reply) -> Reply {
        var reply = reply
        reply.topic = "book"
        return reply
    }

    @Test func justAfterAnAnswerAnotherValueAsksAnew() throws {
        var talk = try Talk()
        talk.hear(Bot.message("price", values: [Bot.found(city: "almaty"), Bot.found(rooms: 2)]))
        #expect(talk.texts(Bot.values(Bot.found(city: "astana"))) == ["price.said"])
        #expect(talk.last?.row == .correction)
        #expect(talk.asked.map(\.arguments) == [["city": Bot.city("astana"), "rooms": .number(2)]])
        #expect(talk.session.stack.isEmpty)
        #expect(talk.session.recent?.slots == ["city": Bot.city("astana"), "rooms": .number(2)])
    }

    @Test func theTopmostOpenFlowThatHasTheSlotIsCorrectedAndWhatLiesAboveIsClosed() throws {
        var talk = try Talk.with(Bot.atDay, Bot.atFlat, asking: [Bot.whichFlat])
        #expect(talk.texts(Bot.correction(Bot.found(city: "omsk"))) == ["book.ask-day"])
        #expect(talk.session.stack.map(\.topic) == ["book"])
        #expect(talk.session.stack[0].slots["city"] == Bot.city("omsk"))
    }

    @Test func aValueThatTheQuestionHasNoUseForCorrectsTheSameFlow() throws {
        var talk = try Talk.booking(Bot.atDay)
        #expect(talk.texts(Bot.values(Bot.found(city: "astana"))) == ["book.ask-day"])
        #expect(talk.last?.row == .correction)
        #expect(talk.session.stack[0].slots["city"] == Bot.city("astana"))
    }

    @Test func afterADigressionAValueThatTheQuestionHasNoUseForCorrectsTheDigression() throws {
        var talk = try Talk.booking(Bot.atDay)
        talk.session.shared = ["city": Bot.city("almaty")]
        talk.hear(Bot.message("price", values: [Bot.found(rooms: 2)]))
        #expect(talk.session.stack[0].digression == "price")
        #expect(
            talk.texts(Bot.values(Bot.found(city: "omsk"))) == ["price.said", "general.bridge", "book.ask-day"])
        #expect(talk.asked.map(\.arguments) == [["city": Bot.city("omsk"), "rooms": .number(2)]])
        #expect(talk.session.stack[0].slots["city"] == Bot.city("almaty"))
    }

    @Test func theSameValueAgainIsNoCorrection() throws {
        var talk = try Talk.booking(Bot.atDay)
        talk.hear(Bot.correction(Bot.found(city: "almaty")))
        #expect(talk.last?.row != .correction)
        #expect(talk.session.stack == [Bot.atDay])
    }

    @Test func aCorrectionJumpsOverNoQuestionThatIsStillOpen() throws {
        var talk = try Talk()
        talk.hear(Bot.message("book", values: [Bot.found(day: Bot.today)]))
        #expect(talk.texts(Bot.correction(Bot.found(day: Bot.today + 1))) == ["general.ask-city"])
        #expect(talk.session.stack[0].slots["day"] == .date(Bot.today + 1))
    }

    @Test func whatIsDoneIsNotCorrected() throws {
        var talk = try Talk.booking(Bot.atConfirmation)
        talk.hear(Bot.answer(.agreed))
        let before = talk.session.recent
        talk.hear(Bot.correction(Bot.found(city: "astana")))
        #expect(talk.last?.row != .correction)
        #expect(talk.session.recent == before)
    }

    @Test func aCorrectionWithAnotherTopicInItBelongsToThatTopic() throws {
        var talk = try Talk.booking(Bot.atDay)
        var clause = Bot.clause("price", values: [Bot.found(city: "omsk"), Bot.found(rooms: 1)])
        clause.isCorrection = true
        talk.hear(Bot.message([clause]))
        #expect(talk.last?.row == .topic)
        #expect(talk.session.stack.map { $0.slots["city"] } == [Bot.city("almaty")])
    }

    @Test func aCorrectedConfirmationIsAskedAgainEvenIfItWasAgreedTo() throws {
        var talk = try Talk.booking(Bot.atConfirmation)
        talk.session.stack[0].hasAgreed = true
        talk.hear(Bot.values(Bot.found(day: Bot.today + 1)))
        #expect(talk.session.stack[0].hasAgreed == false)
        #expect(talk.session.stack[0].position.state == "confirm")
    }
}
