import Foundation
import TestSupport
import Testing

extension EndToEnd {
    /// Every fatal error of the manual, over real TLS; nobody else notices.
    @Suite struct HostileGatewayTests {
        let server: ServerProcess
        let token: String

        init() throws {
            server = try ServerProcess(ServerProcess.unlimited)
            token = try server.addGateway("tg-1")
        }

        /// Lines after WELCOME, and the code of the fatal error that they bring.
        static let fatal: [(lines: String, code: String)] = [
            ("SAY {\"id\":\"1\",\"s\":\"a\",\"text\":\"\u{0}\"}\n", "bad-frame"),
            ("SAY\r {\"id\":\"1\"}\n", "bad-frame"),
            ("say {}\n", "bad-frame"),
            ("\n", "bad-frame"),
            ("SAY {\"id\":\"1\",\"id\":\"2\",\"s\":\"a\",\"text\":\"x\"}\n", "bad-json"),
            ("SAY {\"x\":[[[[[1]]]]]}\n", "bad-json"),
            ("SAY {\"id\":\"1\",\"s\":\"a\",\"text\":\"x\"\n", "bad-json"),
            ("SAY [1]\n", "bad-json"),
            ("SAY {\"s\":\"a\",\"text\":\"x\"}\n", "bad-field"),
            ("HELLO {\"v\":1,\"name\":\"tg-1\"}\n", "unexpected"),
            ("OK {\"id\":\"1\"}\n", "unexpected"),
        ]

        @Test(arguments: fatal.indices)
        func fatalErrorIsSaidOnceAndNothingBehindItIsRead(_ index: Int) async throws {
            let (lines, code) = Self.fatal[index]
            try await Wire.open(to: server, alpn: ["bagdar/1"]) { [token] wire in
                _ = try await wire.enter(as: "tg-1", token)
                try await wire.send(lines + "SAY {\"id\":\"after\",\"s\":\"a\",\"text\":\"спасибо\"}\n")
                let error = try #require(try await wire.frame())
                #expect(error.verb == "ERR")
                #expect(error.text("code") == code)
                #expect(error.isTrue("fatal"))
                let frame1 = try await wire.frame()
                #expect(frame1?.verb == "BYE")
                let frame2 = try await wire.frame()
                #expect(frame2 == nil)
            }
            try await expectGoodGatewayIsServed(firstTime: "after")
        }

        /// A message with this id was never taken before.
        private func expectGoodGatewayIsServed(firstTime id: String) async throws {
            try await Wire.open(to: server, alpn: ["bagdar/1"]) { [token] wire in
                _ = try await wire.enter(as: "tg-1", token)
                try await wire.say(id, "a", "спасибо")
                let ok = try #require(try await wire.frame())
                #expect(ok.verb == "OK")
                #expect(ok.number("replies") == 1)
                let frame3 = try await wire.frame()
                #expect(frame3?.verb == "REPLY")
            }
        }

        @Test func invalidUTF8IsFatal() async throws {
            try await Wire.open(to: server, alpn: ["bagdar/1"]) { [token] wire in
                _ = try await wire.enter(as: "tg-1", token)
                try await wire.send(
                    bytes: Array("SAY {\"id\":\"1\",\"s\":\"a\",\"text\":\"".utf8) + [0xC3, 0x28] + Array("\"}\n".utf8))
                let frame1 = try await wire.frame()
                #expect(frame1?.text("code") == "bad-utf8")
            }
        }

        @Test func frameOf64MegabytesIsCutAtItsLimitInConstantMemory() async throws {
            let before = server.residentMemory
            try await Wire.open(to: server, alpn: ["bagdar/1"]) { [token] wire in
                _ = try await wire.enter(as: "tg-1", token)
                let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20)
                for _ in 0..<64 { do { try await wire.send(bytes: piece) } catch { break } }
                let frame1 = try await wire.frame()
                #expect(frame1?.text("code") == "too-long")
            }
            #expect(server.residentMemory - before < 16_384)
            try await expectGoodGatewayIsServed(firstTime: "1")
        }

        @Test func messageBeforeHELLOIsRefused() async throws {
            try await Wire.open(to: server, alpn: ["bagdar/1"]) { wire in
                _ = try await wire.frame()
                try await wire.say("1", "a", "спасибо")
                let frame1 = try await wire.frame()
                #expect(frame1?.text("code") == "not-hello")
                let frame2 = try await wire.frame()
                #expect(frame2?.verb == "BYE")
                let frame3 = try await wire.frame()
                #expect(frame3 == nil)
            }
        }

        @Test func wrongTokenAndUnknownNameGetTheSameAnswer() async throws {
            var answers: [[String]] = []
            for (name, token) in [("tg-1", "wrong"), ("nobody", "wrong")] {
                let lines = try await Wire.open(to: server, alpn: ["bagdar/1"]) { wire -> [String] in
                    _ = try await wire.frame()
                    try await wire.send("HELLO {\"v\":1,\"name\":\"\(name)\",\"token\":\"\(token)\"}\n")
                    var lines: [String] = []
                    while let line = try await wire.line() { lines.append(line) }
                    return lines
                }
                answers.append(lines)
            }
            #expect(answers[0] == answers[1])
            #expect(answers[0].first.map(Frame.init)?.text("code") == "auth")
            #expect(answers[0].last.map(Frame.init)?.verb == "BYE")
        }

        @Test func unknownVersionIsRefused() async throws {
            try await Wire.open(to: server, alpn: ["bagdar/1"]) { [token] wire in
                _ = try await wire.frame()
                try await wire.send("HELLO {\"v\":2,\"name\":\"tg-1\",\"token\":\"\(token)\"}\n")
                let frame1 = try await wire.frame()
                #expect(frame1?.text("code") == "version")
            }
        }

        @Test func unknownVerbAndWrongMemberAreNotFatal() async throws {
            try await Wire.open(to: server, alpn: ["bagdar/1"]) { [token] wire in
                _ = try await wire.enter(as: "tg-1", token)
                try await wire.send("DANCE {\"id\":\"1\"}\nSAY {\"id\":\"2\",\"s\":\"a b\",\"text\":\"x\"}\nPING\n")
                let unknown = try #require(try await wire.frame())
                #expect(unknown.text("code") == "unknown-verb")
                #expect(unknown.text("id") == "1")
                let field = try #require(try await wire.frame())
                #expect(field.text("code") == "bad-field")
                #expect(field.text("id") == "2")
                let frame1 = try await wire.frame()
                #expect(frame1?.verb == "PONG")
            }
        }

        @Test func randomBytesDisturbNobody() async throws {
            var generator = SeededGenerator(seed: 7)
            for _ in 0..<20 {
                let bytes = (0..<2000).map { _ in UInt8.random(in: 0...255, using: &generator) }
                try await Wire.open(to: server, alpn: ["bagdar/1"]) { wire in
                    _ = try await wire.frame()
                    try await wire.send(bytes: bytes + [10])
                    let frame1 = try await wire.frame()
                    #expect(frame1?.verb == "ERR")
                }
            }
            try await expectGoodGatewayIsServed(firstTime: "1")
        }
    }
}
