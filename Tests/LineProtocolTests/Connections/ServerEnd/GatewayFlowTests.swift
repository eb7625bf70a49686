import LineProtocol
import Testing

/// When a socket is read, and that our own pauses are nobody's silence.
struct GatewayFlowTests {
    private func limits(window: Int = 256, rate: Int = 0) -> Limits {
        var limits = Limits()
        limits.window = window
        limits.gatewayRate = rate
        return limits
    }

    @Test func aFullWindowStopsReading() {
        var machine = GatewayConnection.live(limits: limits(window: 2))
        _ = machine.received(.frame(.say(GatewayConnection.say("1"))), now: 1000)
        #expect(machine.reading == .lines)
        _ = machine.received(.frame(.erase(Erase(id: "2", session: "s"))), now: 1000)
        #expect(machine.reading == .nothing)
        #expect(machine.answered(1, now: 1100) == [])
        #expect(machine.reading == .lines)
        #expect(machine.inWork == 1)
    }

    @Test func whatWasReadBeforeTheWindowClosedIsNotLost() {
        var machine = GatewayConnection.live(limits: limits(window: 1))
        _ = machine.received(.frame(.say(GatewayConnection.say("1"))), now: 1000)
        #expect(summary(machine.received(.frame(.say(GatewayConnection.say("2"))), now: 1000)) == ["say 2"])
        _ = machine.answered(1, now: 1000)
        #expect(machine.reading == .nothing)
        _ = machine.answered(1, now: 1000)
        #expect(machine.reading == .lines)
    }

    @Test(arguments: [5, -5, Int.max, Int.min]) func aWrongCountOfAnswersNeverTraps(count: Int) {
        var machine = GatewayConnection.live()
        _ = machine.received(.frame(.say(GatewayConnection.say("1"))), now: 1000)
        _ = machine.answered(count, now: 1000)
        #expect(machine.inWork == (count > 0 ? 0 : 1))
    }

    @Test func aFullWindowIsNotThePeersSilence() {
        var machine = GatewayConnection.live(limits: limits(window: 1))
        _ = machine.received(.frame(.say(GatewayConnection.say("1"))), now: 1000)
        #expect(machine.nextDeadline == nil)
        #expect(machine.tick(now: 500_000) == [])
        _ = machine.answered(1, now: 500_000)
        #expect(machine.nextDeadline == 530_000)
        #expect(machine.tick(now: 529_999) == [])
        #expect(machine.tick(now: 530_000) == [.send(.ping)])
    }

    @Test func unsentOutputStopsReadingAndIsNotThePeersSilence() {
        var machine = GatewayConnection.live()
        machine.outputBlocked(true, now: 2000)
        #expect(machine.reading == .nothing)
        #expect(machine.nextDeadline == nil)
        #expect(machine.tick(now: 200_000) == [])
        machine.outputBlocked(false, now: 200_000)
        #expect(machine.reading == .lines)
        #expect(machine.nextDeadline == 230_000)
    }

    @Test func unsentOutputStopsReadingBeforeHELLOToo() {
        var machine = GatewayConnection.greeted()
        machine.outputBlocked(true, now: 1)
        #expect(machine.reading == .nothing)
        #expect(machine.nextDeadline == 10_000)
    }

    @Test func overItsRateAGatewayIsNotReadForAWhile() {
        var machine = GatewayConnection.live(limits: limits(rate: 2))
        _ = machine.received(.frame(.say(GatewayConnection.say("1"))), now: 1000)
        #expect(machine.reading == .lines)
        _ = machine.received(.frame(.say(GatewayConnection.say("2"))), now: 1000)
        #expect(machine.reading == .nothing)
        #expect(machine.nextDeadline == 1500)
        #expect(machine.tick(now: 1499) == [])
        #expect(machine.reading == .nothing)
        #expect(machine.tick(now: 1500) == [])
        #expect(machine.reading == .lines)
        #expect(machine.nextDeadline == 31_500)
        _ = machine.received(.frame(.erase(Erase(id: "3", session: "s"))), now: 1500)
        #expect(machine.nextDeadline == 2000)
    }

    @Test func acknowledgingIsFree() {
        var machine = GatewayConnection.live(limits: limits(rate: 1))
        for number in 0..<1000 { _ = machine.received(.frame(.ack(number: Int64(number))), now: 1000) }
        #expect(machine.reading == .lines)
    }

    @Test func rateZeroIsNoLimit() {
        var machine = GatewayConnection.live(limits: limits(window: 100_000, rate: 0))
        for id in 0..<10_000 { _ = machine.received(.frame(.say(GatewayConnection.say("\(id)"))), now: 1000) }
        #expect(machine.reading == .lines)
    }

    @Test func threeReasonsToPauseMustAllEnd() {
        var machine = GatewayConnection.live(limits: limits(window: 1, rate: 1))
        _ = machine.received(.frame(.say(GatewayConnection.say("1"))), now: 1000)
        machine.outputBlocked(true, now: 1000)
        _ = machine.tick(now: 2000)
        #expect(machine.reading == .nothing)
        _ = machine.answered(1, now: 2100)
        #expect(machine.reading == .nothing)
        machine.outputBlocked(false, now: 2200)
        #expect(machine.reading == .lines)
        #expect(machine.nextDeadline == 32_200)
    }

    @Test func limitsOfAnySizeNeverTrap() {
        var limits = Limits()
        limits.hello = .max
        limits.checking = .max
        limits.pingAfter = .max
        limits.deadAfter = .max
        limits.closing = .max
        limits.gatewayRate = .max
        limits.window = .min
        for now in [0, Int64.max, Int64.min, -1] {
            var machine = GatewayConnectionMachine(info: GatewayConnection.info, limits: limits)
            _ = machine.opened(now: now)
            _ = machine.received(.frame(.hello(GatewayConnection.hello)), now: now)
            _ = machine.authenticated(.accepted(pending: .max, epoch: .min), now: now)
            _ = machine.received(.frame(.say(GatewayConnection.say("1"))), now: .max)
            _ = machine.received(.frame(.say(GatewayConnection.say("2"))), now: .min)
            _ = machine.drain(milliseconds: .max, now: now)
            _ = machine.received(.frame(.say(GatewayConnection.say("3"))), now: .min)
            _ = machine.tick(now: .min)
            _ = machine.tick(now: .max)
            #expect(machine.peerClosed() == [.close] || machine.state == .closed)
        }
    }
}
