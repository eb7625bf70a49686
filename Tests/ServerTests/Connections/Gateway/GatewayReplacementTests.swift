import LineProtocol
import Server
import Testing

/// One live connection a gateway name: the newest HELLO wins (rule 10).
@Suite struct GatewayReplacementTests {
    let server = TestServer()

    @Test func theNewestHelloWins() throws {
        let old = try server.welcome()
        let new = try server.welcome()
        server.run()
        #expect(old.said == ["BYE replaced"])
        #expect(!old.isOpen && new.isOpen)
        #expect(new.said == [])
    }

    @Test func gatewaysOfOtherNamesStay() throws {
        let one = try server.welcome("tg-1")
        let other = try server.welcome("tg-2")
        server.run()
        #expect(one.isOpen && other.isOpen && one.said == [])
    }

    @Test func theRepliesOfAnOldTurnComeOnTheNewConnection() throws {
        let old = try server.welcome()
        old.socket.holdsClose = true
        try old.say("m1")
        let new = try server.welcome()
        server.run()
        try new.say("m1")
        server.responder.commit("m1", replies: 2)
        server.responder.tell("m1", .duplicate)
        server.run()
        // The OK was the old connection's; by rule 1 only `again` may come before this one's.
        #expect(old.said == ["BYE replaced"])
        #expect(new.said == ["OK m1 dup", "REPLY 1 a again"])
        try new.ack(1)
        server.responder.settle()
        server.run()
        #expect(new.said == ["REPLY 2 a again"])
    }

    @Test func theRepliesOfAClosedConnectionComeOnTheNewOne() throws {
        let old = try server.welcome()
        try old.say("m1")
        old.cut()
        let new = try server.welcome()
        server.responder.commit("m1")
        server.run()
        #expect(new.said == ["REPLY 1 a again"])
        #expect(old.said == [])
    }

    @Test func whatTheOldConnectionHadInFlightIsSentAgain() throws {
        let old = try server.welcome()
        try old.say("m1")
        server.responder.commit("m1", replies: 2)
        server.run()
        #expect(old.said == ["OK m1 replies 2", "REPLY 1 a"])
        let new = try server.welcome()
        #expect(new.said == ["REPLY 1 a again"])
        // A late deletion that the old connection asked for does not disturb the new one.
        try new.ack(1)
        server.responder.settle()
        server.run()
        #expect(new.said == ["REPLY 2 a again"])
    }

    @Test func theEndOfTheOldConnectionDoesNotUnseatTheNewOne() throws {
        let old = try server.welcome()
        old.socket.holdsClose = true
        let new = try server.welcome()
        server.run()
        old.cut()
        old.socket.holdsClose = false
        old.cut()
        server.run()
        try new.say("m1")
        server.responder.commit("m1")
        server.run()
        #expect(new.said == ["OK m1 replies 1", "REPLY 1 a"])
        // Straight from the turn: nobody had to look into the store.
        #expect(server.responder.snapshot.pagesAsked == 0)
    }

    @Test func aHelloThatFailsLeavesTheOldConnectionAlive() throws {
        let old = try server.welcome()
        try old.say("m1")
        server.responder.change { $0.isBacklogReadable = false }
        let new = try server.dial()
        try new.skip(1)
        try new.send(#"HELLO {"v":1,"name":"tg-1","token":"t"}"#)
        #expect(new.said == ["ERR store retry 5000 fatal", "BYE store"])
        server.responder.commit("m1")
        server.run()
        #expect(old.said == ["OK m1 replies 1", "REPLY 1 a"])
        #expect(old.isOpen)
    }

    @Test func whatIsCommittedWhileAHelloFailsIsNotLost() throws {
        let old = try server.welcome(on: server.otherLoop)
        try old.say("m1")
        let server = server
        server.responder.change { state in
            state.isBacklogReadable = false
            state.meanwhile = {
                server.responder.commit("m1")
                server.runOther()
            }
        }
        let new = try server.dial()
        try new.send(#"HELLO {"v":1,"name":"tg-1","token":"t"}"#)
        server.run()
        server.runOther()
        // The turn's outcome met the new connection, which was about to fail.
        #expect(old.said == ["OK m1 replies 1", "REPLY 1 a again"])
    }

    @Test func whatIsCommittedWhileAHelloIsWelcomedIsNotLost() throws {
        let old = try server.welcome(on: server.otherLoop)
        old.socket.holdsClose = true
        try old.say("m1")
        let server = server
        server.responder.change { state in
            state.meanwhile = {
                server.responder.commit("m1")
                server.runOther()
            }
        }
        let new = try server.welcome()
        server.run()
        server.runOther()
        #expect(old.said == ["OK m1 replies 1", "BYE replaced"])
        #expect(new.said == ["REPLY 1 a again"])
    }

    @Test func aWrongHelloReplacesNobody() throws {
        let old = try server.welcome()
        server.responder.change { $0.authentication = .refused }
        let new = try server.dial()
        try new.send(#"HELLO {"v":1,"name":"tg-1","token":"wrong"}"#)
        server.advance(milliseconds: 1000)
        #expect(new.said == ["INFO test/1", "ERR auth fatal", "BYE auth"])
        #expect(old.isOpen && old.said == [])
    }

    @Test func manyReconnectionsLoseNothing() throws {
        var current = try server.welcome()
        for round in 1...20 {
            try current.say("m\(round)", session: "s\(round)")
            let next = try server.welcome()
            server.responder.commit("m\(round)")
            server.run()
            current = next
        }
        let last = try server.dial()
        try last.skip(1)
        try last.send(#"HELLO {"v":1,"name":"tg-1","token":"t"}"#)
        #expect(last.said == ["WELCOME pending 20 epoch 7"] + (1...20).map { "REPLY \($0) s\($0) again" })
    }
}
