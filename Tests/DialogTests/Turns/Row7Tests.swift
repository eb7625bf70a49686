import Dialog
import Testing

/// Row 7: a value for the asked slot.
@Suite struct Row7Tests {
    private typealias Bot = SampleBot

    @Test func aValueFillsTheAskedSlotAndTheNextOneIsAskedFor() throws {
        var talk = try Talk.booking(Bot.atCity)
        talk.expect(
            Bot.values(Bot.found(city: "almaty")), row: .value, as: "book", says: [Bot.askCentre], isStep: true
        ) {
            $0.shared = ["city": Bot.city("almaty")]
            $0.stack = [Bot.atCentre]
        }
    }

    @Test func otherValuesOfTheClauseFillEmptySlotsOfThisFlow() throws {
        var talk = try Talk.booking(Bot.atCity)
        #expect(
            talk.texts(
                Bot.values(
                    Bot.found(city: "almaty"), Bot.found(centre: "c2"), Bot.found(day: Bot.today),
                    Bot.found(people: 4))) == ["book.confirm"])
        #expect(
            talk.session.stack[0].slots == [
                "city": Bot.city("almaty"), "centre": Bot.centre("c2"), "day": .date(Bot.today), "people": .number(4),
            ])
    }

    @Test func otherValuesAloneAreTakenAndTheQuestionIsAskedAgain() throws {
        var talk = try Talk.booking(Bot.atCity)
        #expect(talk.texts(Bot.values(Bot.found(people: 4))) == ["general.ask-city"])
        #expect(talk.last?.row == .value)
        #expect(talk.session.stack[0].slots == ["people": .number(4)])
        #expect(talk.session.misses == 0)
    }

    @Test func otherValuesNeverChangeSlotsThatAreFilled() throws {
        var talk = try Talk.booking(Bot.atDay)
        talk.hear(Bot.values(Bot.found(day: Bot.today), Bot.found(city: "omsk")))
        #expect(talk.session.stack[0].slots["city"] == Bot.city("almaty"))
    }

    @Test func theFirstMessageFillsAllThatItSays() throws {
        var talk = try Talk()
        #expect(
            talk.texts(Bot.message("price", values: [Bot.found(rooms: 2), Bot.found(city: "almaty")])) == ["price.said"]
        )
        #expect(talk.asked.map(\.arguments) == [["city": Bot.city("almaty"), "rooms": .number(2)]])
    }

    @Test func aValueThatTheRuleRefusesIsAMissAndTheQuestionComesInOtherWords() throws {
        var talk = try Talk.booking(Bot.atDay)
        let again = ["book.ask-day-again", "book.ask-day-again-2"]
        for (index, text) in again.enumerated() {
            #expect(talk.texts(Bot.values(Bot.found(day: Bot.today - 1))) == [text])
            #expect(talk.session.misses == index + 1)
            #expect(talk.session.stack[0].slots["day"] == nil)
        }
        #expect(talk.texts(Bot.values(Bot.found(day: Bot.today - 1))) == ["human.phones"])
        #expect(talk.session.stack.map(\.position) == [Bot.position("book", "ask", "day")])
        #expect(talk.texts(Bot.values(Bot.found(day: Bot.today))) == ["book.confirm"])
        #expect(talk.session.misses == 0)
    }

    @Test func aTextForAMissHasItsOwnVariables() throws {
        var talk = try Talk.booking(Bot.atDay)
        talk.session.misses = 1
        #expect(talk.hear(Bot.values(Bot.found(day: 1))).map(\.arguments) == [["city": Bot.city("almaty")]])
    }

    @Test func aValueThatTheSourceDoesNotOfferIsAMissWithTheChoicesAgain() throws {
        var talk = try Talk.booking(Bot.atCentre)
        talk.expect(
            Bot.values(Bot.found(centre: "c9")), row: .value, as: "book", says: [Bot.askCentre]
        ) { $0.misses = 1 }
        #expect(talk.asked.map(\.question) == ["board.centres"])
    }

    @Test func aSharedValueThatNoLongerHoldsIsNamed() throws {
        var flows = Bot.flows
        let place = try #require(flows.firstIndex { $0.topic == "price" })
        flows[place].slots.append(
            SlotDefinition(name: "city", entity: "city", allow: Bot.guarded("city is almaty or omsk")))
        var talk = try Talk(try Bot.machine(flows))
        talk.session.shared = ["city": Bot.city("astana")]
        let said = talk.hear(Bot.message("price"))
        #expect(said.map(\.text) == ["general.cleared", "general.ask-city"])
        #expect(said[0].arguments == ["value": Bot.city("astana")])
        #expect(talk.session.misses == 0)
    }

    @Test func aSlotThatMayBeSkippedIsLeftOpenByDontKnow() throws {
        var talk = try Talk()
        talk.hear(Bot.message("price", values: [Bot.found(city: "almaty")]))
        #expect(talk.session.lastReplies == [Bot.askRooms])
        talk.hear(Bot.answer(.unsure))
        #expect(talk.last?.row == .value)
        #expect(talk.session.recent?.skipped == ["rooms"])
        #expect(talk.asked.map(\.arguments) == [["city": Bot.city("almaty")]])
    }

    @Test func aSlotWithADefaultIsNeverAskedForAndSourcesHearTheDefault() throws {
        var talk = try Talk.booking(Bot.atConfirmation)
        talk.hear(Bot.answer(.agreed))
        #expect(talk.asked.map { $0.arguments["people"] } == [.number(1)])
    }

    @Test func aRoleSaysWhichSlotAValueFills() throws {
        var talk = try Talk()
        talk.hear(Bot.message("trip", values: [Bot.found(city: "omsk", .from), Bot.found(city: "almaty", .to)]))
        #expect(talk.session.recent?.slots["origin"] == Bot.city("omsk"))
        #expect(talk.session.recent?.slots["target"] == Bot.city("almaty"))
        talk = try Talk()
        talk.hear(Bot.message("trip", values: [Bot.found(city: "almaty", .to), Bot.found(city: "omsk", .from)]))
        #expect(talk.session.recent?.slots["origin"] == Bot.city("omsk"))
        #expect(talk.session.recent?.slots["target"] == Bot.city("almaty"))
    }

    @Test func aValueWithoutARoleFillsTheAskedSlotAndOneOfAnotherRoleDoesNot() throws {
        var talk = try Talk()
        talk.hear(Bot.message("trip"))
        #expect(talk.texts(Bot.values(Bot.found(city: "omsk"))) == ["trip.ask-target"])
        #expect(talk.session.stack[0].slots["origin"] == Bot.city("omsk"))
        talk.hear(Bot.values(Bot.found(city: "almaty", .from)))
        #expect(talk.session.stack[0].slots["target"] == nil)
    }

    @Test func aValueAtAClosedQuestionFillsAnEmptySlotAndTheQuestionIsAskedAgain() throws {
        var talk = try Talk.with(Bot.atFlat, asking: [Bot.whichFlat])
        #expect(talk.texts(Bot.values(Bot.found(city: "omsk"))) == ["docs.flat.which"])
        #expect(talk.last?.row == .value)
        #expect(talk.session.stack[0].slots == ["city": Bot.city("omsk")])
    }

    @Test func aPersonalNumberForOneTurnIsGoneWithItAndAMaskedOneIsKnownToHaveBeenSaid() throws {
        for (secrecy, kept) in [(.turn, [:]), (.masked, ["number": Value.secret(.iin, "")])]
            as [(SlotDefinition.Secrecy, Values)]
        {
            let ask = Bot.flow(
                "ask", "ask",
                slots: [
                    SlotDefinition(name: "number", entity: "iin", secrecy: secrecy),
                    SlotDefinition(name: "rooms", entity: "rooms"),
                ], [StateDefinition(name: "ask", work: .fill(["number", "rooms"]))])
            var talk = try Talk(try Bot.machine(Bot.flows + [ask]))
            talk.hear(Bot.message("ask"))
            let number = FoundValue(entity: "iin", value: .secret(.iin, "123456789012"))
            #expect(talk.texts(Bot.values(number)) == ["ask.ask-rooms"])
            #expect(talk.session.stack[0].slots == kept)
            #expect(Session(decoding: talk.session.encoded()) == talk.session)
        }
    }

    @Test func noBytesOfATurnThatWaitsHoldDigits() throws {
        let machine = try Bot.machine()
        let asking = machine.step(from: Session(), on: Bot.message("check")).session
        let number = FoundValue(entity: "iin", value: .secret(.iin, "123456789012"))
        let waiting = machine.step(from: asking, on: Bot.values(number))
        #expect(waiting.request?.arguments == ["number": .secret(.iin, "123456789012")])
        #expect(waiting.session.encoded() == asking.encoded())
    }

    @Test func aValueOfAnotherEntityOrOutsideOfItsBoundsIsNoValue() throws {
        var talk = try Talk.booking(Bot.atCity)
        for value in [Bot.found(city: "nowhere"), Bot.found(rooms: 2), Bot.found(people: 100)] {
            talk.hear(Bot.values(value))
            #expect(talk.last?.row == .nothing)
            #expect(talk.session.stack == [Bot.atCity])
        }
    }
}
