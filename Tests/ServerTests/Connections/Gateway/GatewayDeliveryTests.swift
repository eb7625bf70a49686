import LineProtocol
import Server
import Testing

/// REPLY, ACK and NACK.
@Suite struct GatewayDeliveryTests {
    let server = TestServer()

    @Test func thousandsOfOwedRepliesAllArrive() throws {
        for index in 0..<3000 { server.responder.owe(1, to: "s\(index % 400)") }
        let connection = try server.dial()
        try connection.skip(1)
        try connection.send(#"HELLO {"v":1,"name":"tg-1","token":"t"}"#)
        var said = connection.said
        #expect(said.removeFirst() == "WELCOME pending 3000 epoch 7")
        var numbers: [Int64] = []
        while !said.isEmpty, numbers.count <= 3000 {
            #expect(said.count <= 256)
            let new = said.compactMap { Int64($0.split(separator: " ")[1]) }
            #expect(said.allSatisfy { $0.hasPrefix("REPLY") && $0.hasSuffix("again") })
            numbers += new
            for number in new { try connection.ack(number) }
            server.responder.settle()
            server.run()
            said = connection.said
        }
        #expect(numbers.sorted() == Array(1...3000))
        let bySession = Dictionary(grouping: numbers) { ($0 - 1) % 400 }
        #expect(bySession.values.allSatisfy { $0 == $0.sorted() })
        #expect(server.responder.snapshot.outbox["tg-1"] == [])
        #expect(connection.isOpen)
    }

    @Test func theWindowOfRepliesIsKept() throws {
        let server = TestServer(.changed { $0.inFlight = 2 })
        let connection = try server.welcome()
        for session in ["a", "b", "c"] { try connection.say(session, session: session) }
        server.responder.commit("a", "b", "c")
        server.run()
        #expect(connection.said == ["OK a replies 1", "REPLY 1 a", "OK b replies 1", "REPLY 2 b", "OK c replies 1"])
        try connection.ack(2)
        server.responder.settle()
        server.run()
        #expect(connection.said == ["REPLY 3 c"])
    }

    @Test func theNextReplyWaitsForTheDeletionNotForTheACK() throws {
        let connection = try server.welcome()
        try connection.say("m1")
        server.responder.commit("m1", replies: 2)
        server.run()
        try connection.skip(2)
        try connection.ack(1)
        server.run()
        #expect(connection.said == [])
        server.responder.settle(isOnDisk: false)
        server.run()
        #expect(connection.said == [])
        // The store is asked again by and by.
        #expect(server.responder.settling == [])
        server.advance(milliseconds: 1000)
        #expect(server.responder.settling == [1])
        server.responder.settle()
        server.run()
        #expect(connection.said == ["REPLY 2 a"])
    }

    @Test func aReplyThatWasSeenBeforeIsAcknowledgedBeforeItComes() throws {
        server.responder.owe(3, to: "a")
        let connection = try server.dial()
        try connection.send(#"HELLO {"v":1,"name":"tg-1","token":"t"}"#, #"ACK {"n":2}"#)
        try connection.skip(2)
        #expect(connection.said == ["REPLY 1 a again"])
        server.responder.settle()
        server.run()
        #expect(connection.said == [])
        try connection.ack(1)
        server.responder.settle()
        server.run()
        #expect(connection.said == ["REPLY 3 a again"])
    }

    @Test func anUnknownNumberIsIgnored() throws {
        let connection = try server.welcome()
        try connection.ack(77, 0, -5, 9_007_199_254_740_991)
        try connection.send(#"NACK {"n":77,"retry_ms":10}"#, #"NACK {"n":78,"code":"refused"}"#)
        server.responder.settle()
        server.run()
        server.advance(milliseconds: 1000)
        #expect(connection.said == [] && connection.isOpen)
    }

    @Test func aPageNeverBringsAReplyBeforeItsOK() throws {
        // More is owed than is taken in at once, and the gateway goes on talking.
        let server = TestServer(.changed { $0.inFlight = 2 })
        for index in 0..<6 { server.responder.owe(1, to: "s\(index)") }
        let connection = try server.welcome()
        #expect(connection.said == ["REPLY 1 s0 again", "REPLY 2 s1 again"])
        try connection.say("m1", session: "new")
        // It is on disk, but its OK is on its way through the loop while pages are read.
        let replies = server.responder.owe(1, to: "new")
        try connection.ack(1, 2)
        server.responder.settle()
        server.run()
        try connection.ack(3, 4)
        server.responder.settle()
        server.run()
        try connection.ack(5, 6)
        server.responder.settle()
        server.run()
        #expect(connection.said == (3...6).map { "REPLY \($0) s\($0 - 1) again" })
        server.responder.tell("m1", .committed(replies))
        server.run()
        #expect(connection.said == ["OK m1 replies 1", "REPLY 7 new"])
    }

    @Test func aReplyThatCannotBeDeliveredNowComesLater() throws {
        let connection = try server.welcome()
        try connection.say("m1")
        server.responder.commit("m1", replies: 2)
        server.run()
        try connection.skip(2)
        try connection.send(#"NACK {"n":1,"retry_ms":5000}"#, #"NACK {"n":1,"retry_ms":1}"#)
        server.advance(milliseconds: 4999)
        #expect(connection.said == [])
        server.advance(milliseconds: 1)
        #expect(connection.said == ["REPLY 1 a"])
        try connection.send(#"NACK {"n":1,"code":"refused"}"#)
        server.responder.settle()
        server.run()
        #expect(connection.said == ["REPLY 2 a"])
    }

    @Test func aPutOffReplyMayBeAcknowledgedMeanwhile() throws {
        let connection = try server.welcome()
        try connection.say("m1")
        server.responder.commit("m1")
        server.run()
        try connection.skip(2)
        try connection.send(#"NACK {"n":1,"retry_ms":5000}"#, #"ACK {"n":1}"#)
        server.responder.settle()
        server.run()
        server.advance(milliseconds: 10_000)
        #expect(connection.said == [])
    }

    @Test func aPageThatCannotBeReadIsAskedForAgainOnceASecond() throws {
        server.responder.owe(1, to: "a")
        server.responder.change { $0.arePagesReadable = false }
        let connection = try server.welcome()
        #expect(server.responder.snapshot.pagesAsked == 1)
        // Whatever happens meanwhile, the broken store is left in peace.
        for id in ["m1", "m2", "m3"] {
            try connection.say(id)
            server.responder.tell(id, .refused(.store))
            server.run()
        }
        #expect(server.responder.snapshot.pagesAsked == 1)
        server.advance(milliseconds: 2000)
        #expect(server.responder.snapshot.pagesAsked == 3)
        server.responder.change { $0.arePagesReadable = true }
        try connection.skip(3)
        server.advance(milliseconds: 1000)
        #expect(connection.said == ["REPLY 1 a again"])
    }

    @Test func aGatewayThatIsUpToDateCausesNoReads() throws {
        let connection = try server.welcome()
        try connection.say("m1")
        server.responder.commit("m1")
        server.run()
        try connection.ack(1)
        server.responder.settle()
        server.run()
        #expect(server.responder.snapshot.pagesAsked == 0)
    }
}
