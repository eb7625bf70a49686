import LineProtocol
import Server
import Testing

/// How a gateway's connection ends, other than by DRAIN.
@Suite struct GatewayEndTests {
    let server = TestServer()

    @Test(arguments: [
        ("say {}", "bad-frame"), ("SAY \u{1}", "bad-frame"), ("SAY\t{}", "bad-frame"), ("", "bad-frame"),
        ("SAY {", "bad-json"), (#"SAY {"id":"1","id":"2"}"#, "bad-json"), (#"SAY {"a":[[[[[1]]]]]}"#, "bad-json"),
        (#"SAY {"s":"a","text":"x"}"#, "bad-field"), ("ACK", "bad-field"), (#"NACK {"n":1}"#, "bad-field"),
        ("OK {\"id\":\"m1\"}", "unexpected"), ("BYE", "unexpected"),
    ])
    func nothingBehindAFatalErrorIsParsed(line: String, code: String) throws {
        let connection = try server.welcome()
        connection.socket.holdsClose = true
        try connection.send(TestConnection.say("before"), line, TestConnection.say("behind"), "PING")
        #expect(connection.said == ["ERR \(code) fatal", "BYE \(code)"])
        #expect(connection.socket.closes == 1)
        // The peer's close must be seen, so reading goes on; what is read is thrown away.
        #expect(connection.isRead)
        try connection.send("PING", TestConnection.say("later"), line)
        #expect(connection.said == [])
        #expect(server.responder.waiting == ["before"])
    }

    @Test func badUTF8IsFatal() throws {
        let connection = try server.welcome()
        try connection.send(
            bytes: Array("SAY {\"id\":\"m1\",\"s\":\"a\",\"text\":\"".utf8) + [0xC3, 0x28] + Array("\"}\nPING\n".utf8))
        #expect(connection.said == ["ERR bad-utf8 fatal", "BYE bad-utf8"])
        #expect(!connection.isOpen)
    }

    @Test func aFrameOverTheLimitIsFatalBeforeItsLineFeedComes() throws {
        let connection = try server.welcome()
        let piece = Array(repeating: UInt8(ascii: "A"), count: 16_384)
        for _ in 0..<3 { try connection.send(bytes: piece) }
        try connection.send(bytes: piece.dropLast())
        #expect(connection.said == [] && connection.isOpen)
        try connection.send(bytes: [UInt8(ascii: "A")])
        #expect(connection.said == ["ERR too-long fatal", "BYE too-long"])
        #expect(!connection.isOpen)
    }

    @Test func theLongestFrameIsTaken() throws {
        let server = TestServer(.changed { $0.frameBytes = 60 })
        let connection = try server.welcome()
        let fits = TestConnection.say("m12", session: "session-of-9")
        try connection.send(fits + String(repeating: " ", count: 59 - fits.utf8.count))
        #expect(server.responder.waiting == ["m12"])
        try connection.send(fits + String(repeating: " ", count: 60 - fits.utf8.count))
        #expect(connection.said == ["ERR too-long fatal", "BYE too-long"])
    }

    @Test func quitIsAnsweredByByeAndTheEnd() throws {
        let connection = try server.welcome()
        try connection.send(TestConnection.say("m1"), "QUIT", TestConnection.say("m2"))
        #expect(connection.said == ["BYE"])
        #expect(!connection.isOpen)
        #expect(server.responder.waiting == ["m1"])
    }

    @Test func aPeerThatDoesNotCloseIsCutFiveSecondsAfterBye() throws {
        let connection = try server.welcome()
        connection.socket.holdsClose = true
        try connection.send("QUIT")
        server.advance(milliseconds: 4999)
        #expect(connection.socket.closes == 1)
        connection.socket.holdsClose = false
        server.advance(milliseconds: 1)
        #expect(!connection.isOpen)
        #expect(connection.said == ["BYE"])
    }

    @Test func aSilentGatewayIsAskedAndThenCut() throws {
        let connection = try server.welcome()
        server.advance(milliseconds: 29_999)
        #expect(connection.said == [])
        server.advance(milliseconds: 1)
        #expect(connection.said == ["PING"])
        server.advance(milliseconds: 44_999)
        #expect(connection.said == [] && connection.isOpen)
        server.advance(milliseconds: 1)
        #expect(connection.said == ["BYE"])
        #expect(!connection.isOpen)
    }

    @Test func anyByteCountsAsLife() throws {
        let connection = try server.welcome()
        for _ in 0..<10 {
            server.advance(milliseconds: 29_999)
            try connection.send(bytes: [UInt8(ascii: "P")])
        }
        #expect(connection.said == [] && connection.isOpen)
        server.advance(milliseconds: 30_000)
        #expect(connection.said == ["PING"])
    }

    @Test func aPingIsAnsweredAndAPongIsLife() throws {
        let connection = try server.welcome()
        try connection.send("PING", "PING {}")
        #expect(connection.said == ["PONG", "PONG"])
        server.advance(milliseconds: 30_000)
        try connection.send("PONG")
        #expect(connection.said == ["PING"])
        server.advance(milliseconds: 29_999)
        #expect(connection.said == [])
    }

    @Test func aBrokenConnectionIsClosedWithoutAWord() throws {
        let connection = try server.welcome()
        connection.fail()
        #expect(!connection.isOpen)
        #expect(connection.said == [])
    }

    @Test func turnsGoOnWhenTheirConnectionIsGone() throws {
        let connection = try server.welcome()
        try connection.say("m1", "m2", session: "a")
        connection.cut()
        server.run()
        server.responder.commit("m1")
        server.responder.tell("m2", .refused(.store))
        server.run()
        #expect(connection.said == [])
        let next = try server.dial()
        try next.skip(1)
        try next.send(#"HELLO {"v":1,"name":"tg-1","token":"t"}"#)
        #expect(next.said == ["WELCOME pending 1 epoch 7", "REPLY 1 a again"])
    }

    @Test func outcomesBehindByeAreNotSaid() throws {
        let connection = try server.welcome()
        connection.socket.holdsClose = true
        try connection.say("m1", "m2", "m3", session: "a")
        try connection.ack(9)
        try connection.send("QUIT")
        let writes = connection.socket.writes
        server.responder.commit("m1")
        server.responder.tell("m2", .duplicate)
        server.responder.tell("m3", .refused(.busy))
        server.responder.settle()
        server.run()
        server.advance(milliseconds: 3000)
        #expect(connection.said == ["BYE"])
        #expect(connection.socket.writes == writes)
    }

    @Test func aGatewayThatIsGoneLeavesNoTimer() throws {
        let connection = try server.welcome()
        try connection.say("m1")
        server.responder.commit("m1")
        server.run()
        try connection.send(#"NACK {"n":1,"retry_ms":1000}"#)
        try connection.ack(2)
        connection.cut()
        server.responder.settle(isOnDisk: false)
        server.run()
        server.advance(milliseconds: 600_000)
        #expect(connection.said == ["OK m1 replies 1", "REPLY 1 a"])
        #expect(server.responder.settling == [])
    }
}
