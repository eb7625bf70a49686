import LineProtocol
import Server
import Testing

/// What is read and written when much comes at once.
@Suite struct GatewayFlowTests {
    @Test func aFullWindowStopsTheSocketAndAnAnswerOpensIt() throws {
        let server = TestServer(.changed { $0.window = 3 })
        let connection = try server.welcome()
        try connection.say("m1", "m2", "m3", "m4", "m5")
        #expect(server.responder.waiting == ["m1", "m2", "m3"])
        #expect(!connection.isRead)
        server.responder.tell("m2", .committed([]))
        server.run()
        #expect(server.responder.waiting == ["m1", "m3", "m4"])
        #expect(!connection.isRead)
        server.responder.tell([("m1", .committed([])), ("m3", .duplicate)])
        server.run()
        #expect(server.responder.waiting == ["m4", "m5"])
        #expect(connection.isRead)
        #expect(connection.said == ["OK m2 replies 0", "OK m1 replies 0", "OK m3 dup"])
    }

    @Test func outputThatThePeerDoesNotTakeStopsTheSocket() throws {
        let server = TestServer()
        let connection = try server.welcome()
        try connection.say("m1")
        connection.setWritable(false)
        #expect(!connection.isRead)
        server.responder.commit("m1")
        server.run()
        // OKs are bounded by the window; replies wait in the store.
        #expect(connection.said == ["OK m1 replies 1"])
        try connection.say("m2")
        #expect(server.responder.waiting == [])
        connection.setWritable(true)
        #expect(connection.isRead)
        #expect(server.responder.waiting == ["m2"])
        #expect(connection.said == ["REPLY 1 a"])
    }

    @Test func silenceWhileTheServerDoesNotReadIsNotThePeers() throws {
        let server = TestServer(.changed { $0.window = 1 })
        let connection = try server.welcome()
        try connection.say("m1", "m2")
        server.advance(milliseconds: 200_000)
        #expect(connection.said == [] && connection.isOpen)
        server.responder.tell([("m1", .duplicate)])
        server.run()
        server.responder.tell([("m2", .duplicate)])
        server.run()
        #expect(connection.said == ["OK m1 dup", "OK m2 dup"])
        server.advance(milliseconds: 29_999)
        #expect(connection.said == [])
        server.advance(milliseconds: 1)
        #expect(connection.said == ["PING"])
    }

    @Test func aGatewayOverItsRateIsNotReadForAWhile() throws {
        let server = TestServer(.changed { $0.gatewayRate = 2 })
        let connection = try server.welcome()
        try connection.say("m1", "m2", "m3", "m4")
        #expect(server.responder.waiting == ["m1", "m2"])
        #expect(!connection.isRead)
        server.advance(milliseconds: 500)
        #expect(server.responder.waiting == ["m1", "m2", "m3"])
        server.advance(milliseconds: 500)
        #expect(server.responder.waiting == ["m1", "m2", "m3", "m4"])
        server.advance(milliseconds: 500)
        #expect(connection.isRead)
        #expect(connection.said == [])
    }

    @Test func aBatchOfOutcomesIsOneWriteAndOneFlush() throws {
        let server = TestServer()
        let connection = try server.welcome()
        let ids = (1...100).map { "m\($0)" }
        for id in ids { try connection.say(id, session: "s-\(id)") }
        let before = (connection.socket.writes, connection.socket.flushes)
        let outcomes = ids.map { id in (id: id, outcome: SayOutcome.committed(server.responder.owe(1, to: "s-\(id)"))) }
        server.responder.tell(outcomes)
        server.run()
        #expect(connection.socket.writes == before.0 + 1)
        #expect(connection.socket.flushes == before.1 + 1)
        #expect(connection.said.count == 200)
    }

    @Test func aBatchFlushesEachConnectionOnce() throws {
        let server = TestServer()
        let (one, two) = (try server.welcome("tg-1"), try server.welcome("tg-2"))
        try one.say("m1", "m2")
        try two.say("n1", "n2")
        let before = (one.socket.flushes, two.socket.flushes)
        server.responder.tell(["m1", "n1", "m2", "n2"].map { ($0, .duplicate) })
        server.run()
        #expect(one.said == ["OK m1 dup", "OK m2 dup"])
        #expect(two.said == ["OK n1 dup", "OK n2 dup"])
        #expect(one.socket.flushes == before.0 + 1 && two.socket.flushes == before.1 + 1)
    }

    @Test func linesOfOneReadAreAnsweredInOneWrite() throws {
        let server = TestServer()
        let connection = try server.welcome()
        let before = connection.socket.writes
        try connection.send("PING", "PING", "WHAT", "PING")
        #expect(connection.socket.writes == before + 1)
        #expect(connection.said == ["PONG", "PONG", "ERR unknown-verb", "PONG"])
    }

    @Test func aLongBatchLeavesInPieces() throws {
        let server = TestServer()
        let connection = try server.welcome()
        let before = connection.socket.writes
        try connection.send(bytes: String(repeating: "WHAT\n", count: 3000).utf8)
        // 3,000 refusals of some 70 bytes are three times 64 KiB.
        #expect(connection.socket.writes == before + 4)
        #expect(connection.said.count == 3000)
    }

    @Test func answersToLinesStopWhenThePeerTakesNoMore() throws {
        let server = TestServer()
        let connection = try server.welcome()
        connection.socket.onFlush = { [unowned connection] in
            connection.socket.onFlush = nil
            connection.setWritable(false)
        }
        try connection.send(bytes: String(repeating: "WHAT\n", count: 3000).utf8)
        let first = connection.said.count
        #expect(first < 1000 && !connection.isRead)
        connection.setWritable(true)
        #expect(connection.said.count == 3000 - first)
        #expect(connection.isRead)
    }

    @Test func aSocketThatTurnsWritableInsideAFlushLosesNothing() throws {
        let server = TestServer()
        let connection = try server.welcome()
        connection.socket.onFlush = { [unowned connection] in
            guard connection.isWritable else { return }
            connection.setWritable(false)
            connection.setWritable(true)
        }
        try connection.send(bytes: (1...3000).map { "WHAT {\"id\":\"w\($0)\"}\n" }.joined().utf8)
        #expect(connection.said == (1...3000).map { "ERR w\($0) unknown-verb" })
    }

    @Test func acknowledgementsThatTheStoreOwesAnAnswerStopTheSocket() throws {
        let server = TestServer(.changed { $0.inFlight = 4 })
        let connection = try server.welcome()
        try connection.send(bytes: (1...40).map { "ACK {\"n\":\($0)}\n" }.joined().utf8)
        #expect(server.responder.settling == Array(1...16))
        #expect(!connection.isRead)
        server.responder.settle()
        server.run()
        #expect(server.responder.settling == Array(17...32))
        server.responder.settle()
        server.run()
        #expect(server.responder.settling == Array(33...40))
        #expect(connection.isRead)
    }

    @Test func oneReplyAcknowledgedManyTimesIsSettledOnce() throws {
        let server = TestServer()
        let connection = try server.welcome()
        try connection.ack(5, 5, 5)
        #expect(server.responder.settling == [5])
        server.responder.settle()
        server.run()
        try connection.ack(5)
        #expect(server.responder.settling == [5])
    }
}
