import Dialog
import Testing

/// At most four bubbles, and which of them give way.
@Suite struct BubblesTests {
    private typealias Bot = SampleBot

    @Test func theBridgeGivesWayBeforeAnAnswer() throws {
        var talk = try Talk.booking(Bot.atCity)
        #expect(
            talk.texts(Bot.message([Bot.clause("docs.paper"), Bot.clause("docs.paper", "cost"), Bot.clause("trip")]))
                == ["docs.paper.what", "docs.paper.cost", "trip.ask-origin"])
        talk = try Talk.booking(Bot.atCity)
        #expect(
            talk.texts(
                Bot.message([
                    Bot.clause("docs.paper"), Bot.clause("docs.paper", "cost"), Bot.clause("docs.paper", "where"),
                ])) == ["docs.paper.what", "docs.paper.cost", "docs.paper.where", "general.ask-city"])
    }

    @Test func theFirstAnswerTheLineAboutANumberAndTheQuestionStay() throws {
        var talk = try Talk.booking(Bot.atCity)
        #expect(
            talk.texts(
                Bot.message(
                    [Bot.clause("docs.paper"), Bot.clause("docs.paper", "cost"), Bot.clause("docs.paper", "where")],
                    secrets: [.card]))
                == ["docs.paper.what", "docs.paper.cost", "general.secret", "general.ask-city"])
    }

    @Test func whatStandsBeforeTheAnswerTakesTheRoomThatIsLeft() throws {
        var talk = try Talk(try Bot.machine(notices: [NoticeDefinition(name: "all")]))
        talk.session.stack = [Bot.atCity]
        talk.session.lastAt = Bot.now
        #expect(
            talk.texts(Bot.message("docs.paper").after(minutes: 90))
                == ["notices.all", "docs.paper.what", "general.bridge", "general.ask-city"])
        #expect(
            talk.texts(Bot.message("docs.paper", "cost").after(minutes: 180))
                == ["general.where-were-we", "docs.paper.cost"])
    }

    @Test func onlyTheLastBubbleHasChoices() throws {
        var talk = try Talk.booking(Bot.atCentre)
        let said = talk.hear(Bot.message("docs.paper"))
        #expect(said.map(\.choices.count) == [0, 0, 2])
    }

    // Variants of texts

    @Test func roundsHaveTextsOfTheirOwnAndThenOneOfThemByChance() throws {
        var talk = try Talk()
        var heard: [String] = []
        for _ in 0..<40 {
            talk.hear(Bot.message("docs.flat"))
            heard += talk.texts(Bot.choice("docs.flat", "which", pick: "rented"))
        }
        #expect(heard.prefix(3) == ["docs.flat.rented", "docs.flat.rented-2", "docs.flat.rented-3"])
        #expect(Set(heard.dropFirst(3)) == ["docs.flat.rented", "docs.flat.rented-2", "docs.flat.rented-3"])
        var again = try Talk()
        for text in heard {
            again.hear(Bot.message("docs.flat"))
            #expect(again.texts(Bot.choice("docs.flat", "which", pick: "rented")) == [text])
        }
    }

    @Test func aQuestionThatIsSaidAgainKeepsTheTextOfItsRound() throws {
        var flows = Bot.flows
        let place = try #require(flows.firstIndex { $0.topic == "docs.flat" })
        flows[place].states[2].choices = [Bot.offer("own", .named("own"))]
        var talk = try Talk(try Bot.machine(flows))
        for text in ["docs.flat.rented", "docs.flat.rented-2"] {
            talk.hear(Bot.message("docs.flat"))
            talk.hear(Bot.choice("docs.flat", "which", pick: "rented"))
            #expect(talk.texts(Bot.event(.media)) == ["general.media", text])
            #expect(talk.texts(Bot.message("docs.paper")).last == text)
            talk.hear(Bot.command(.stop))
        }
    }
}
