import Dialog
import Testing

/// What sources are asked, and answers that come late, twice, or to somebody else.
@Suite struct RequestTests {
    private typealias Bot = SampleBot

    private static let asked = Bot.message("price", values: [Bot.found(city: "omsk"), Bot.found(rooms: 1)])

    @Test func aTurnThatWaitsSaysNothingAndLeavesTheSessionAsItWas() throws {
        let machine = try Bot.machine()
        let step = machine.step(from: Session(), on: Self.asked)
        let request = try #require(step.request)
        #expect(request == Request(
            id: 65, kind: .lookUp, question: "rents.price",
            arguments: ["city": Bot.city("omsk"), "rooms": .number(1)]))
        #expect(step.actions == [.ask(request)])
        var session = step.session
        session.suspended = nil
        #expect(session == Session())
        #expect(step.session.encoded() == Session().encoded())
    }

    @Test func anAnswerToNothingChangesNothing() throws {
        var talk = try Talk.booking(Bot.atCity)
        let before = talk.session
        #expect(talk.hear(Bot.event(.answer(Answer(to: 65, outcome: "found")))).isEmpty)
        #expect(talk.session == before)
        #expect(talk.last?.row == .push)
    }

    @Test func anAnswerToAnotherRequestChangesNothingAndTheTurnStillWaits() throws {
        let machine = try Bot.machine()
        let waiting = machine.step(from: Session(), on: Self.asked)
        let request = try #require(waiting.request)
        let foreign = machine.step(
            from: waiting.session, on: Bot.event(.answer(Answer(to: request.id + 1, outcome: "found"))))
        #expect(foreign.session == waiting.session)
        #expect(foreign.actions.isEmpty)
        let right = machine.step(
            from: foreign.session, on: Bot.event(.answer(Answer(to: request.id, outcome: "found"))))
        #expect(right.replies.map(\.text) == ["price.said"])
    }

    @Test func anAnswerThatComesTwiceCountsOnce() throws {
        let machine = try Bot.machine()
        let waiting = machine.step(from: Session(), on: Self.asked)
        let answer = Bot.event(.answer(Answer(to: try #require(waiting.request?.id), outcome: "found")))
        let once = machine.step(from: waiting.session, on: answer)
        let twice = machine.step(from: once.session, on: answer)
        #expect(twice.session == once.session)
        #expect(twice.actions.isEmpty)
    }

    @Test func aTurnThatIsOvertakenNeverHappened() throws {
        let machine = try Bot.machine()
        var talk = try Talk.booking(Bot.atDay)
        talk.session.undo = [Session.Snapshot()]
        talk.session.shared = ["city": Bot.city("almaty")]
        let message = Bot.message([Bot.clause("human"), Bot.clause("kazakh"), Bot.clause("price", values: [
            Bot.found(rooms: 1)
        ])])
        let waiting = machine.step(from: talk.session, on: message)
        #expect(waiting.request != nil)
        for event in [Bot.message("docs.paper"), Bot.command(.back), Bot.event(.operated(.ended))] {
            let overtaken = machine.step(from: waiting.session, on: event)
            var plain = machine.step(from: talk.session, on: event)
            if plain.row == .push { plain.session.suspended = waiting.session.suspended }
            #expect(overtaken == plain)
        }
    }

    @Test func aLateAnswerAfterThatChangesNothing() throws {
        let machine = try Bot.machine()
        let waiting = machine.step(from: Session(), on: Self.asked)
        let overtaken = machine.step(from: waiting.session, on: Bot.message("docs.paper")).session
        let late = Answer(to: try #require(waiting.request?.id), outcome: "found")
        #expect(machine.step(from: overtaken, on: Bot.event(.answer(late))).session == overtaken)
    }

    @Test func whatASourceGaveIsShownUntilTheFlowEndsAndCut() throws {
        var talk = try Talk()
        talk.sources["rents.price"] = Answer(
            to: 0, outcome: "found",
            values: [
                "sum": .money(5, currency: "KZT"), "long": .text(String(repeating: "ы", count: 500)),
                "deep": .list([.list([.list([.number(1)])])]), "iin": .secret(.iin, "123456789012"),
            ])
        let said = talk.hear(Self.asked)
        #expect(
            said.map(\.arguments) == [
                ["city": Bot.city("omsk"), "rooms": .number(1), "sum": .money(5, currency: "KZT")]
            ])
        #expect(
            talk.session.recent?.values == [
                "sum": .money(5, currency: "KZT"), "long": .text(String(repeating: "ы", count: 100)),
                "deep": .list([.text("1")]), "iin": .secret(.iin, ""),
            ])
        #expect(Session(decoding: talk.session.encoded()) == talk.session)
    }

    @Test func anOutcomeLeadsWhereTheFlowSaysAndAnUnknownOneToFailed() throws {
        for (outcome, text) in [("found", "price.said"), ("failed", "price.no-price"), ("nonsense", "price.no-price")] {
            var talk = try Talk()
            talk.sources["rents.price"] = Answer(to: 0, outcome: outcome)
            #expect(talk.texts(Self.asked) == [text])
        }
    }

    @Test func withoutAWayForFailedAPersonHelps() throws {
        let bare = Bot.flow("bare", "find", [StateDefinition(name: "find", work: .lookUp("no.source"))])
        var talk = try Talk(try Bot.machine(Bot.flows + [bare]))
        talk.expect(
            Bot.message("bare"), row: .topic, as: "bare", confidence: 0.9,
            says: [Bot.line(.sourceFailed, .handoff, see: ["home", "human"])], isStep: true
        ) { $0.recent = Bot.frame("bare", "find") }
    }

    @Test func anOfferWithAnOutcomeLeadsThere() throws {
        for outcome in ["none", "failed"] {
            var talk = try Talk.booking(Bot.atCity)
            talk.sources["board.centres"] = Answer(to: 0, outcome: outcome)
            #expect(talk.texts(Bot.values(Bot.found(city: "omsk"))) == ["book.no-board"])
        }
    }

    @Test func anOfferOfNothingIsNone() throws {
        var talk = try Talk.booking(Bot.atCity)
        talk.sources["board.centres"] = Answer(to: 0, outcome: "found", options: [.number(3), Bot.city("omsk")])
        #expect(talk.texts(Bot.values(Bot.found(city: "omsk"))) == ["book.no-board"])
    }

    @Test func atMostTenOptionsAreShownEachOnceAndAllOfThemAreGood() throws {
        var talk = try Talk.booking(Bot.atCity)
        let options = (0..<30).map { Bot.centre("c\($0 / 2)") }
        talk.sources["board.centres"] = Answer(to: 0, outcome: "found", options: options)
        let said = talk.hear(Bot.values(Bot.found(city: "omsk")))
        #expect(said.last?.choices.map(\.label) == (0..<10).map { .value(Bot.centre("c\($0)")) })
        #expect(talk.texts(Bot.values(Bot.found(centre: "c14"))) == ["book.ask-day"])
    }

    @Test func pastEightRequestsOfOneTurnSourcesHaveFailed() throws {
        let ring = Bot.flow(
            "ring", "find",
            [
                StateDefinition(
                    name: "find", work: .lookUp("rents.price"),
                    outcomes: [Bot.offer("found", .named("find")), Bot.offer("failed", .named("out"))]),
                StateDefinition(name: "out"),
            ])
        var talk = try Talk(try Bot.machine(Bot.flows + [ring]))
        #expect(talk.texts(Bot.message("ring")) == ["ring.out"])
        #expect(talk.asked.count == 8)
        #expect(Set(talk.asked.map(\.id)).count == 8)
    }

    @Test func aRingOfStatesEndsWithAPerson() throws {
        let ring = Bot.flow(
            "ring", "a",
            [StateDefinition(name: "a", next: .named("b")), StateDefinition(name: "b", next: .named("a"))])
        var talk = try Talk(try Bot.machine(Bot.flows + [ring]))
        #expect(talk.texts(Bot.message("ring")) == ["ring.a", "ring.b", "ring.a", "general.source-failed"])
    }

    @Test func casesOfWhichNoneHoldsEndWithAPerson() throws {
        let none = Bot.flow(
            "none", "split",
            [
                StateDefinition(
                    name: "split",
                    work: .cases([StateDefinition.Case(when: Bot.guarded("city is omsk"), target: .end)]))
            ])
        var talk = try Talk(try Bot.machine(Bot.flows + [none]))
        #expect(talk.texts(Bot.message("none")) == ["general.source-failed"])
    }

    @Test func aFlowThatEndsWithoutAWordOpensTheMenu() throws {
        let silent = Bot.flow(
            "silent", "split", [StateDefinition(name: "split", work: .cases([StateDefinition.Case(target: .end)]))])
        var talk = try Talk(try Bot.machine(Bot.flows + [silent]))
        #expect(talk.texts(Bot.message("silent")) == ["home.all"])
    }
}
