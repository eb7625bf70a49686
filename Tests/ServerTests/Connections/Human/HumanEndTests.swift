import LineProtocol
import Server
import Testing

@Suite struct HumanEndTests {
    let server = TestServer()

    @Test(arguments: [
        ("GET / HTTP/1.1\r", FirstLine.http), ("EHLO example.org\r", .smtp),
        (#"HELLO {"v":1,"name":"tg-1"}"#, .gatewayFrame),
    ])
    func aFirstLineOfAProgramIsExplainedAndClosed(line: String, machine: FirstLine) throws {
        let connection = try server.person()
        try connection.send(line, "Host: localhost\r", "next")
        #expect(connection.text == "word \(HumanWord.notForMachines(machine))\n\n")
        #expect(!connection.isOpen)
        #expect(server.responder.snapshot.inputs == [])
    }

    @Test func aHandshakeInsideTLSIsExplainedAndClosedWithoutALineFeed() throws {
        let connection = try server.person()
        try connection.send(bytes: [0x16])
        #expect(connection.isOpen)
        try connection.send(bytes: [0x03, 0x01, 0x02, 0x00])
        #expect(connection.text == "word \(HumanWord.notForMachines(.tls))\n\n")
        #expect(!connection.isOpen)
    }

    @Test func aLaterLineOfAProgramIsAText() throws {
        let connection = try server.person()
        try connection.send("hello", "GET / HTTP/1.1")
        #expect(connection.text == "said hello\n\nsaid GET / HTTP/1.1\n\n")
        #expect(connection.isOpen)
    }

    @Test func quitSaysGoodbyeAndCloses() throws {
        let connection = try server.person()
        connection.socket.holdsClose = true
        try connection.send("/quit", "next")
        #expect(connection.text == "word goodbye\n\n")
        #expect(connection.socket.closes == 1)
        // What is typed meanwhile is read, so that the close is seen, and thrown away.
        #expect(connection.isRead)
        try connection.send("more")
        #expect(connection.text == "")
        #expect(server.responder.snapshot.inputs == [])
        connection.socket.holdsClose = false
        server.advance(milliseconds: 5000)
        #expect(!connection.isOpen)
    }

    @Test func aSilentPersonIsWarnedAndThenCut() throws {
        let connection = try server.person()
        let minute: Int64 = 60_000
        server.advance(milliseconds: 25 * minute - 1)
        #expect(connection.text == "")
        server.advance(milliseconds: 1)
        #expect(connection.text == "word idleWarning\n\n")
        server.advance(milliseconds: 5 * minute - 1)
        #expect(connection.text == "" && connection.isOpen)
        server.advance(milliseconds: 1)
        #expect(connection.text == "word idleClose\n\n")
        #expect(!connection.isOpen)
    }

    @Test func aPersonWhoSpeaksIsNotIdle() throws {
        let connection = try server.person()
        for _ in 0..<5 {
            server.advance(milliseconds: 25 * 60_000 - 1)
            try connection.send("hello")
            #expect(connection.text == "said hello\n\n")
        }
    }

    @Test func theEndOfTheServerIsSaid() throws {
        let connection = try server.person()
        server.environment.connections.beginDrain(within: 10_000)
        server.run()
        #expect(connection.text == "word shuttingDown\n\n")
        #expect(!connection.isOpen)
    }

    @Test func aBrokenConnectionIsClosedWithoutAWord() throws {
        let connection = try server.person()
        connection.fail()
        #expect(!connection.isOpen && connection.text == "")
    }

    @Test func aPersonWhoIsGoneLeavesNoTimer() throws {
        let connection = try server.person()
        try connection.send("hello")
        connection.cut()
        server.advance(milliseconds: 60 * 60_000)
        #expect(connection.text == "said hello\n\n")
    }
}
