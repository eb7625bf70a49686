import LineProtocol
import Testing

struct ReplyTests {
    private static var full: Reply {
        var reply = Reply(session: "h.4f2a", answering: "tg:1", text: "Где?\n\"Тут\"", kind: .answer, language: "ru")
        reply.choices = [ReplyChoice(id: "k3fa.where", text: "Где"), ReplyChoice(id: "k3fa.x", text: "Ещё", more: "м")]
        reply.topic = "a.b"
        reply.state = "a.b/what"
        reply.confidence = 0.94
        reply.links = ["https://example.org/a"]
        reply.secondsToLive = 1800
        return reply
    }

    private static let fullBody =
        #""s":"h.4f2a","re":"tg:1","kind":"answer","topic":"a.b","state":"a.b/what","lang":"ru","conf":0.94,"#
        + #""text":"Где?\n\"Тут\"","choices":[{"id":"k3fa.where","text":"Где"},"#
        + #"{"id":"k3fa.x","text":"Ещё","more":"м"}],"links":["https://example.org/a"],"ttl_s":1800"#

    @Test func aBodyIsAllButNumberAndAgain() {
        #expect(String(decoding: Self.full.body(), as: UTF8.self) == Self.fullBody)
        let push = Reply(session: "s", text: "x", kind: .notice, language: "kk")
        #expect(String(decoding: push.body(), as: UTF8.self) == #""s":"s","kind":"notice","lang":"kk","text":"x""#)
    }

    @Test func theLineIsPrintedAroundAStoredBody() {
        var bytes: [UInt8] = Array("before\n".utf8)
        Reply.print(number: 1093, again: false, body: Self.full.body(), into: &bytes)
        Reply.print(number: 1094, again: true, body: Self.full.body(), into: &bytes)
        let expected =
            "before\nREPLY {\"n\":1093,\(Self.fullBody)}\nREPLY {\"n\":1094,\"again\":true,\(Self.fullBody)}\n"
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
    }

    @Test(arguments: [true, false]) func whatIsPrintedIsRead(isAgain: Bool) {
        for reply in [Self.full, Reply(session: "s", text: "", kind: .ask, language: "kk")] {
            let frame = ServerFrame.reply(DeliveredReply(number: 7, isAgain: isAgain, reply: reply))
            #expect(server(String(printed(frame).dropLast())) == .frame(frame))
        }
    }

    @Test(
        arguments: [
            (0, "0.00"), (1, "1.00"), (0.946, "0.95"), (0.005, "0.01"), (0.994, "0.99"), (0.999, "1.00"), (-3, "0.00"),
            (7, "1.00"),
            (.nan, "0.00"), (.infinity, "1.00"), (-.infinity, "0.00"), (0.1, "0.10"),
        ] as [(Double, String)])
    func confidenceHasTwoDecimals(confidence: Double, text: String) {
        var reply = Reply(session: "s", text: "x", kind: .answer, language: "ru")
        reply.confidence = confidence
        let body = String(decoding: reply.body(), as: UTF8.self)
        #expect(body == #""s":"s","kind":"answer","lang":"ru","conf":\#(text),"text":"x""#)
    }

    @Test(arguments: ReplyKind.allCases) func everyKindIsRead(kind: ReplyKind) {
        let frame = ServerFrame.reply(
            DeliveredReply(number: 1, reply: Reply(session: "s", text: "x", kind: kind, language: "ru")))
        #expect(server(String(printed(frame).dropLast())) == .frame(frame))
    }

    @Test func aKindOfALaterServerIsAnAnswer() {
        let reply = Reply(session: "s", text: "x", kind: .answer, language: "ru")
        #expect(
            server(#"REPLY {"n":1,"s":"s","kind":"song","lang":"ru","text":"x"}"#)
                == .frame(.reply(DeliveredReply(number: 1, reply: reply))))
    }

    @Test(arguments: [
        #""s":"s","kind":"ask","lang":"ru","text":"x""#, #""n":1,"kind":"ask","lang":"ru","text":"x""#,
        #""n":1,"s":"s","lang":"ru","text":"x""#, #""n":1,"s":"s","kind":"ask","text":"x""#,
        #""n":1,"s":"s","kind":"ask","lang":"ru""#,
        #""n":"1","s":"s","kind":"ask","lang":"ru","text":"x""#, #""n":1,"s":" ","kind":"ask","lang":"ru","text":"x""#,
    ])
    func aMemberThatIsMissingOrWrongIsABadField(members: String) {
        #expect(fault(of: server("REPLY {\(members)}")) == .fatal(.badField))
    }

    @Test(arguments: [
        #""choices":{}"#, #""choices":[1]"#, #""choices":[{"id":"a"}]"#, #""choices":[{"text":"a"}]"#, #""conf":2"#,
        #""conf":1.01"#,
        #""choices":[{"id":"a","text":"b","more":1}]"#, #""choices":[{"id":" ","text":"b"}]"#, #""conf":"0.5""#,
        #""conf":-0.1"#,
        #""links":"x""#, #""links":[1]"#, #""again":1"#, #""ttl_s":-1"#, #""ttl_s":1.5"#, #""topic":1"#, #""state":1"#,
        #""re":1"#,
    ])
    func anOptionalMemberThatIsWrongIsABadField(member: String) {
        let line = #"REPLY {"n":1,"s":"s","kind":"ask","lang":"ru","text":"x","# + member + "}"
        #expect(fault(of: server(line)) == .fatal(.badField))
    }

    @Test(arguments: [("0", 0), ("1", 1), ("0.5", 0.5), ("1.0", 1), ("5e-1", 0.5)] as [(String, Double)])
    func aConfidenceMayBeWrittenAnyWay(text: String, confidence: Double) {
        let line = #"REPLY {"n":1,"s":"s","kind":"ask","lang":"ru","text":"x","conf":"# + text + "}"
        guard case .frame(.reply(let delivered)) = server(line) else { return #expect(Bool(false)) }
        #expect(delivered.reply.confidence == confidence)
    }
}
