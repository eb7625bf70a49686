import Dialog
import Testing

/// Row 1, forget me, and row 2, danger.
@Suite struct Row1And2Tests {
    private typealias Bot = SampleBot

    @Test func forgetSaysSoAndLeavesNothing() throws {
        var talk = try Talk.booking(Bot.atCity)
        talk.session.language = "kk"
        talk.session.shared = ["city": Bot.city("almaty")]
        let said = talk.hear(Bot.command(.forget))
        #expect(said.map(\.text) == ["forget.said"])
        #expect(said.map(\.language) == ["kk"])
        #expect(said.map(\.topic) == ["forget"])
        #expect(talk.last?.actions.last == .forget)
        #expect(talk.last?.actions.count == 2)
        #expect(talk.session == Session())
        #expect(talk.last?.row == .forget)
    }

    @Test(arguments: [[0, 1], [1, 0]]) func forgetCountsInsideALongerMessageAndNothingElseOfItIsDone(
        order: [Int]
    ) throws {
        let clauses = [Bot.clause("docs.paper"), Bot.clause("forget")]
        var talk = try Talk()
        #expect(talk.texts(Bot.message(order.map { clauses[$0] })) == ["forget.said"])
        #expect(talk.session == Session())
    }

    @Test func forgetEndsAHandOff() throws {
        var talk = try Talk()
        talk.session.handOff = .taken
        talk.hear(Bot.message("forget"))
        #expect(talk.last?.actions.suffix(2) == [.closeCase, .forget])
        #expect(talk.session == Session())
    }

    @Test func dangerHasItsNumbersFirstAndKeepsTheTaskSilently() throws {
        var talk = try Talk.booking(Bot.atCity)
        let event = Bot.message([Clause()], emergency: Intent(topic: "danger", confidence: 0.8))
        talk.expect(event, row: .emergency, as: "danger", confidence: 0.8, says: [Bot.numbers]) { $0.isUrgent = true }
    }

    @Test func theTopicOfDangerInAnyClauseIsDanger() throws {
        var talk = try Talk()
        talk.expect(
            Bot.message([Bot.clause("docs.paper"), Bot.clause("danger")]), row: .emergency, as: "danger",
            confidence: 0.9, says: [Bot.numbers]
        ) { $0.isUrgent = true }
    }

    @Test func whatFollowsDangerStaysWithItAndFillsNothing() throws {
        var talk = try Talk.booking(Bot.atCity)
        talk.session.isUrgent = true
        for event in [Bot.values(Bot.found(city: "almaty")), Bot.answer(.agreed), Bot.nonsense] {
            talk.expect(event, row: .emergency, as: "danger", says: [Bot.numbers])
        }
    }

    @Test(arguments: ["docs.paper", "stop", "thanks"]) func aSureTopicStopAndThanksLeadOutOfDanger(
        topic: String
    ) throws {
        var talk = try Talk()
        talk.session.isUrgent = true
        talk.hear(Bot.message(topic))
        #expect(talk.last?.row != .emergency)
        #expect(!talk.session.isUrgent)
    }

    @Test func aChoiceAndACommandLeadOutOfDanger() throws {
        for event in [Bot.choice("danger", "numbers", pick: "person"), Bot.command(.menu)] {
            var talk = try Talk()
            talk.session.isUrgent = true
            talk.hear(event)
            #expect(!talk.session.isUrgent)
        }
    }

    @Test func inAHandOffThePersonSeesTheDangerToo() throws {
        var talk = try Talk()
        talk.session.handOff = .taken
        talk.expect(
            Bot.message("danger"), row: .emergency, as: "danger", confidence: 0.9, says: [Bot.numbers],
            does: [.relay]
        ) { $0.isUrgent = true }
    }

    @Test func nothingStandsBeforeTheNumbers() throws {
        let machine = try Bot.machine(notices: [NoticeDefinition(name: "all")])
        var talk = try Talk(machine)
        talk.session.stack = [Bot.atCity]
        talk.session.lastAt = Bot.now
        #expect(talk.texts(Bot.message("danger").after(minutes: 90)) == ["danger.numbers"])
    }

    @Test func aWeekOfSilenceEndsDanger() throws {
        var talk = try Talk()
        talk.session.isUrgent = true
        talk.session.lastAt = Bot.now
        talk.hear(Bot.nonsense.after(minutes: 8 * 24 * 60))
        #expect(talk.last?.row == .nothing)
    }
}
