import LineProtocol
import Testing

struct ServerFrameTests {
    /// Every verb with all its members and with as few as may be, and the line that it is.
    static let frames: [(ServerFrame, String)] = [
        (
            .info(Info(server: "bagdar/1.0", languages: ["ru", "kk"], auth: ["cert", "token"], limits: Limits())),
            #"INFO {"v":[1],"server":"bagdar/1.0","langs":["ru","kk"],"max_frame":65536,"max_text":4096,"auth":["cert","token"]}"#
        ),
        (
            .info(Info(server: "b", languages: [], auth: [], caps: ["x"], limits: Limits())),
            #"INFO {"v":[1],"server":"b","langs":[],"max_frame":65536,"max_text":4096,"caps":["x"],"auth":[]}"#
        ),
        (
            .welcome(Welcome(pending: 2, epoch: 7, limits: Limits())),
            #"WELCOME {"v":1,"window":256,"ping_s":30,"pending":2,"epoch":7}"#
        ),
        (.ok(Committed(id: "a", outcome: .replies(1))), #"OK {"id":"a","replies":1}"#),
        (.ok(Committed(id: "a", outcome: .duplicate)), #"OK {"id":"a","dup":true}"#),
        (.ok(Committed(id: "a", outcome: .erased)), #"OK {"id":"a","erased":true}"#),
        (
            .err(Refusal(id: "a", .busy, text: "wait", retryMilliseconds: 500)),
            #"ERR {"id":"a","code":"busy","text":"wait","retry_ms":500}"#
        ),
        (.err(Refusal(.badJSON, text: "no", isFatal: true)), #"ERR {"code":"bad-json","text":"no","fatal":true}"#),
        (.drain(Drain(milliseconds: 9000)), #"DRAIN {"in_ms":9000}"#),
        (.drain(Drain(milliseconds: 0, to: ["b:7443", "c:1"])), #"DRAIN {"in_ms":0,"to":["b:7443","c:1"]}"#),
        (.bye(Bye()), "BYE"), (.bye(Bye(code: .replaced)), #"BYE {"code":"replaced"}"#), (.ping, "PING"),
        (.pong, "PONG"),
    ]

    @Test func everyFrameIsPrintedAsItsLine() {
        for (frame, line) in Self.frames { #expect(printed(frame) == line + "\n") }
    }

    @Test func everyLineIsReadAsItsFrame() {
        for (frame, line) in Self.frames { #expect(server(line) == .frame(frame)) }
    }

    @Test(arguments: ["HELLO", "SAY", "ACK", "NACK", "ERASE", "QUIT"]) func aVerbOfAGatewayIsUnexpected(verb: String) {
        #expect(fault(of: server(verb)) == .fatal(.unexpected))
    }

    @Test func aVerbThatIsNotKnownIsForTheGatewayToIgnore() {
        #expect(server(#"WINK {"id":"1"}"#) == .unknownVerb(id: nil))
    }

    @Test(arguments: [
        "INFO", #"INFO {"v":1,"server":"b","langs":[],"max_frame":1,"max_text":1,"auth":[]}"#,
        #"INFO {"v":[1,"2"],"server":"b","langs":[],"max_frame":1,"max_text":1,"auth":[]}"#,
        #"INFO {"v":[1],"server":"b","langs":["ru",1],"max_frame":1,"max_text":1,"auth":[]}"#,
        #"INFO {"v":[1],"server":"b","langs":[],"max_frame":-1,"max_text":1,"auth":[]}"#,
        #"INFO {"v":[1],"server":"b","langs":[],"max_frame":1,"max_text":1}"#, "WELCOME",
        #"WELCOME {"v":1,"window":256,"ping_s":30,"pending":-2,"epoch":7}"#,
        #"WELCOME {"v":1,"window":256,"ping_s":30}"#,
        "OK", #"OK {"id":""}"#, #"OK {"id":"1","replies":-1}"#, #"OK {"id":"1","dup":1}"#,
        #"OK {"id":"1","erased":"true"}"#,
        "ERR", #"ERR {"code":"busy"}"#, #"ERR {"text":"x"}"#, #"ERR {"code":"busy","text":"x","retry_ms":-1}"#,
        #"ERR {"code":"busy","text":"x","fatal":1}"#, #"ERR {"code":"busy","text":"x","id":7}"#, "DRAIN",
        #"DRAIN {"in_ms":-1}"#,
        #"DRAIN {"in_ms":1,"to":"b:1"}"#, #"BYE {"code":7}"#, "REPLY",
    ])
    func whatIsMissingOrWrongIsABadField(line: String) {
        #expect(fault(of: server(line)) == .fatal(.badField))
    }

    @Test func anOKWithoutMoreHasNoReplies() {
        #expect(server(#"OK {"id":"1"}"#) == .frame(.ok(Committed(id: "1", outcome: .replies(0)))))
    }

    @Test func codesOfLaterServersAreNoFault() {
        let refusal = Refusal(.internal, text: "x", retryMilliseconds: 5)
        #expect(server(#"ERR {"code":"moon","text":"x","retry_ms":5}"#) == .frame(.err(refusal)))
        #expect(server(#"BYE {"code":"moon"}"#) == .frame(.bye(Bye())))
    }

    @Test func noControlByteLeaves() {
        var bytes: [UInt8] = []
        let everything = String(String.UnicodeScalarView((0...0x2FF).compactMap { Unicode.Scalar($0 as UInt32) }))
        ServerFrame.err(Refusal(.internal, text: everything)).print(into: &bytes)
        #expect(bytes.last == 0x0A)
        let text = String(decoding: bytes.dropLast(), as: UTF8.self)
        #expect(text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
        #expect(text.contains(#"\u0000\u0001"#))
        #expect(text.contains(#"\u0008\t\n\u000b"#))
        #expect(text.contains(#"\u007f\u0080"#))
        #expect(text.contains(##" !\"#$%"##))
        #expect(text.contains(#"[\\]"#))
        let readable = ServerFrame.err(Refusal(.internal, text: String(everything.unicodeScalars.dropFirst())))
        #expect(server(String(printed(readable).dropLast())) == .frame(readable))
    }
}
