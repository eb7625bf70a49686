import Dialog
import Testing

/// What the engine waits for.
@Suite struct ExpectationTests {
    private typealias Bot = SampleBot

    @Test func aFreshSessionExpectsNothing() throws {
        #expect(try Bot.machine().expectation(of: Session()) == Expectation())
    }

    @Test func theAskedSlotsEntityComesFirst() throws {
        let talk = try Talk.booking(Bot.atDay)
        let expectation = talk.machine.expectation(of: talk.session)
        #expect(expectation.entities == ["date", "service", "centre", "people", "city", "citizenship"])
        #expect(expectation.topic == "book")
        #expect(expectation.choices == [])
    }

    @Test func belowAQuestionThePartsOfWhatWasAnsweredLastMayStillBeAskedFor() throws {
        var talk = try Talk.booking(Bot.atCity)
        talk.hear(Bot.message("docs.paper"))
        let expectation = talk.machine.expectation(of: talk.session)
        #expect(expectation.topic == "docs.paper")
        #expect(expectation.choices == ["almaty", "astana", "omsk"])
    }

    @Test func choicesAreKnownByTheirNamesAndTopicsByTheirIds() throws {
        var talk = try Talk()
        talk.hear(Bot.message([Bot.torn("calm", "docs.unwritten")]))
        #expect(talk.machine.expectation(of: talk.session).choices == ["calm", "docs.unwritten"])
        talk.hear(Bot.message("docs.flat"))
        #expect(talk.machine.expectation(of: talk.session).choices == ["own", "rented"])
        #expect(talk.machine.expectation(of: talk.session).topic == "docs.flat")
    }
}
