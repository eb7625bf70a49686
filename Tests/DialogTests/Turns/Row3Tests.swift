import Dialog
import Testing

/// Row 3: a person has taken over; and what a person of the centre does.
@Suite struct Row3Tests {
    private typealias Bot = SampleBot

    private static func talk(_ handOff: Session.HandOff, at frames: Frame...) throws -> Talk {
        var settings = Bot.settings
        settings.hasOperators = true
        var talk = try Talk(try Bot.machine(settings: settings))
        talk.session.stack = frames
        talk.session.handOff = handOff
        talk.session.turns = 1
        return talk
    }

    @Test func aPersonIsCalledWhereTheCentreHasOperators() throws {
        var talk = try Self.talk(.none, at: Bot.atCity)
        talk.expect(
            Bot.command(.person), row: .command, as: "human", says: [Bot.line(.handOffWaiting, .handoff), Bot.phones],
            does: [.openCase]
        ) { $0.handOff = .waiting }
    }

    @Test func whoeverWaitsIsToldThePhonesAndOpensNoSecondCase() throws {
        var talk = try Self.talk(.waiting)
        talk.expect(Bot.command(.person), row: .command, as: "human", says: [Bot.phones])
    }

    @Test func withoutOperatorsThePhonesAreAll() throws {
        var talk = try Talk()
        talk.expect(Bot.command(.person), row: .command, as: "human", says: [Bot.phones])
    }

    @Test func whileOnlyWaitingTheBotGoesOn() throws {
        var talk = try Self.talk(.waiting)
        #expect(talk.texts(Bot.message("docs.paper")) == ["docs.paper.what"])
        #expect(talk.session.handOff == .waiting)
    }

    @Test func allThatIsSaidGoesToThePerson() throws {
        let events = [
            Bot.nonsense, Bot.message("docs.paper"), Bot.event(.media), Bot.command(.menu), Bot.command(.restart),
            Bot.choice("docs.paper", "what", pick: "cost"), Bot.values(Bot.found(city: "omsk")),
        ]
        for event in events {
            var talk = try Self.talk(.taken, at: Bot.atCity)
            talk.expect(event, row: .takenOver, says: [], does: [.relay])
        }
    }

    @Test func stopEndsTheHandOffAndComesBackToTheOpenQuestion() throws {
        for event in [Bot.message("stop"), Bot.command(.stop)] {
            var talk = try Self.talk(.taken, at: Bot.atCity)
            talk.expect(
                event, row: .command, as: "stop",
                says: [
                    Bot.line(.handOffEnded, .handoff), Bot.line(.whereWereWe, with: ["topic": .topic("book")]),
                    Bot.askCity(of: "book"),
                ], does: [.closeCase]
            ) { $0.handOff = .none }
        }
    }

    @Test func stopWhileWaitingEndsTheCaseToo() throws {
        var talk = try Self.talk(.waiting)
        talk.hear(Bot.command(.stop))
        #expect(talk.last?.actions.last == .closeCase)
        #expect(talk.session.handOff == .none)
    }

    @Test func aPersonWhoTookTheCaseIsAnnouncedAndHeard() throws {
        var talk = try Self.talk(.waiting, at: Bot.atCity)
        talk.expect(Bot.event(.operated(.taken)), row: .push, as: "book", says: [Bot.line(.handOffTaken, .handoff)]) {
            $0.handOff = .taken
        }
        talk.expect(
            Bot.event(.operated(.said("hello"))), row: .push, as: "book",
            says: [Bot.line(.operatorWords, .operator, with: ["words": .text("hello")])])
    }

    @Test(arguments: [Session.HandOff.waiting, .taken]) func aPersonWhoIsAwayLeavesThePhones(
        handOff: Session.HandOff
    ) throws {
        var talk = try Self.talk(handOff, at: Bot.atCity)
        talk.expect(
            Bot.event(.operated(.away)), row: .push, as: "book", says: [Bot.line(.handOffAway, .handoff), Bot.phones]
        ) { $0.handOff = .none }
    }

    @Test func anEndedHandOffComesBackToTheOpenQuestion() throws {
        var talk = try Self.talk(.taken, at: Bot.atCity)
        talk.expect(
            Bot.event(.operated(.ended)), row: .push, as: "book",
            says: [
                Bot.line(.handOffEnded, .handoff), Bot.line(.whereWereWe, with: ["topic": .topic("book")]),
                Bot.askCity(of: "book"),
            ]
        ) {
            $0.handOff = .none
            $0.lastReplies = [Bot.askCity(of: "book")]
        }
    }

    @Test func whatFitsNoCaseIsNothing() throws {
        let events: [(OperatorEvent, Session.HandOff)] = [
            (.taken, .none), (.taken, .taken), (.said("x"), .none), (.said("x"), .waiting), (.away, .none),
            (.ended, .none),
        ]
        for (event, handOff) in events {
            var talk = try Self.talk(handOff, at: Bot.atCity)
            let before = talk.session
            #expect(talk.hear(Bot.event(.operated(event))).isEmpty)
            #expect(talk.session == before)
            #expect(talk.last?.actions.isEmpty == true)
        }
    }
}
