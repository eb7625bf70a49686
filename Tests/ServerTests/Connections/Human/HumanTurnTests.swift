import LineProtocol
import Server
import Testing

@Suite struct HumanTurnTests {
    let server = TestServer()

    @Test func aPersonIsGreeted() throws {
        let connection = try server.accept()
        connection.shakeHands(alpn: nil)
        #expect(connection.text == "word greeting\n\n")
    }

    @Test func aLineIsATurn() throws {
        let connection = try server.person()
        try connection.send("Как получить ИИН?")
        #expect(connection.text == "said Как получить ИИН?\n\n")
        #expect(server.responder.snapshot.inputs == [.text("Как получить ИИН?")])
    }

    @Test func aNumberPicksTheChoiceOfTheLastTurn() throws {
        let connection = try server.person()
        try connection.send("choices")
        #expect(connection.text == "said choices\n 1) first\n 2) second\n\n")
        try connection.send("2\r")
        #expect(connection.text == "said choice c.two\n\n")
        // That turn had none: a number is a text again.
        try connection.send("2", "77")
        #expect(connection.text == "said 2\n\nsaid 77\n\n")
    }

    @Test func commandsOfTheConversationGoToIt() throws {
        let connection = try server.person()
        try connection.send("/kk", "/restart", "/Menu")
        #expect(server.responder.snapshot.inputs == [.command(.language("kk")), .command(.restart), .command(.menu)])
    }

    @Test func wordsOfTheTerminalAreNoTurns() throws {
        let connection = try server.person()
        try connection.send("/help", "/what", "", "   ")
        #expect(connection.text == "word help\n\nword unknownCommand\n\n")
        #expect(server.responder.snapshot.inputs == [])
    }

    @Test func linesOfOneReadAreAnsweredInOrder() throws {
        let connection = try server.person()
        let writes = connection.socket.writes
        try connection.send("one", "two", "three")
        #expect(connection.text == "said one\n\nsaid two\n\nsaid three\n\n")
        #expect(connection.socket.writes == writes + 1)
    }

    @Test func aLineMayBeCutAnywhere() throws {
        let text = Array("Сәлем!\r\n/help\nchoices\n1\n".utf8)
        for cut in 0...text.count {
            let server = TestServer()
            let connection = try server.person()
            try connection.send(bytes: text[..<cut])
            try connection.send(bytes: text[cut...])
            let expected = "said Сәлем!\n\nword help\n\nsaid choices\n 1) first\n 2) second\n\nsaid choice c.one\n\n"
            #expect(connection.text == expected, "cut at \(cut)")
        }
    }

    @Test func badUTF8IsAnsweredByOneLine() throws {
        let connection = try server.person()
        try connection.send(bytes: [0xD0, 0x0A, 0x61, 0x0A])
        #expect(connection.text == "word badText\n\nsaid a\n\n")
    }

    @Test func anOverLongLineIsSkippedAndAnsweredOnce() throws {
        let connection = try server.person()
        try connection.send(String(repeating: "x", count: 4096), "next")
        #expect(connection.text == "word tooLong\n\nsaid next\n\n")
        try connection.send(String(repeating: "y", count: 4095))
        #expect(connection.text == "said \(String(repeating: "y", count: 4095))\n\n")
    }

    @Test func sixtyFourMegabytesWithoutALineFeedAreOneAnswer() throws {
        let connection = try server.person()
        let piece = Array(repeating: UInt8(ascii: "x"), count: 65_536)
        for _ in 0..<1024 { try connection.send(bytes: piece) }
        #expect(connection.text == "word tooLong\n\n")
        #expect(connection.isRead && connection.isOpen)
        try connection.send("", "next")
        #expect(connection.text == "said next\n\n")
    }

    @Test func aPersonWhoTypesTooFastWaitsWithoutAWord() throws {
        let server = TestServer(.changed { ($0.sessionRate, $0.sessionBurst) = (20, 2) })
        let connection = try server.person()
        try connection.send("one", "two", "three", "four")
        #expect(connection.text == "said one\n\nsaid two\n\n")
        #expect(!connection.isRead)
        server.advance(milliseconds: 2999)
        #expect(connection.text == "")
        server.advance(milliseconds: 1)
        #expect(connection.text == "said three\n\n")
        server.advance(milliseconds: 3000)
        #expect(connection.text == "said four\n\n")
        server.advance(milliseconds: 3000)
        #expect(connection.isRead)
    }

    @Test func outputThatThePersonDoesNotTakeStopsTheSocket() throws {
        let connection = try server.person()
        connection.setWritable(false)
        #expect(!connection.isRead)
        try connection.send("one")
        #expect(connection.text == "")
        connection.setWritable(true)
        #expect(connection.isRead)
        #expect(connection.text == "said one\n\n")
    }

    @Test func longAnswersToManyLinesStopWhenThePersonTakesNoMore() throws {
        server.responder.change { $0.linesOfAnswer = 1000 }
        let connection = try server.person()
        connection.socket.onFlush = { [unowned connection] in
            connection.socket.onFlush = nil
            connection.setWritable(false)
        }
        try connection.send(bytes: String(repeating: "a\n", count: 1000).utf8)
        // 7 kB an answer: a few of them fill what is gathered, and no more turns are run.
        #expect(server.responder.snapshot.inputs.count == 10)
        #expect(connection.text.utf8.count == 70_010)
        connection.setWritable(true)
        #expect(server.responder.snapshot.inputs.count == 1000)
        #expect(connection.text.utf8.count == 990 * 7001)
    }
}
