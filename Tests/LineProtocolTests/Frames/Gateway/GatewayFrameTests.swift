import LineProtocol
import Testing

struct GatewayFrameTests {
    /// Every verb with all its members and with as few as may be, and the line that it is.
    static let frames: [(GatewayFrame, String)] = [
        (.hello(Hello(version: 1, name: "tg-1")), #"HELLO {"v":1,"name":"tg-1"}"#),
        (
            .hello(Hello(version: 1, name: "tg-1", token: Token("q3_x"), caps: ["edit"], agent: "bridge 1.0")),
            #"HELLO {"v":1,"name":"tg-1","token":"q3_x","caps":["edit"],"agent":"bridge 1.0"}"#
        ),
        (
            .say(Say(id: "tg:8841:77", session: "h.4f2a", content: .text("Как?\nЯ \"тут\""))),
            #"SAY {"id":"tg:8841:77","s":"h.4f2a","text":"Как?\nЯ \"тут\""}"#
        ),
        (
            .say(Say(id: "1", session: "s", content: .choice("k3fa.where"), language: "kk", at: 1_664_000_000)),
            #"SAY {"id":"1","s":"s","choice":"k3fa.where","lang":"kk","at":1664000000}"#
        ),
        (.say(Say(id: "1", session: "s", content: .media(.voice))), #"SAY {"id":"1","s":"s","media":"voice"}"#),
        (.ack(number: 1093), #"ACK {"n":1093}"#),
        (.nack(Nack(number: 5, reason: .gone)), #"NACK {"n":5,"code":"gone"}"#),
        (.nack(Nack(number: 5, reason: .refused)), #"NACK {"n":5,"code":"refused"}"#),
        (.nack(Nack(number: 5, reason: .retry(milliseconds: 900))), #"NACK {"n":5,"retry_ms":900}"#),
        (.erase(Erase(id: "e1", session: "h.4f2a")), #"ERASE {"id":"e1","s":"h.4f2a"}"#),
        (.ping, "PING"), (.pong, "PONG"), (.quit(code: nil), "QUIT"),
        (.quit(code: "update"), #"QUIT {"code":"update"}"#),
    ]

    @Test func everyFrameIsPrintedAsItsLine() {
        for (frame, line) in Self.frames { #expect(printed(frame) == line + "\n") }
    }

    @Test func everyLineIsReadAsItsFrame() {
        for (frame, line) in Self.frames {
            #expect(gateway(line) == .frame(frame))
            #expect(gateway(line + "\r") == .frame(frame))
        }
    }

    @Test(arguments: ["PING {}", "PONG { }", "QUIT {}", #"PING {"x":[1,{"y":null}]}"#])
    func membersThatAreNotKnownAreIgnored(line: String) {
        guard case .frame = gateway(line) else { return #expect(Bool(false), "\(line)") }
        let say = #"SAY {"later":{"a":[1.5]},"s":"s","text":"x","id":"1","also":null}"#
        #expect(gateway(say) == .frame(.say(Say(id: "1", session: "s", content: .text("x")))))
    }

    @Test func membersThatAreNotKnownMustStillBeJSON() {
        #expect(fault(of: gateway(#"SAY {"id":"1","s":"s","text":"x","y":01}"#)) == .fatal(.badJSON))
        #expect(fault(of: gateway(#"SAY {"id":"1","s":"s","text":"x","y":1,"y":2}"#)) == .fatal(.badJSON))
    }

    @Test func aVerbThatIsNotKnownKeepsItsID() {
        #expect(gateway(#"WINK {"id":"w1","s":"x"}"#) == .unknownVerb(id: "w1"))
        #expect(gateway("WINK") == .unknownVerb(id: nil))
        #expect(gateway(#"WINK {"id":7}"#) == .unknownVerb(id: nil))
        #expect(gateway(#"WINK {"id":"a b"}"#) == .unknownVerb(id: nil))
        #expect(fault(of: gateway("WINK {")) == .fatal(.badJSON))
    }

    @Test(arguments: ["INFO", "WELCOME", "OK", "ERR", "REPLY", "DRAIN", "BYE"])
    func aVerbOfTheServerIsUnexpected(verb: String) {
        #expect(fault(of: gateway(verb)) == .fatal(.unexpected))
        #expect(fault(of: gateway(verb + #" {"id":"1"}"#)) == .fatal(.unexpected))
    }

    @Test(arguments: ["ACK", "ACK {}", #"ACK {"n":"1"}"#, #"ACK {"n":1.0}"#, #"ACK {"n":null}"#, #"ACK {"n":[1]}"#])
    func anACKNeedsItsNumber(line: String) {
        #expect(fault(of: gateway(line)) == .fatal(.badField))
    }

    @Test(arguments: [
        #"{"code":"gone"}"#, #"{"n":"1","code":"gone"}"#, #"{"n":1}"#, #"{"n":1,"code":"later"}"#, #"{"n":1,"code":1}"#,
        #"{"n":1,"retry_ms":-1}"#, #"{"n":1,"retry_ms":"9"}"#, #"{"n":1,"retry_ms":1.5}"#,
        #"{"n":1,"code":"gone","retry_ms":1}"#, #"{"n":1,"code":null,"retry_ms":1}"#,
    ])
    func aNACKNeedsItsNumberAndOneReason(object: String) {
        #expect(fault(of: gateway("NACK " + object)) == .fatal(.badField))
    }

    @Test func anERASENeedsIDAndSession() {
        #expect(fault(of: gateway(#"ERASE {"s":"s"}"#)) == .fatal(.badField))
        #expect(fault(of: gateway(#"ERASE {"id":"","s":"s"}"#)) == .fatal(.badField))
        #expect(fault(of: gateway(#"ERASE {"id":"1"}"#)) == .badField(id: "1"))
        #expect(fault(of: gateway(#"ERASE {"id":"1","s":"a b"}"#)) == .badField(id: "1"))
    }

    @Test func aQUITMayNameAWord() {
        #expect(fault(of: gateway(#"QUIT {"code":1}"#)) == .fatal(.badField))
        #expect(fault(of: gateway(#"QUIT {"code":""}"#)) == .fatal(.badField))
    }
}
