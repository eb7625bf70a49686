import LineProtocol
import Testing

struct GatewayClientMachineTests {
    private let info = GatewayConnection.info
    private let welcome = Welcome(pending: 0, epoch: 7, limits: Limits())

    private func wantsInfo() -> GatewayClientMachine {
        var machine = GatewayClientMachine(hello: GatewayConnection.hello)
        machine.connected(now: 0)
        return machine
    }

    private func live() -> GatewayClientMachine {
        var machine = wantsInfo()
        _ = machine.received(.frame(.info(info)), now: 100)
        _ = machine.received(.frame(.welcome(welcome)), now: 1000)
        return machine
    }

    @Test func itSaysNothingButHELLOBeforeWELCOME() {
        var machine = GatewayClientMachine(hello: GatewayConnection.hello)
        #expect(machine.state == .dialling)
        #expect(machine.nextDeadline == nil)
        #expect(machine.received(.frame(.info(info)), now: 0) == [])
        machine.connected(now: 0)
        #expect(machine.state == .wantInfo(until: 10_000))
        #expect(machine.received(.frame(.info(info)), now: 100) == [.send(.hello(GatewayConnection.hello))])
        #expect(machine.state == .wantWelcome(until: 15_100))
        #expect(!machine.maySpeak)
        #expect(machine.received(.frame(.welcome(welcome)), now: 200) == [.welcomed(welcome)])
        #expect(machine.state == .live)
        #expect(machine.maySpeak)
    }

    @Test func answersAndRepliesAreHandedOn() {
        var machine = live()
        let committed = Committed(id: "1", outcome: .replies(1))
        let refusal = Refusal(id: "2", .busy, text: "x", retryMilliseconds: 5)
        let reply = DeliveredReply(number: 3, reply: Reply(session: "s", text: "x", kind: .ask, language: "ru"))
        #expect(machine.received(.frame(.ok(committed)), now: 1) == [.committed(committed)])
        #expect(machine.received(.frame(.err(refusal)), now: 1) == [.refused(refusal)])
        #expect(machine.received(.frame(.reply(reply)), now: 1) == [.deliver(reply)])
        #expect(machine.received(.frame(.ping), now: 1) == [.send(.pong)])
        #expect(machine.received(.frame(.pong), now: 1) == [])
        #expect(machine.received(.unknownVerb(id: nil), now: 1) == [])
        #expect(machine.state == .live)
    }

    @Test func afterDRAINItOnlyFinishes() {
        var machine = live()
        #expect(
            machine.received(.frame(.drain(Drain(milliseconds: 9000))), now: 2000) == [
                .drained(Drain(milliseconds: 9000))
            ])
        #expect(machine.state == .draining(until: 11_000))
        #expect(!machine.maySpeak)
        let reply = DeliveredReply(number: 3, reply: Reply(session: "s", text: "x", kind: .ask, language: "ru"))
        #expect(machine.received(.frame(.reply(reply)), now: 3000) == [.deliver(reply)])
        #expect(machine.received(.frame(.drain(Drain(milliseconds: 1))), now: 3000) == [])
        #expect(machine.tick(now: 10_999) == [])
        #expect(machine.tick(now: 11_000) == [.close(code: nil, mayReturnAfter: 0)])
    }

    @Test func whoIsReplacedStaysAwayForAMinute() {
        var machine = live()
        #expect(
            machine.received(.frame(.bye(Bye(code: .replaced))), now: 1) == [
                .close(code: .replaced, mayReturnAfter: 60_000)
            ])
        #expect(machine.state == .closed)
        #expect(machine.received(.frame(.ping), now: 2) == [])
    }

    @Test(arguments: [(ErrorCode.auth, nil), (.version, nil), (.badJSON, 0), (.notHello, 0)] as [(ErrorCode, Int64?)])
    func aFatalErrorCloses(code: ErrorCode, after: Int64?) {
        var machine = wantsInfo()
        _ = machine.received(.frame(.info(info)), now: 100)
        let refusal = Refusal(code, text: "x", isFatal: true)
        #expect(
            machine.received(.frame(.err(refusal)), now: 200) == [
                .refused(refusal), .close(code: code, mayReturnAfter: after),
            ])
    }

    @Test func aStoreThatFailedSaysWhenToReturn() {
        var machine = wantsInfo()
        let refusal = Refusal(.store, text: "x", retryMilliseconds: 5000, isFatal: true)
        #expect(
            machine.received(.frame(.err(refusal)), now: 1) == [
                .refused(refusal), .close(code: .store, mayReturnAfter: 5000),
            ])
    }

    @Test func aServerThatBreaksTheRulesIsLeft() {
        var early = wantsInfo()
        #expect(early.received(.frame(.welcome(welcome)), now: 1) == [.close(code: .unexpected, mayReturnAfter: 0)])
        var twice = live()
        #expect(twice.received(.frame(.info(info)), now: 1) == [.close(code: .unexpected, mayReturnAfter: 0)])
        var garbled = live()
        #expect(garbled.received(server("OK {"), now: 1) == [.close(code: .badJSON, mayReturnAfter: 0)])
        var other = GatewayClientMachine(hello: Hello(version: 2, name: "n"))
        other.connected(now: 0)
        #expect(other.received(.frame(.info(info)), now: 1) == [.close(code: .version, mayReturnAfter: nil)])
    }

    @Test func aSilentServerIsLeft() {
        var greeting = wantsInfo()
        #expect(greeting.nextDeadline == 10_000)
        #expect(greeting.tick(now: 9_999) == [])
        #expect(greeting.tick(now: 10_000) == [.close(code: nil, mayReturnAfter: 0)])
        var machine = live()
        #expect(machine.nextDeadline == 31_000)
        #expect(machine.tick(now: 31_000) == [.send(.ping)])
        #expect(machine.nextDeadline == 76_000)
        #expect(machine.tick(now: 76_000) == [.close(code: nil, mayReturnAfter: 0)])
        #expect(machine.nextDeadline == nil)
    }

    @Test func itMayEndByItself() {
        var machine = live()
        #expect(machine.quit() == [.send(.quit(code: nil)), .close(code: nil, mayReturnAfter: nil)])
        #expect(machine.quit() == [])
        var dialling = GatewayClientMachine(hello: GatewayConnection.hello)
        #expect(dialling.quit() == [.close(code: nil, mayReturnAfter: nil)])
        var cut = live()
        #expect(cut.peerClosed() == [.close(code: nil, mayReturnAfter: 0)])
        #expect(cut.peerClosed() == [])
    }

    /// Both machines against each other, through printed lines.
    @Test func bothEndsUnderstandEachOther() throws {
        var server = GatewayConnectionMachine(info: info, limits: Limits())
        var client = wantsInfo()
        let greeting = carry(server.opened(now: 0), to: &client)
        #expect(summary(carry(greeting, to: &server)) == ["authenticate tg-1"])
        let welcomed = carry(server.authenticated(.accepted(pending: 1, epoch: 2), now: 5), to: &client)
        #expect(welcomed == [.welcomed(Welcome(pending: 1, epoch: 2, limits: Limits()))])
        let end = carry(server.replaced(now: 9), to: &client)
        #expect(end == [.close(code: .replaced, mayReturnAfter: 60_000)])
    }

    private func carry(
        _ actions: [GatewayConnectionAction], to client: inout GatewayClientMachine
    ) -> [GatewayClientAction] {
        actions.flatMap { action -> [GatewayClientAction] in
            guard case .send(let frame) = action else { return [] }
            return client.received(server(String(printed(frame).dropLast())), now: 1)
        }
    }

    private func carry(
        _ actions: [GatewayClientAction], to server: inout GatewayConnectionMachine
    ) -> [GatewayConnectionAction] {
        actions.flatMap { action -> [GatewayConnectionAction] in
            guard case .send(let frame) = action else { return [] }
            return server.received(gateway(String(printed(frame).dropLast())), now: 1)
        }
    }
}
