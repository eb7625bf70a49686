import LineProtocol
import Server
import Testing

/// Replies that no message of this connection brought about: pushes, and what time or another gateway has taken back.
@Suite struct GatewayNewsTests {
    let server = TestServer()

    private func announce(owed: [Int64] = [], dropped: [Int64] = [], to gateway: String = "tg-1") {
        server.directory.announce(owed: owed, dropped: dropped, to: gateway)
        server.run()
    }

    @Test func pushLeavesAtOnceAndBearsNoAgain() throws {
        let connection = try server.welcome()
        let push = server.responder.owe(1, to: "a")
        announce(owed: push.map(\.number))
        #expect(connection.said == ["REPLY 1 a"])
    }

    @Test func pushComesBehindWhatTheSessionIsOwedAlready() throws {
        let connection = try server.welcome()
        try connection.say("m1")
        server.responder.commit("m1")
        server.run()
        try connection.skip(2)
        announce(owed: server.responder.owe(1, to: "a").map(\.number))
        #expect(connection.said == [])
        try connection.ack(1)
        server.responder.settle()
        server.run()
        #expect(connection.said == ["REPLY 2 a"])
    }

    @Test func pushThatIsToldAfterAYoungerReplyIsNotLost() throws {
        let connection = try server.welcome()
        let push = server.responder.owe(1, to: "b")
        try connection.say("m1")
        server.responder.commit("m1")
        server.run()
        #expect(connection.said == ["OK m1 replies 1", "REPLY 2 a"])
        announce(owed: push.map(\.number))
        #expect(connection.said == ["REPLY 1 b"])
    }

    @Test func replyThatIsOwedNoMoreMakesWayForTheNext() throws {
        let connection = try server.welcome()
        try connection.say("m1")
        server.responder.commit("m1", replies: 3)
        server.run()
        try connection.skip(2)
        server.responder.change { $0.outbox["tg-1"]?.removeAll { $0.number < 3 } }
        announce(dropped: [1, 2])
        #expect(connection.said == ["REPLY 3 a"])
        // Its ACK comes too late and is ignored.
        try connection.ack(1)
        server.responder.settle()
        server.run()
        #expect(connection.said == [])
    }

    @Test func newsForAGatewayWithoutAConnectionWait() throws {
        announce(owed: server.responder.owe(1, to: "a").map(\.number))
        let connection = try server.dial()
        try connection.send(#"HELLO {"v":1,"name":"tg-1","token":"t"}"#)
        #expect(connection.said.suffix(2) == ["WELCOME pending 1 epoch 7", "REPLY 1 a again"])
    }

    @Test func directoryKnowsWhoIsLive() throws {
        #expect(!server.directory.isLive("tg-1"))
        let connection = try server.welcome()
        #expect(server.directory.isLive("tg-1"))
        connection.cut()
        server.run()
        #expect(!server.directory.isLive("tg-1"))
    }
}
