import LineProtocol
import Server
import Testing

/// SAY, and its OK or ERR.
@Suite struct GatewayTurnTests {
    let server = TestServer()

    @Test func okIsSaidBeforeTheRepliesOfItsTurn() throws {
        let connection = try server.welcome()
        try connection.say("m1")
        #expect(connection.said == [])
        server.responder.commit("m1", replies: 3)
        server.run()
        #expect(connection.said == ["OK m1 replies 3", "REPLY 1 a"])
        try connection.ack(1)
        #expect(server.responder.settling == [1])
        server.run()
        #expect(connection.said == [])
        server.responder.settle()
        server.run()
        #expect(connection.said == ["REPLY 2 a"])
    }

    @Test func theReplyIsTheBodyOfTheStore() throws {
        let connection = try server.welcome()
        try connection.say("m1")
        server.responder.commit("m1")
        server.run()
        let expected = """
            OK {"id":"m1","replies":1}
            REPLY {"n":1,"s":"a","kind":"answer","lang":"ru","text":"text 1"}

            """
        #expect(connection.text == expected)
    }

    @Test func aTurnWithoutRepliesIsOKAlone() throws {
        let connection = try server.welcome()
        try connection.say("m1")
        server.responder.tell("m1", .committed([]))
        server.run()
        #expect(connection.said == ["OK m1 replies 0"])
    }

    @Test func aDuplicateIsOKWithoutReplies() throws {
        let connection = try server.welcome()
        try connection.say("m1")
        server.responder.tell("m1", .duplicate)
        server.run()
        #expect(connection.said == ["OK m1 dup"])
    }

    @Test(arguments: [
        (ErrorCode.busy, " retry 5000"), (.store, " retry 5000"), (.internal, ""),
        (.draining, " retry 5000"),
        (.rate, " retry 5000"), (.conflict, ""), (.denied, ""), (.noSession, ""),
    ])
    func aRefusalSaysWhetherItMayComeAgain(code: ErrorCode, retry: String) throws {
        let connection = try server.welcome()
        try connection.say("m1")
        server.responder.tell("m1", .refused(code))
        server.run()
        #expect(connection.said == ["ERR m1 \(code.rawValue)\(retry)"])
        #expect(connection.isOpen)
        try connection.say("m2")
        #expect(server.responder.waiting == ["m2"])
    }

    @Test func refusalsNeverQuoteTheMessage() throws {
        let connection = try server.welcome()
        for code in ErrorCode.allCases {
            try connection.send(#"SAY {"id":"m","s":"secret-session","text":"secret words"}"#)
            server.responder.tell("m", .refused(code))
            server.run()
            #expect(!connection.text.contains("secret"))
        }
    }

    @Test func outcomesAreAnsweredInTheOrderTheyCome() throws {
        let connection = try server.welcome()
        try connection.say("m1", session: "a")
        try connection.say("m2", session: "b")
        server.responder.commit("m2")
        server.responder.commit("m1")
        server.run()
        #expect(connection.said == ["OK m2 replies 1", "REPLY 1 b", "OK m1 replies 1", "REPLY 2 a"])
    }

    @Test func oneOKPrecedesItsRepliesAlsoInABatchOfOneSession() throws {
        let connection = try server.welcome()
        try connection.say("m1", "m2", session: "a")
        server.responder.commit("m1", "m2")
        server.run()
        #expect(connection.said == ["OK m1 replies 1", "REPLY 1 a", "OK m2 replies 1"])
    }

    @Test func outcomesThatAreToldAtOnceAreAnsweredInOrder() throws {
        let connection = try server.welcome()
        server.responder.change { $0.outcomeAtOnce = .duplicate }
        try connection.send(bytes: (1...2000).map { TestConnection.say("m\($0)") + "\n" }.joined().utf8)
        // Deep recursion would have ended the process, a missing flush would say nothing.
        #expect(connection.said == (1...2000).map { "OK m\($0) dup" })
        try connection.say("last")
        #expect(connection.said == ["OK last dup"])
    }

    @Test func aSessionThatWritesTooFastIsToldWhenToComeAgain() throws {
        let server = TestServer(.changed { ($0.sessionRate, $0.sessionBurst) = (20, 2) })
        let connection = try server.welcome()
        try connection.say("m1", "m2", "m3", session: "a")
        try connection.say("n1", session: "b")
        #expect(connection.said == ["ERR m3 rate retry 3000"])
        #expect(server.responder.waiting == ["m1", "m2", "n1"])
        server.advance(milliseconds: 2999)
        try connection.say("m3")
        #expect(connection.said == ["ERR m3 rate retry 1"])
        server.advance(milliseconds: 1)
        try connection.say("m3")
        #expect(server.responder.waiting == ["m1", "m2", "n1", "m3"])
    }

    @Test func aFrameOfAnyKindMayBeCutAnywhere() throws {
        let text = Array("SAY {\"id\":\"m1\",\"s\":\"a\",\"text\":\"Қалай?\"}\nPING\nWHAT {}\n".utf8)
        for cut in 0...text.count {
            let server = TestServer()
            let connection = try server.welcome()
            try connection.send(bytes: text[..<cut])
            try connection.send(bytes: text[cut...])
            #expect(connection.said == ["PONG", "ERR unknown-verb"], "cut at \(cut)")
            #expect(server.responder.waiting == ["m1"])
        }
    }

    @Test func anUnknownVerbIsNotFatal() throws {
        let connection = try server.welcome()
        try connection.send(#"DANCE {"id":"d1"}"#, "DANCE", "PING")
        #expect(connection.said == ["ERR d1 unknown-verb", "ERR unknown-verb", "PONG"])
        #expect(connection.isOpen)
    }

    @Test func aBadFieldWithAnIdIsNotFatal() throws {
        let connection = try server.welcome()
        try connection.send(#"SAY {"id":"m1","s":"a b","text":"x"}"#, TestConnection.say("m2"))
        #expect(connection.said == ["ERR m1 bad-field"])
        #expect(server.responder.waiting == ["m2"])
    }

    @Test func eraseIsAnsweredWhenItIsDone() throws {
        let connection = try server.welcome()
        try connection.send(#"ERASE {"id":"e1","s":"a"}"#)
        #expect(connection.said == [])
        server.responder.tell("e1", .erased)
        server.run()
        #expect(connection.said == ["OK e1 erased"])
    }

    @Test func eraseMayBeRefusedLikeAMessage() throws {
        let connection = try server.welcome()
        try connection.send(#"ERASE {"id":"e1","s":"a"}"#, #"ERASE {"id":"e2","s":"a"}"#)
        server.responder.tell("e1", .refused(.busy))
        server.responder.tell("e2", .refused(.conflict))
        server.run()
        #expect(connection.said == ["ERR e1 busy retry 5000", "ERR e2 conflict"])
    }
}
