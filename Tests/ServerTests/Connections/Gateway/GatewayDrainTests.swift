import LineProtocol
import Logging
import Server
import Testing

/// DRAIN, as all connections hear it when the server is about to end.
@Suite struct GatewayDrainTests {
    let server = TestServer()

    private func drain() {
        server.environment.connections.beginDrain(within: 10_000)
        server.run()
    }

    @Test func anIdleGatewayHearsDrainAndByeAtOnce() throws {
        let connection = try server.welcome()
        drain()
        #expect(connection.said == ["DRAIN 10000", "BYE draining"])
        #expect(!connection.isOpen)
    }

    @Test func byeComesWhenNothingIsInWorkOrFlight() throws {
        let connection = try server.welcome()
        try connection.say("m1", "m2", session: "a")
        drain()
        #expect(connection.said == ["DRAIN 10000"])
        server.advance(milliseconds: 1500)
        try connection.say("m3")
        #expect(connection.said == ["ERR m3 draining retry 8500"])
        server.responder.tell("m2", .committed([]))
        server.run()
        #expect(connection.said == ["OK m2 replies 0"])
        server.responder.commit("m1", replies: 2)
        server.run()
        #expect(connection.said == ["OK m1 replies 2", "REPLY 1 a"])
        for number in [1, 2] as [Int64] {
            #expect(connection.isOpen)
            try connection.ack(number)
            server.responder.settle()
            server.run()
        }
        #expect(connection.said == ["REPLY 2 a", "BYE draining"])
        #expect(!connection.isOpen)
        #expect(server.responder.waiting == [])
    }

    @Test func byeComesAtTheDeadlineWhateverIsOwed() throws {
        let connection = try server.welcome()
        try connection.say("m1", session: "a")
        try connection.say("m2", session: "b")
        server.responder.commit("m1")
        server.run()
        #expect(connection.said == ["OK m1 replies 1", "REPLY 1 a"])
        drain()
        server.advance(milliseconds: 9999)
        #expect(connection.said == ["DRAIN 10000"])
        server.advance(milliseconds: 1)
        #expect(connection.said == ["BYE draining"])
        #expect(!connection.isOpen)
    }

    @Test func pingsAreAnsweredWhileDraining() throws {
        let connection = try server.welcome()
        try connection.say("m1")
        drain()
        try connection.send("PING", "WHAT")
        #expect(connection.said == ["DRAIN 10000", "PONG", "ERR unknown-verb"])
    }

    @Test func whoHasNotSaidHelloHearsBye() throws {
        let connection = try server.dial()
        drain()
        #expect(connection.said == ["INFO test/1", "BYE draining"])
        #expect(!connection.isOpen)
    }

    @Test func whoComesLaterIsToldAtOnce() throws {
        let handshaking = try server.accept()
        drain()
        handshaking.shakeHands(alpn: "bagdar/1")
        let person = try server.accept()
        person.shakeHands(alpn: nil)
        server.run()
        #expect(handshaking.said == ["INFO test/1", "BYE draining"])
        #expect(person.text == "word greeting\n\nword shuttingDown\n\n")
        #expect(!handshaking.isOpen && !person.isOpen)
    }

    @Test func whoIsGoneIsNotTold() throws {
        let connection = try server.welcome()
        connection.cut()
        drain()
        #expect(connection.said == [])
    }

    @Test func aBatchThatEndsTheDrainSetsTheLastDeadline() throws {
        let connection = try server.welcome()
        connection.socket.holdsClose = true
        try connection.say("m1")
        drain()
        server.responder.tell("m1", .duplicate)
        server.run()
        #expect(connection.said == ["DRAIN 10000", "OK m1 dup", "BYE draining"])
        connection.socket.holdsClose = false
        server.advance(milliseconds: 4999)
        #expect(connection.isOpen)
        server.advance(milliseconds: 1)
        #expect(!connection.isOpen)
    }

    @Test func drainSaysWhereToGo() throws {
        let environment = ConnectionEnvironment(
            limits: .withoutRates, responder: server.responder, product: "test/1",
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            drainTo: ["b.example:7443", "c.example:7443"])
        let connection = try TestConnection(#require(environment.makeHandler()), on: server.loop)
        connection.shakeHands(alpn: "bagdar/1")
        try connection.send(#"HELLO {"v":1,"name":"tg-1","token":"t"}"#)
        try connection.skip(2)
        environment.connections.beginDrain(within: 10_000)
        server.run()
        #expect(
            connection.text
                == #"DRAIN {"in_ms":10000,"to":["b.example:7443","c.example:7443"]}"#
                + "\nBYE {\"code\":\"draining\"}\n")
    }

    @Test func erasureIsTakenWhileDraining() throws {
        let connection = try server.welcome()
        try connection.say("m1")
        drain()
        try connection.send(#"ERASE {"id":"e1","s":"b"}"#)
        server.responder.tell("m1", .duplicate)
        server.run()
        #expect(connection.said == ["DRAIN 10000", "OK m1 dup"])
        server.responder.tell("e1", .erased)
        server.run()
        #expect(connection.said == ["OK e1 erased", "BYE draining"])
    }
}
