import LineProtocol
import Server
import Testing

/// No ACK and no NACK for 60 s counts as «not now» (PROTOCOL.md 2.1, rule 4), and NACK in its three forms.
@Suite struct GatewaySilenceTests {
    let server = TestServer()

    /// A connection that was sent the first of two replies of each session.
    private func connection(_ sessions: String..., limits: Limits? = nil) throws -> (TestServer, TestConnection) {
        let server = limits.map { TestServer($0) } ?? server
        let connection = try server.welcome()
        for session in sessions {
            try connection.say(session, session: session)
            server.responder.commit(session, replies: 2)
        }
        server.run()
        try connection.skip(2 * sessions.count)
        return (server, connection)
    }

    /// Time passes, and the gateway shows that it lives.
    private func pass(_ seconds: Int, _ server: TestServer, _ connection: TestConnection) throws {
        for _ in 0..<seconds {
            server.advance(milliseconds: 1000)
            try connection.send("PONG")
        }
    }

    @Test func replyWithoutAnACKComesAgainAfterTwiceAMinuteWithAgain() throws {
        let (server, connection) = try connection("a")
        try pass(119, server, connection)
        #expect(connection.said.filter { $0 != "PING" } == [])
        try pass(1, server, connection)
        #expect(connection.said == ["REPLY 1 a again"])
        try pass(120, server, connection)
        #expect(connection.said == ["REPLY 1 a again"])
        try connection.ack(1)
        server.responder.settle()
        server.run()
        #expect(connection.said == ["REPLY 2 a"])
    }

    @Test func eachReplyHasItsOwnMinute() throws {
        let (server, connection) = try connection("a")
        try pass(30, server, connection)
        try connection.say("m2", session: "b")
        server.responder.commit("m2")
        server.run()
        try connection.skip(2)
        try connection.ack(1)
        server.responder.settle()
        server.run()
        #expect(connection.said == ["REPLY 2 a"])
        try pass(119, server, connection)
        #expect(connection.said == [])
        try pass(1, server, connection)
        #expect(connection.said == ["REPLY 3 b again", "REPLY 2 a again"])
    }

    @Test func answerInTimeEndsTheWait() throws {
        let (server, connection) = try connection("a")
        try pass(59, server, connection)
        try connection.send(#"NACK {"n":1,"retry_ms":5000}"#)
        try pass(4, server, connection)
        #expect(connection.said == [])
        try pass(1, server, connection)
        // It was not shown: the gateway said so.
        #expect(connection.said == ["REPLY 1 a"])
        try pass(200, server, connection)
        #expect(connection.said == ["REPLY 1 a again"])
    }

    @Test func lateACKOfAReplyThatIsPutOffCounts() throws {
        let (server, connection) = try connection("a")
        try pass(90, server, connection)
        try connection.ack(1)
        server.responder.settle()
        server.run()
        #expect(connection.said == ["REPLY 2 a"])
    }

    @Test func serversOwnPauseIsNotTheGatewaysSilence() throws {
        let (server, connection) = try connection("a", limits: .changed { $0.window = 1 })
        try connection.say("m2", session: "b")
        #expect(!connection.isRead)
        server.advance(milliseconds: 300_000)
        #expect(connection.said == [])
        server.responder.tell("m2", .committed([]))
        server.run()
        #expect(connection.said == ["OK m2 replies 0"])
        try pass(59, server, connection)
        #expect(connection.said == [])
        try pass(61, server, connection)
        #expect(connection.said == ["REPLY 1 a again"])
    }

    @Test func goneTakesAllThatIsOwedToTheSession() throws {
        let (server, connection) = try connection("a", "b")
        try connection.send(#"NACK {"n":1,"code":"gone"}"#)
        #expect(server.responder.snapshot.settlements.map(\.isGone) == [true])
        server.responder.settle()
        server.run()
        #expect(connection.said == [])
        #expect(server.responder.snapshot.outbox["tg-1"]?.map(\.number) == [3, 4])
        try connection.ack(3)
        server.responder.settle()
        server.run()
        #expect(connection.said == ["REPLY 4 b"])
    }

    @Test func refusedTakesTheOneReply() throws {
        let (server, connection) = try connection("a")
        try connection.send(#"NACK {"n":1,"code":"refused"}"#)
        #expect(server.responder.snapshot.settlements.map(\.isGone) == [false])
        server.responder.settle()
        server.run()
        #expect(connection.said == ["REPLY 2 a"])
    }

    @Test func longestPutOffIsTenMinutes() throws {
        let (server, connection) = try connection("a")
        try connection.send(#"NACK {"n":1,"retry_ms":9007199254740991}"#)
        try pass(599, server, connection)
        #expect(connection.said == [])
        try pass(1, server, connection)
        #expect(connection.said == ["REPLY 1 a"])
    }
}
