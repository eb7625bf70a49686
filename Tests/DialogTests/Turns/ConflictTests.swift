import Dialog
import Testing

/// Two rows that could both apply: the upper one does.
@Suite struct ConflictTests {
    private typealias Bot = SampleBot

    private static func row(_ event: Event, at talk: Talk) -> PrecedenceRow? {
        var talk = talk
        talk.hear(event)
        return talk.last?.row
    }

    private static func clause(
        _ topic: String?, values: [FoundValue] = [], answer: Clause.Answer? = nil, ordinal: Int? = nil,
        part: Intent? = nil, isCorrection: Bool = false
    ) -> Event {
        let verdict = topic.map { Verdict(.sure, [Intent(topic: $0, confidence: 0.9)]) } ?? .unknown
        return Bot.message([
            Clause(
                verdict: verdict, part: part, values: values, answer: answer, ordinal: ordinal,
                isCorrection: isCorrection)
        ])
    }

    private static let taken: Talk? = {
        var talk = try? Talk.booking(Bot.atCity)
        talk?.session.handOff = .taken
        return talk
    }()

    @Test func row1BeatsRow2() throws {
        let event = Bot.message([Bot.clause("forget")], emergency: Intent(topic: "danger", confidence: 1))
        #expect(Self.row(event, at: try Talk()) == .forget)
    }

    @Test func row1BeatsRow3() throws {
        #expect(Self.row(Bot.message("forget"), at: try #require(Self.taken)) == .forget)
        #expect(Self.row(Bot.command(.forget), at: try #require(Self.taken)) == .forget)
    }

    @Test func row1BeatsRow4() throws {
        let forget = Bot.choice(ChoiceTag.opening("forget"))
        #expect(Self.row(forget, at: try Talk()) == .forget)
    }

    @Test func row2BeatsRow3() throws {
        #expect(Self.row(Bot.message("danger"), at: try #require(Self.taken)) == .emergency)
    }

    @Test func row2BeatsRow5() throws {
        let event = Bot.message([Bot.clause("restart")], emergency: Intent(topic: "danger", confidence: 1))
        #expect(Self.row(event, at: try Talk()) == .emergency)
    }

    @Test func row2BeatsRow7() throws {
        let event = Bot.message(
            [Clause(values: [Bot.found(city: "almaty")])], emergency: Intent(topic: "danger", confidence: 1))
        var talk = try Talk.booking(Bot.atCity)
        talk.hear(event)
        #expect(talk.last?.row == .emergency)
        #expect(talk.session.stack == [Bot.atCity])
    }

    @Test func row2BeatsRow11() throws {
        let event = Bot.message([Bot.clause("docs.paper"), Bot.clause("danger")])
        #expect(Self.row(event, at: try Talk()) == .emergency)
    }

    @Test func row3BeatsRow0() throws {
        #expect(Self.row(Bot.event(.media), at: try #require(Self.taken)) == .takenOver)
    }

    @Test func row3BeatsRow4() throws {
        let choice = Bot.choice("book", "ask", "city", pick: "almaty")
        #expect(Self.row(choice, at: try #require(Self.taken)) == .takenOver)
    }

    @Test func row3BeatsRow5() throws {
        #expect(Self.row(Bot.message("back"), at: try #require(Self.taken)) == .takenOver)
    }

    @Test func row3BeatsRow7() throws {
        #expect(Self.row(Bot.values(Bot.found(city: "almaty")), at: try #require(Self.taken)) == .takenOver)
    }

    @Test func row5BeatsRow6() throws {
        let event = Self.clause("where", values: [Bot.found(city: "omsk")], isCorrection: true)
        #expect(Self.row(event, at: try Talk.booking(Bot.atDay)) == .command)
    }

    @Test func row5BeatsRow7() throws {
        let event = Self.clause("stop", values: [Bot.found(city: "omsk")])
        #expect(Self.row(event, at: try Talk.booking(Bot.atCity)) == .command)
    }

    @Test func row5BeatsRow8() throws {
        let event = Self.clause("stop", answer: .refused)
        #expect(Self.row(event, at: try Talk.booking(Bot.atConfirmation)) == .command)
    }

    @Test func row5BeatsRow12() throws {
        var clause = Bot.torn("calm", "docs.paper")
        clause.besides = Verdict(.sure, [Intent(topic: "back", confidence: 0.9)])
        #expect(Self.row(Bot.message([clause]), at: try Talk()) == .command)
    }

    @Test func row6BeatsRow7() throws {
        // «No, in Astana»: the city is known, and the asked slot could take no city; a trip's second city could.
        var talk = try Talk()
        talk.hear(Bot.message("trip", values: [Bot.found(city: "omsk", .from)]))
        talk.hear(Bot.correction(Bot.found(city: "almaty")))
        #expect(talk.last?.row == .correction)
        #expect(talk.session.stack[0].slots["origin"] == Bot.city("almaty"))
        #expect(talk.session.stack[0].slots["target"] == nil)
    }

    @Test func row7TakesAnUnmarkedValueThatTheQuestionWants() throws {
        var talk = try Talk()
        talk.hear(Bot.message("trip", values: [Bot.found(city: "omsk", .from)]))
        talk.hear(Bot.values(Bot.found(city: "almaty")))
        #expect(talk.last?.row == .value)
        #expect(talk.session.recent?.slots["origin"] == Bot.city("omsk"))
        #expect(talk.session.recent?.slots["target"] == Bot.city("almaty"))
    }

    @Test func row6BeatsRow8() throws {
        let event = Self.clause(nil, values: [Bot.found(city: "omsk")], answer: .refused, isCorrection: true)
        var talk = try Talk.booking(Bot.atConfirmation)
        #expect(talk.texts(event) == ["book.confirm"])
        #expect(talk.last?.row == .correction)
        let yes = Self.clause(nil, values: [Bot.found(day: Bot.today + 1)], answer: .agreed)
        #expect(Self.row(yes, at: try Talk.booking(Bot.atConfirmation)) == .correction)
    }

    @Test func row6BeatsRow9() throws {
        let event = Self.clause(nil, values: [Bot.found(people: 2)], ordinal: 2)
        var talk = try Talk.booking(Bot.atConfirmation)
        talk.hear(event)
        #expect(talk.last?.row == .correction)
        #expect(talk.session.stack[0].slots["people"] == .number(2))
    }

    @Test func row6BeatsRow10() throws {
        let part = Intent(topic: "price", part: "why", confidence: 0.9)
        var talk = try Talk()
        talk.hear(Bot.message("price", values: [Bot.found(city: "almaty"), Bot.found(rooms: 2)]))
        #expect(Self.row(Self.clause(nil, values: [Bot.found(city: "omsk")], part: part), at: talk) == .correction)
    }

    @Test func row6BeatsRow11ForTheTopicThatItCorrects() throws {
        let event = Self.clause("book", values: [Bot.found(city: "omsk")], isCorrection: true)
        #expect(Self.row(event, at: try Talk.booking(Bot.atDay)) == .correction)
    }

    @Test func row7BeatsRow8() throws {
        var talk = try Talk()
        talk.hear(Bot.message("price", values: [Bot.found(city: "almaty")]))
        #expect(Self.row(Bot.answer(.unsure), at: talk) == .value)
        #expect(Self.row(Self.clause(nil, values: [Bot.found(rooms: 2)], answer: .agreed), at: talk) == .value)
    }

    @Test func row7BeatsRow9() throws {
        var talk = try Talk()
        talk.hear(Bot.message("price", values: [Bot.found(city: "almaty")]))
        let event = Self.clause(nil, values: [Bot.found(rooms: 1)], ordinal: 1)
        talk.hear(event)
        #expect(talk.last?.row == .value)
        #expect(talk.session.recent?.slots["rooms"] == .number(1))
    }

    @Test func row7BeatsRow10() throws {
        let part = Intent(topic: "book", part: "online", confidence: 0.9)
        let event = Self.clause(nil, values: [Bot.found(city: "omsk")], part: part)
        #expect(Self.row(event, at: try Talk.booking(Bot.atCity)) == .value)
    }

    @Test func row7LosesToAnotherTopicInItsClause() throws {
        let event = Self.clause("docs.paper", values: [Bot.found(city: "omsk")])
        #expect(Self.row(event, at: try Talk.booking(Bot.atCity)) == .topic)
    }

    @Test func row7BeatsATopicThatOnlyTheWordsOfTheValueName() throws {
        let clause = Clause(
            verdict: Verdict(.sure, [Intent(topic: "docs.paper", confidence: 0.9)]), besides: .unknown,
            values: [Bot.found(city: "omsk")])
        #expect(Self.row(Bot.message([clause]), at: try Talk.booking(Bot.atCity)) == .value)
        #expect(Self.row(Bot.message([clause]), at: try Talk()) == .topic)
    }

    @Test func row7BeatsRow12() throws {
        var clause = Bot.torn("calm", "docs.paper")
        clause.values = [Bot.found(city: "omsk")]
        #expect(Self.row(Bot.message([clause]), at: try Talk.booking(Bot.atCity)) == .value)
    }

    @Test func row8BeatsRow9() throws {
        let event = Self.clause(nil, answer: .agreed, ordinal: 2)
        var talk = try Talk.booking(Bot.atConfirmation)
        #expect(talk.texts(event) == ["book.done"])
    }

    @Test func row8LosesToATopicOfItsClause() throws {
        let event = Self.clause("docs.paper", answer: .agreed)
        #expect(Self.row(event, at: try Talk.booking(Bot.atConfirmation)) == .topic)
    }

    @Test func row8LosesToAPartOfItsClause() throws {
        let event = Self.clause(nil, answer: .agreed, part: Intent(topic: "book", part: "online", confidence: 0.9))
        #expect(Self.row(event, at: try Talk.booking(Bot.atConfirmation)) == .part)
    }

    @Test func row9BeatsRow10() throws {
        let event = Self.clause(nil, part: Intent(topic: "docs.paper", part: "cost", confidence: 0.9))
        var talk = try Talk.with(recent: Bot.paper, asking: [Bot.paper("what")])
        #expect(talk.texts(event) == ["docs.paper.cost"])
        #expect(talk.last?.row == .choiceInWords)
    }

    @Test func row10BeatsRow11() throws {
        let event = Self.clause("calm", part: Intent(topic: "docs.paper", part: "cost", confidence: 0.9))
        #expect(Self.row(event, at: try Talk.with(recent: Bot.paper)) == .part)
    }

    @Test func row11BeatsRow12() throws {
        var clause = Bot.torn("calm", "docs.flat")
        clause.besides = Verdict(.sure, [Intent(topic: "docs.paper", confidence: 0.9)])
        #expect(Self.row(Bot.message([clause]), at: try Talk()) == .topic)
    }

    @Test func row12BeatsRow13() throws {
        #expect(Self.row(Bot.message([Clause(), Bot.torn("calm", "docs.flat")]), at: try Talk()) == .torn)
    }
}
