import Client
import LineProtocol
import Testing

struct OperatorDeskTests {
    private typealias Deed = OperatorDesk.Deed

    private var desk = OperatorDesk(run: "r")

    private func bubble(
        _ n: Int64, _ session: String, _ kind: ReplyKind, _ text: String, choice: String? = nil
    ) -> DeliveredReply {
        var reply = Reply(session: session, text: text, kind: kind, language: "ru")
        reply.choices = choice.map { [ReplyChoice(id: $0, text: $0)] } ?? []
        return DeliveredReply(number: n, reply: reply)
    }

    private func waiting(_ n: Int64, _ session: String) -> DeliveredReply {
        bubble(n, session, .handoff, "W", choice: "take")
    }

    /// A desk where case.a is taken.
    private mutating func take() {
        _ = desk.received(waiting(1, "case.a"), now: 0)
        _ = desk.typed("/take", now: 0)
        _ = desk.committed("r.1")
        _ = desk.received(bubble(2, "case.a", .handoff, "Taken", choice: "end"), now: 0)
    }

    @Test mutating func aCaseThatWaitsIsSaidOnceAndStaysOwed() {
        let first = desk.received(waiting(1, "case.a"), now: 0)
        #expect(first.0 == .later(OperatorDesk.waitingPause))
        #expect(first.1 == [.print("[1] W (/take 1)")])
        let second = desk.received(waiting(1, "case.a"), now: 20_000)
        #expect(second.0 == .later(OperatorDesk.waitingPause))
        #expect(second.1.isEmpty)
    }

    @Test mutating func takingAcknowledgesWhatWasPutOffAndPlainLinesThenGoToThePerson() {
        _ = desk.received(waiting(1, "case.a"), now: 0)
        _ = desk.received(waiting(2, "case.b"), now: 0)
        #expect(
            desk.typed("/take 2", now: 0) == [.say(Say(id: "r.1", session: "case.b", content: .choice("take")))])
        // Typed in a hurry, before the server has answered: it is for the case that was just asked for.
        #expect(desk.typed(" hello ", now: 0) == [.say(Say(id: "r.2", session: "case.b", content: .text("hello")))])
        #expect(desk.committed("r.1") == [.acknowledge(waiting(2, "case.b"))])
        let taken = desk.received(bubble(3, "case.b", .handoff, "Taken", choice: "end"), now: 0)
        #expect(taken.0 == .shown)
        #expect(taken.1 == [.print("[2] Taken (/end)")])
        #expect(desk.committed("r.2").isEmpty)
        #expect(desk.held == ["case.b"])
        #expect(desk.typed("/list", now: 0) == [.print("[1] waits: W\n[2] yours, and you are talking to them")])
    }

    @Test mutating func withoutANumberTheOldestIsTakenAndTheNextOneAfterIt() {
        for (n, id) in ["case.a", "case.b"].enumerated() { _ = desk.received(waiting(Int64(n), id), now: 0) }
        #expect(desk.typed("/take", now: 0) == [.say(Say(id: "r.1", session: "case.a", content: .choice("take")))])
        #expect(desk.typed("/take", now: 0) == [.say(Say(id: "r.2", session: "case.b", content: .choice("take")))])
        #expect(desk.typed("/take", now: 0) == [.print("Nobody waits.")])
    }

    @Test mutating func aCaseThatSomebodyElseTookLeavesTheDesk() {
        _ = desk.received(waiting(1, "case.a"), now: 0)
        _ = desk.typed("/take", now: 0)
        let deeds = desk.refused(Refusal(id: "r.1", .denied, text: "x"))
        #expect(deeds == [.acknowledge(waiting(1, "case.a")), .print("[1] somebody else has taken it")])
        #expect(desk.typed("/list", now: 0) == [.print("Nobody waits.")])
    }

    @Test mutating func aCaseThatIsNotHeardOfAnyMoreIsForgotten() {
        _ = desk.received(waiting(1, "case.a"), now: 0)
        #expect(desk.typed("/list", now: 60_000) == [.print("[1] waits: W")])
        #expect(desk.typed("/list", now: 60_001) == [.print("Nobody waits.")])
    }

    @Test mutating func aNewcomersLinesStandUnderTheirNumber() {
        take()
        let words = desk.received(bubble(3, "case.a", .newcomer, "one\ntwo"), now: 0)
        #expect(words.0 == .shown)
        #expect(words.1 == [.print("[1] > one\n    two")])
    }

    @Test mutating func endingTakesTheCaseOffTheDesk() {
        take()
        #expect(desk.typed("/end", now: 0) == [.say(Say(id: "r.2", session: "case.a", content: .choice("end")))])
        #expect(desk.typed("/end", now: 0).count == 1)
        #expect(desk.committed("r.2") == [.print("[1] ended")])
        #expect(desk.held.isEmpty)
        #expect(desk.typed("more", now: 0).first.map { "\($0)" }?.contains("nobody") == true)
    }

    @Test mutating func aCaseThatTheNewcomerEndsIsSaidSo() {
        take()
        let over = desk.received(bubble(3, "case.a", .handoff, "Over"), now: 0)
        #expect(over.1 == [.print("[1] Over")])
        #expect(desk.held.isEmpty)
    }

    @Test mutating func wordsToACaseThatIsOverAreSaidToReachNobody() {
        take()
        _ = desk.typed("hello", now: 0)
        let deeds = desk.refused(Refusal(id: "r.2", .noSession, text: "x"))
        #expect(deeds == [.print("[1] this case is over"), .print("    What you wrote there reached nobody.")])
    }

    @Test mutating func whoeverTakesTwoTurnsFromOneToTheOther() {
        take()
        _ = desk.received(waiting(3, "case.b"), now: 0)
        _ = desk.typed("/take 2", now: 0)
        _ = desk.committed("r.2")
        #expect(desk.typed("/talk 1", now: 0) == [.print("[1] What you type now goes to them.")])
        #expect(desk.typed("x", now: 0) == [.say(Say(id: "r.3", session: "case.a", content: .text("x")))])
        #expect(desk.typed("/end 2", now: 0) == [.say(Say(id: "r.4", session: "case.b", content: .choice("end")))])
        _ = desk.committed("r.4")
        #expect(desk.typed("y", now: 0) == [.say(Say(id: "r.5", session: "case.a", content: .text("y")))])
    }

    @Test func casesOfAnEarlierRunAreStillTheirs() {
        var desk = OperatorDesk(run: "r", held: ["case.a"])
        #expect(desk.typed("x", now: 0) == [.say(Say(id: "r.1", session: "case.a", content: .text("x")))])
        #expect(desk.held == ["case.a"])
        // The bubble that asked to take it may still be owed.
        let waits = desk.received(waiting(1, "case.a"), now: 0)
        #expect(waits.0 == .shown)
        #expect(waits.1.isEmpty)
    }

    @Test mutating func nobodyLeavesBeforeTheLastWordIsOnDisk() {
        take()
        _ = desk.typed("bye", now: 0)
        #expect(desk.typed("/quit", now: 0).isEmpty)
        #expect(desk.committed("r.2") == [.leave])
        var empty = OperatorDesk(run: "r")
        #expect(empty.leave() == [.leave])
    }

    @Test(arguments: ["/", "/nonsense", "/take x", "/take 99999999999999999999", "/talk", "/talk x", "/end x"])
    func whatIsNoCommandSaysWhereTheHelpIs(line: String) {
        var desk = OperatorDesk(run: "r")
        #expect(desk.typed(line, now: 0) == [.print("I do not know that; /help shows what there is.")])
    }

    @Test(arguments: ["", "  ", "\t"]) func anEmptyLineIsNothing(line: String) {
        var desk = OperatorDesk(run: "r")
        #expect(desk.typed(line, now: 0).isEmpty)
    }
}
