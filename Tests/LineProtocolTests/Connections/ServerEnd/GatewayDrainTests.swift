import LineProtocol
import Testing

/// The rows draining and closing.
struct GatewayDrainTests {
    @Test func whoHasWorkIsDrained() {
        var machine = GatewayConnection.live()
        _ = machine.received(.frame(.say(GatewayConnection.say("1"))), now: 1500)
        #expect(machine.drain(milliseconds: 10_000, now: 2000) == [.send(.drain(Drain(milliseconds: 10_000)))])
        #expect(machine.state == .draining(until: 12_000))
        #expect(machine.reading == .lines)
        #expect(machine.nextDeadline == 12_000)
        #expect(machine.drain(milliseconds: 99_000, now: 2001) == [])
    }

    @Test func whoHasNoneIsLetGoAtOnce() {
        var machine = GatewayConnection.live()
        #expect(summary(machine.drain(milliseconds: 500, now: 2000)) == ["DRAIN 500", "BYE draining", "shut down"])
    }

    @Test func aSAYIsRefusedAndAllElseGoesOn() {
        var machine = GatewayConnection.draining()
        let refused = machine.received(.frame(.say(GatewayConnection.say("2"))), now: 5000)
        #expect(summary(refused) == ["ERR 2 draining retry 7000"])
        #expect(machine.inWork == 1)
        #expect(machine.received(.frame(.ack(number: 1)), now: 5000) == [.acknowledge(number: 1)])
        #expect(summary(machine.received(.frame(.nack(Nack(number: 2, reason: .gone))), now: 5000)) == ["nack 2"])
        #expect(summary(machine.received(.frame(.erase(Erase(id: "e", session: "s"))), now: 5000)) == ["erase e"])
        #expect(machine.inWork == 2)
        #expect(machine.received(.frame(.ping), now: 5000) == [.send(.pong)])
        #expect(summary(machine.received(.unknownVerb(id: nil), now: 5000)) == ["ERR unknown-verb"])
        #expect(machine.state == .draining(until: 12_000))
    }

    @Test func itEndsWhenNothingIsInWorkOrFlight() {
        var machine = GatewayConnection.draining()
        #expect(machine.deliveryIdle(false, now: 3000) == [])
        #expect(machine.answered(1, now: 3000) == [])
        #expect(machine.deliveryIdle(true, now: 4000) == GatewayConnection.bye(.draining))
        #expect(machine.state == .closing(until: 9000))
    }

    @Test func itEndsWhenTheLastAnswerIsOut() {
        var machine = GatewayConnection.draining()
        #expect(machine.answered(1, now: 3000) == GatewayConnection.bye(.draining))
    }

    @Test func itEndsAtItsTime() {
        var machine = GatewayConnection.draining()
        #expect(machine.tick(now: 11_999) == [])
        #expect(machine.tick(now: 12_000) == GatewayConnection.bye(.draining))
    }

    @Test func itEndsByQUITByFatalErrorsAndByReplacement() {
        var quits = GatewayConnection.draining()
        #expect(quits.received(.frame(.quit(code: nil)), now: 3000) == GatewayConnection.bye(nil))
        var fails = GatewayConnection.draining()
        #expect(
            summary(fails.received(.fault(FrameFault(.badJSON, text: "x")), now: 3000)).first == "ERR bad-json fatal")
        var again = GatewayConnection.draining()
        #expect(
            summary(again.received(.frame(.hello(GatewayConnection.hello)), now: 3000)).first == "ERR unexpected fatal")
        var replaced = GatewayConnection.draining()
        #expect(replaced.replaced(now: 3000) == GatewayConnection.bye(.replaced))
    }

    @Test func aLongDrainStillPINGs() {
        var machine = GatewayConnection.live()
        _ = machine.deliveryIdle(false, now: 1000)
        _ = machine.drain(milliseconds: 100_000, now: 2000)
        #expect(machine.nextDeadline == 31_000)
        #expect(machine.tick(now: 31_000) == [.send(.ping)])
        #expect(machine.nextDeadline == 76_000)
        #expect(machine.tick(now: 76_000) == GatewayConnection.bye(nil))
    }

    @Test func whoIsNotYetWelcomeIsSentAwayWithoutDRAIN() {
        var greeted = GatewayConnection.greeted()
        #expect(greeted.drain(milliseconds: 9000, now: 50) == GatewayConnection.bye(.draining))
        var checking = GatewayConnection.checking()
        #expect(checking.drain(milliseconds: 9000, now: 150) == GatewayConnection.bye(.draining))
        var refusing = GatewayConnection.checking()
        _ = refusing.authenticated(.refused, now: 150)
        #expect(refusing.drain(milliseconds: 9000, now: 160) == GatewayConnection.bye(.draining))
        var opening = GatewayConnectionMachine(info: GatewayConnection.info, limits: Limits())
        #expect(opening.drain(milliseconds: 9000, now: 0) == [.close])
        #expect(opening.state == .closed)
    }

    @Test func closingWaitsFiveSecondsForThePeer() {
        var machine = GatewayConnection.live()
        _ = machine.replaced(now: 2000)
        #expect(machine.reading == .thrownAway)
        #expect(machine.nextDeadline == 7000)
        #expect(machine.tick(now: 6999) == [])
        #expect(machine.tick(now: 7000) == [.close])
        #expect(machine.state == .closed)
        #expect(machine.reading == .nothing)
        #expect(machine.nextDeadline == nil)
        #expect(machine.tick(now: 99_000) == [])
        #expect(machine.peerClosed() == [])
    }

    @Test func closingEndsWithThePeersClose() {
        var machine = GatewayConnection.live()
        _ = machine.replaced(now: 2000)
        #expect(machine.peerClosed() == [.close])
        #expect(machine.state == .closed)
    }

    @Test func thePeersCloseEndsEveryState() {
        let machines = [
            GatewayConnectionMachine(info: GatewayConnection.info, limits: Limits()), GatewayConnection.greeted(),
            GatewayConnection.checking(), GatewayConnection.live(), GatewayConnection.draining(),
        ]
        for var machine in machines {
            #expect(machine.peerClosed() == [.close])
            #expect(machine.state == .closed)
        }
    }
}
