import LineProtocol
import Testing

/// The row live: frames and silence.
struct GatewayLiveTests {
    @Test func allVerbsOfAGatewayAreTaken() {
        var machine = GatewayConnection.live()
        let erase = Erase(id: "e", session: "s")
        let nack = Nack(number: 2, reason: .gone)
        #expect(
            machine.received(.frame(.say(GatewayConnection.say("1"))), now: 1) == [.say(GatewayConnection.say("1"))])
        #expect(machine.received(.frame(.erase(erase)), now: 1) == [.erase(erase)])
        #expect(machine.received(.frame(.ack(number: 1)), now: 1) == [.acknowledge(number: 1)])
        #expect(machine.received(.frame(.nack(nack)), now: 1) == [.nack(nack)])
        #expect(machine.received(.frame(.ping), now: 1) == [.send(.pong)])
        #expect(machine.received(.frame(.pong), now: 1) == [])
        #expect(machine.state == .live)
        #expect(machine.inWork == 2)
    }

    @Test func aPermanentFaultClosesNothing() {
        var machine = GatewayConnection.live()
        let fault = FrameFault(.badField, id: "1", text: "member s is missing")
        #expect(machine.received(.fault(fault), now: 1) == [.send(.err(Refusal(fault)))])
        #expect(summary(machine.received(.unknownVerb(id: "w"), now: 1)) == ["ERR w unknown-verb"])
        #expect(summary(machine.received(.unknownVerb(id: nil), now: 1)) == ["ERR unknown-verb"])
        #expect(machine.state == .live)
        #expect(machine.inWork == 0)
    }

    @Test func aSecondHELLOIsUnexpected() {
        var machine = GatewayConnection.live()
        let actions = machine.received(.frame(.hello(GatewayConnection.hello)), now: 2000)
        #expect(summary(actions) == ["ERR unexpected fatal", "BYE unexpected", "shut down"])
    }

    @Test(arguments: [ErrorCode.badFrame, .badJSON, .badUTF8, .tooLong, .unexpected, .badField])
    func aFatalFaultCloses(code: ErrorCode) {
        var machine = GatewayConnection.live()
        let actions = summary(machine.received(.fault(FrameFault(code, text: "x")), now: 2000))
        #expect(actions == ["ERR \(code.rawValue) fatal", "BYE \(code.rawValue)", "shut down"])
        #expect(machine.state == .closing(until: 7000))
    }

    @Test func aQUITIsAnsweredByBYE() {
        var machine = GatewayConnection.live()
        #expect(machine.received(.frame(.quit(code: nil)), now: 2000) == GatewayConnection.bye(nil))
        #expect(machine.state == .closing(until: 7000))
    }

    @Test func theNewestHELLOWins() {
        var machine = GatewayConnection.live()
        #expect(machine.replaced(now: 2000) == GatewayConnection.bye(.replaced))
        #expect(machine.state == .closing(until: 7000))
        #expect(machine.replaced(now: 2001) == [])
    }

    @Test func aSilentGatewayGetsOnePINGAndIsDeadAfter75Seconds() {
        var machine = GatewayConnection.live()
        #expect(machine.nextDeadline == 31_000)
        #expect(machine.tick(now: 30_999) == [])
        #expect(machine.tick(now: 31_000) == [.send(.ping)])
        #expect(machine.nextDeadline == 76_000)
        #expect(machine.tick(now: 40_000) == [])
        #expect(machine.tick(now: 75_999) == [])
        #expect(machine.tick(now: 76_000) == GatewayConnection.bye(nil))
        #expect(machine.state == .closing(until: 81_000))
    }

    @Test func anyTrafficCountsAsLife() {
        var machine = GatewayConnection.live()
        _ = machine.tick(now: 31_000)
        _ = machine.received(.frame(.pong), now: 31_050)
        #expect(machine.nextDeadline == 61_050)
        machine.heard(now: 40_000)
        #expect(machine.nextDeadline == 70_000)
        #expect(machine.tick(now: 70_000) == [.send(.ping)])
    }

    @Test func aTimerThatCameVeryLateFindsTheGatewayDead() {
        var machine = GatewayConnection.live()
        #expect(machine.tick(now: 500_000) == GatewayConnection.bye(nil))
    }
}
