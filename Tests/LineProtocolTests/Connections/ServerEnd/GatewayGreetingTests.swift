import LineProtocol
import Testing

/// The rows greeted and checking.
struct GatewayGreetingTests {
    @Test func theServerSpeaksFirst() {
        var machine = GatewayConnectionMachine(info: GatewayConnection.info, limits: Limits())
        #expect(machine.state == .opening)
        #expect(machine.reading == .nothing)
        #expect(machine.nextDeadline == nil)
        #expect(machine.opened(now: 5) == [.send(.info(GatewayConnection.info))])
        #expect(machine.state == .greeted(until: 10_005))
        #expect(machine.nextDeadline == 10_005)
        #expect(machine.reading == .lines)
        #expect(machine.opened(now: 6) == [])
    }

    @Test func aHELLOIsChecked() {
        var machine = GatewayConnection.greeted()
        #expect(
            machine.received(.frame(.hello(GatewayConnection.hello)), now: 100) == [
                .authenticate(GatewayConnection.hello)
            ])
        #expect(machine.state == .checking(since: 100))
        #expect(machine.reading == .nothing)
        #expect(machine.nextDeadline == 5100)
    }

    @Test(
        arguments: [
            .frame(.say(GatewayConnection.say("1"))), .frame(.ack(number: 1)),
            .frame(.nack(Nack(number: 1, reason: .gone))),
            .frame(.erase(Erase(id: "1", session: "s"))), .frame(.ping), .frame(.pong), .frame(.quit(code: nil)),
            .unknownVerb(id: "1"), .fault(FrameFault(.badField, id: "1", text: "x")),
        ] as [ParsedFrame<GatewayFrame>])
    func anythingButAHELLOIsNotHello(parsed: ParsedFrame<GatewayFrame>) {
        var machine = GatewayConnection.greeted()
        #expect(summary(machine.received(parsed, now: 100)) == ["ERR not-hello fatal", "BYE not-hello", "shut down"])
        #expect(machine.state == .closing(until: 5100))
    }

    @Test(arguments: [ErrorCode.badFrame, .badJSON, .badUTF8, .tooLong, .unexpected, .badField])
    func aFatalFaultIsSaidAsWhatItIs(code: ErrorCode) {
        var machine = GatewayConnection.greeted()
        let actions = summary(machine.received(.fault(FrameFault(code, text: "x")), now: 100))
        #expect(actions == ["ERR \(code.rawValue) fatal", "BYE \(code.rawValue)", "shut down"])
    }

    @Test(arguments: [0, 2, -1] as [Int64]) func anotherVersionIsRefused(version: Int64) {
        var machine = GatewayConnection.greeted()
        let actions = machine.received(.frame(.hello(Hello(version: version, name: "n"))), now: 100)
        #expect(summary(actions) == ["ERR version fatal", "BYE version", "shut down"])
    }

    @Test func whoSaysNothingIsCutAfterTenSeconds() {
        var machine = GatewayConnection.greeted()
        #expect(machine.tick(now: 9_999) == [])
        #expect(summary(machine.tick(now: 10_000)) == ["ERR not-hello fatal", "BYE not-hello", "shut down"])
        #expect(machine.state == .closing(until: 15_000))
    }

    @Test func whoSaysHalfALineIsCutAfterTenSecondsToo() {
        var machine = GatewayConnection.greeted()
        machine.heard(now: 9_999)
        #expect(machine.nextDeadline == 10_000)
        #expect(machine.tick(now: 10_000).count == 3)
    }

    @Test func aGatewayThatIsKnownIsWelcome() {
        var machine = GatewayConnection.checking()
        let actions = machine.authenticated(.accepted(pending: 3000, epoch: 7), now: 200)
        #expect(summary(actions) == ["WELCOME 3000 7", "start delivery"])
        #expect(machine.state == .live)
        #expect(machine.reading == .lines)
        #expect(machine.nextDeadline == 30_200)
    }

    @Test(arguments: [100, 600, 1099] as [Int64]) func everyFailureIsAnsweredOneSecondAfterItsHELLO(now: Int64) {
        var machine = GatewayConnection.checking()
        #expect(machine.authenticated(.refused, now: now) == [])
        #expect(machine.state == .refusing(until: 1100))
        #expect(machine.reading == .nothing)
        #expect(machine.nextDeadline == 1100)
        #expect(machine.tick(now: 1099) == [])
        #expect(summary(machine.tick(now: 1100)) == ["ERR auth fatal", "BYE auth", "shut down"])
        #expect(machine.state == .closing(until: 6100))
    }

    @Test func aFailureThatTookLongIsAnsweredAtOnce() {
        var machine = GatewayConnection.checking()
        #expect(summary(machine.authenticated(.refused, now: 3000)) == ["ERR auth fatal", "BYE auth", "shut down"])
    }

    @Test func aStoreThatFailsIsNoFaultOfTheGateway() {
        let expected = ["ERR store retry 5000 fatal", "BYE store", "shut down"]
        var failed = GatewayConnection.checking()
        #expect(summary(failed.authenticated(.storeFailed, now: 300)) == expected)
        var slow = GatewayConnection.checking()
        #expect(slow.tick(now: 5099) == [])
        #expect(summary(slow.tick(now: 5100)) == expected)
        #expect(slow.authenticated(.accepted(pending: 0, epoch: 1), now: 5200) == [])
        #expect(slow.state == .closing(until: 10_100))
    }

    @Test func whatComesWhileCheckingIsNotTaken() {
        var machine = GatewayConnection.checking()
        #expect(machine.received(.frame(.ping), now: 200) == [])
        #expect(machine.state == .checking(since: 100))
        _ = machine.authenticated(.refused, now: 300)
        #expect(machine.received(.frame(.ping), now: 400) == [])
        #expect(machine.authenticated(.accepted(pending: 0, epoch: 1), now: 500) == [])
        #expect(machine.state == .refusing(until: 1100))
    }
}
