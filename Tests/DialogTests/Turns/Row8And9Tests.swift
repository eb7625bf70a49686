import Dialog
import Testing

/// Row 8, bare yes and no, and row 9, a choice in words.
@Suite struct Row8And9Tests {
    private typealias Bot = SampleBot

    @Test func yesAgreesToAConfirmation() throws {
        var talk = try Talk.booking(Bot.atConfirmation)
        talk.expect(Bot.answer(.agreed), row: .answer, as: "book", says: [Bot.done]) {
            var frame = Bot.atConfirmation
            frame.position = Bot.position("book", "done")
            frame.hasActed = true
            $0.stack = []
            $0.recent = frame
            $0.shared = ["city": Bot.city("almaty")]
            $0.deed = Session.Deed(topic: "book", undo: "docs.flat")
        }
        #expect(talk.asked.map(\.question) == ["board.reserve"])
    }

    @Test func noRefusesIt() throws {
        var talk = try Talk.booking(Bot.atConfirmation)
        talk.expect(Bot.answer(.refused), row: .answer, as: "book", says: [Bot.dropped], isStep: true) {
            var frame = Bot.atConfirmation
            frame.position = Bot.position("book", "dropped")
            $0.stack = []
            $0.recent = frame
            $0.shared = ["city": Bot.city("almaty")]
        }
    }

    @Test func yesWithAValueThatIsKnownIsAYes() throws {
        var talk = try Talk.booking(Bot.atConfirmation)
        #expect(
            talk.texts(Bot.message([Clause(values: [Bot.found(city: "almaty")], answer: .agreed)])) == ["book.done"])
    }

    @Test func dontKnowAtAConfirmationAsksItAgainUnlessItLeadsSomewhere() throws {
        var talk = try Talk.booking(Bot.atConfirmation)
        talk.expect(
            Bot.answer(.unsure), row: .answer, as: "book",
            says: [Bot.line(.bareAnswer, .fallback), Bot.confirmation()]
        ) { $0.misses = 1 }
        var flows = Bot.flows
        let place = try #require(flows.firstIndex { $0.topic == "book" })
        flows[place].states[1].unsure = .named("online")
        var other = try Talk(try Bot.machine(flows))
        other.session.stack = [Bot.atConfirmation]
        #expect(other.texts(Bot.answer(.unsure)) == ["book.online"])
    }

    @Test func yesTakesASingleOffer() throws {
        var talk = try Talk.with(
            recent: Bot.frame("docs.flat", "rented"), asking: [Bot.reply("docs.flat", "rented", see: ["docs.paper"])])
        #expect(talk.texts(Bot.answer(.agreed)) == ["docs.paper.what"])
        #expect(talk.last?.row == .answer)
    }

    @Test func noDeclinesASingleOffer() throws {
        var talk = try Talk.with(
            recent: Bot.frame("docs.flat", "rented"), asking: [Bot.reply("docs.flat", "rented", see: ["docs.paper"])])
        talk.expect(Bot.answer(.refused), row: .answer, as: "docs.flat", says: [Bot.line(.declined)]) {
            $0.misses = 0
        }
    }

    @Test(arguments: Clause.Answer.allCases) func anythingElseIsAMissWithATextOfItsOwn(answer: Clause.Answer) throws {
        var talk = try Talk.with(recent: Bot.paper, asking: [Bot.paper("what")])
        talk.expect(
            Bot.answer(answer), row: .answer, as: "docs.paper",
            says: [Bot.line(.bareAnswer, .fallback, see: ["home", "human"])]
        ) { $0.misses = 1 }
    }

    @Test func atAQuestionForAValueYesIsAMissAndTheQuestionComesAgain() throws {
        var talk = try Talk.booking(Bot.atCity)
        talk.expect(
            Bot.answer(.agreed), row: .answer, as: "book",
            says: [Bot.line(.bareAnswer, .fallback), Bot.askCity(of: "book", again: true)]
        ) { $0.misses = 1 }
    }

    @Test func theThirdMissRunningNamesAPerson() throws {
        var talk = try Talk.booking(Bot.atCity)
        talk.session.misses = 2
        talk.expect(Bot.answer(.agreed), row: .answer, as: "book", says: [Bot.phones]) { $0.misses = 3 }
    }

    @Test func besideAnotherMatterYesIsAMannerOfSpeaking() throws {
        var talk = try Talk()
        #expect(talk.texts(Bot.message([Clause(answer: .agreed), Bot.clause("docs.paper")])) == ["docs.paper.what"])
        #expect(talk.last?.row == .topic)
        #expect(talk.session.misses == 0)
    }

    // Row 9

    private static func ordinal(_ place: Int, values: [FoundValue] = []) -> Event {
        Bot.message([Clause(values: values, ordinal: place)])
    }

    @Test(arguments: [(1, "docs.flat.own"), (2, "docs.flat.rented"), (-1, "docs.flat.rented"), (-2, "docs.flat.own")])
    func anOrdinalTakesThatChoice(place: Int, text: String) throws {
        var talk = try Talk.with(Bot.atFlat, asking: [Bot.whichFlat])
        #expect(talk.texts(Self.ordinal(place)).first == text)
        #expect(talk.last?.row == .choiceInWords)
    }

    @Test(arguments: [0, 3, -3]) func anOrdinalBeyondTheChoicesIsNothing(place: Int) throws {
        var talk = try Talk.with(Bot.atFlat, asking: [Bot.whichFlat])
        talk.hear(Self.ordinal(place))
        #expect(talk.last?.row == .nothing)
    }

    @Test func aNumberThatNoSlotWantsIsAPlace() throws {
        var talk = try Talk.with(Bot.atFlat, asking: [Bot.whichFlat])
        #expect(talk.texts(Self.ordinal(2, values: [Bot.found(rooms: 2)])) == ["docs.flat.rented"])
    }

    @Test func aChoiceIsNamedByItsWords() throws {
        var talk = try Talk.with(Bot.atFlat, asking: [Bot.whichFlat])
        let part = Intent(topic: "docs.flat", part: "rented", confidence: 0.7)
        talk.hear(Bot.message([Clause(part: part)]))
        #expect(talk.last?.row == .choiceInWords)
        #expect(talk.last?.replies.map(\.confidence) == [0.7])
        #expect(talk.session.recent?.position == Bot.position("docs.flat", "rented"))
    }

    @Test func anOrdinalTakesAnOfferedTopicToo() throws {
        var talk = try Talk()
        talk.hear(Bot.message([Bot.torn("calm", "docs.paper")]))
        #expect(talk.texts(Self.ordinal(2)) == ["docs.paper.what"])
    }

    @Test func anOrdinalTakesAnOfferedValue() throws {
        var talk = try Talk.booking(Bot.atCentre)
        #expect(talk.texts(Self.ordinal(-1)) == ["book.ask-day"])
        #expect(talk.session.stack[0].slots["centre"] == Bot.centre("c2"))
    }
}
