import Foundation
import Testing

extension EndToEnd {
    /// What gateways get, over real TLS and a real database.
    @Suite struct GatewayTests {
        let server: ServerProcess
        let token: String

        init() throws {
            server = try ServerProcess(ServerProcess.unlimited)
            token = try server.addGateway("tg-1")
        }

        private func enter<Result: Sendable>(
            _ body: @Sendable (inout Wire) async throws -> Result
        ) async throws -> Result {
            try await Wire.open(to: server, alpn: ["bagdar/1"]) { [token] wire in
                let welcome1 = try await wire.enter(as: "tg-1", token)
                #expect(welcome1?.verb == "WELCOME")
                return try await body(&wire)
            }
        }

        @Test func infoSaysWhatTheManualSays() async throws {
            try await Wire.open(to: server, alpn: ["bagdar/1"]) { wire in
                let info = try #require(try await wire.line())
                #expect(
                    info == """
                        INFO {"v":[1],"server":"bagdar/0.1","langs":["ru","kk"],"max_frame":65536,"max_text":4096,"auth":["cert","token"]}
                        """)
            }
        }

        @Test func messageGetsItsOKThenItsReply() async throws {
            try await enter { wire in
                try await wire.say("1", "a", "Как получить ИИН?")
                let ok = try #require(try await wire.frame())
                #expect(ok.verb == "OK")
                #expect(ok.text("id") == "1")
                #expect(ok.number("replies") == 1)
                let reply = try #require(try await wire.frame())
                #expect(reply.verb == "REPLY")
                #expect(reply.text("re") == "1")
                #expect(reply.text("s") == "a")
                #expect(reply.text("topic") == "documents.iin")
                #expect(reply.text("state") == "documents.iin/what")
                #expect(reply.text("lang") == "ru")
                #expect(reply.text("kind") == "answer")
                #expect(reply.has("conf"))
                #expect(!reply.has("again"))
                try await wire.acknowledge(reply.number("n"))
            }
        }

        @Test func sameIDTwiceWithoutWaitingIsOneOKOneDupAndOneAnswer() async throws {
            try await enter { wire in
                try await wire.say("1", "a", "Как получить ИИН?")
                try await wire.say("1", "a", "Как получить ИИН?")
                try await wire.say("2", "b", "спасибо")
                var verbs: [String] = []
                for _ in 0..<5 {
                    guard let frame = try await wire.frame() else { break }
                    verbs.append(
                        frame.isTrue("dup")
                            ? "dup \(frame.text("id") ?? "")"
                            : "\(frame.verb) \(frame.text("id") ?? frame.text("re") ?? "")")
                    if frame.verb == "REPLY" { try await wire.acknowledge(frame.number("n")) }
                }
                #expect(verbs.sorted() == ["OK 1", "OK 2", "REPLY 1", "REPLY 2", "dup 1"])
                try await wire.send("PING\n")
                let frame1 = try await wire.frame()
                #expect(frame1?.verb == "PONG")
            }
        }

        @Test func otherContentUnderTheSameIDIsRefusedForGood() async throws {
            try await enter { wire in
                try await wire.say("1", "a", "спасибо")
                _ = try await wire.frame()
                _ = try await wire.frame()
                try await wire.say("1", "a", "привет")
                let refusal = try #require(try await wire.frame())
                #expect(refusal.text("code") == "conflict")
                #expect(!refusal.has("retry_ms"))
            }
        }

        @Test func choiceComesBackAsItsAnswer() async throws {
            try await enter { wire in
                try await wire.say("1", "a", "что такое ИИН")
                _ = try await wire.frame()
                let line = try #require(try await wire.line())
                let id = try #require(line.firstMatch(of: /"id":"([a-z2-7]{4}\.papers)"/)?.1)
                try await wire.acknowledge(Frame(line).number("n"))
                try await wire.send("SAY {\"id\":\"2\",\"s\":\"a\",\"choice\":\"\(id)\"}\n")
                _ = try await wire.frame()
                let frame1 = try await wire.frame()
                #expect(frame1?.text("state") == "documents.iin/papers")
            }
        }

        @Test func nextReplyOfASessionWaitsForTheACKOfTheOneBefore() async throws {
            try await enter { wire in
                try await wire.say("1", "a", "спасибо")
                let frame1 = try await wire.frame()
                #expect(frame1?.verb == "OK")
                let first = try await wire.frame()
                try await wire.say("2", "a", "спасибо")
                let frame2 = try await wire.frame()
                #expect(frame2?.verb == "OK")
                try await wire.send("PING\n")
                let frame3 = try await wire.frame()
                #expect(frame3?.verb == "PONG")
                try await wire.acknowledge(first?.number("n"))
                let frame4 = try await wire.frame()
                #expect(frame4?.text("re") == "2")
            }
        }

        @Test func ninthMessageWithoutAnyACKIsBusy() async throws {
            try await enter { wire in
                for id in 1...9 {
                    try await wire.say("\(id)", "a", "спасибо")
                    let frame = try #require(try await wire.frame())
                    #expect(frame.verb == (id == 9 ? "ERR" : "OK"))
                    if id == 1 { _ = try await wire.frame() }
                    if id == 9 {
                        #expect(frame.text("code") == "busy")
                        #expect(frame.has("retry_ms"))
                    }
                }
            }
        }

        @Test func threeThousandOwedRepliesAllComeAfterAReconnect() async throws {
            try await enter { wire in
                var answered = 0
                for session in 0..<375 {
                    for message in 0..<8 { try await wire.say("\(session)-\(message)", "s\(session)", "спасибо") }
                    while answered < (session + 1) * 8 - 200, let frame = try await wire.frame() {
                        if frame.verb == "OK" { answered += 1 }
                    }
                }
                while answered < 3000, let frame = try await wire.frame() {
                    if frame.verb == "OK" { answered += 1 }
                }
            }
            try await Wire.open(to: server, alpn: ["bagdar/1"]) { [token] wire in
                let welcome1 = try await wire.enter(as: "tg-1", token)
                #expect(welcome1?.number("pending") == 3000)
                var seen: [String: Int] = [:]
                var numbers = Set<Int>()
                for _ in 0..<3000 {
                    let reply = try #require(try await wire.frame())
                    #expect(reply.isTrue("again"))
                    let number = try #require(reply.number("n"))
                    let session = try #require(reply.text("s"))
                    #expect(reply.text("re") == "\(session.dropFirst())-\(seen[session, default: 0])")
                    seen[session, default: 0] += 1
                    numbers.insert(number)
                    try await wire.acknowledge(number)
                }
                #expect(numbers.count == 3000)
                try await wire.send("PING\n")
                let frame2 = try await wire.frame()
                #expect(frame2?.verb == "PONG")
            }
        }

        @Test func numberIsNeverUsedAgainAfterARestart() async throws {
            let first = try await enter { wire -> Int in
                try await wire.say("1", "a", "спасибо")
                _ = try await wire.frame()
                let number = try #require(try await wire.frame()?.number("n"))
                try await wire.acknowledge(number)
                // The ACK is on disk when the next reply of the session comes.
                try await wire.say("2", "a", "спасибо")
                _ = try await wire.frame()
                let last = try #require(try await wire.frame()?.number("n"))
                try await wire.acknowledge(last)
                try await wire.send("QUIT\n")
                while try await wire.frame() != nil {}
                return last
            }
            server.kill()
            try server.start()
            try await enter { wire in
                try await wire.say("3", "b", "спасибо")
                var next: Int?
                while next == nil, let frame = try await wire.frame() {
                    if frame.text("re") == "3" { next = frame.number("n") }
                }
                #expect(try #require(next) > first)
            }
        }

        @Test func sessionOutlivesTheServer() async throws {
            try await enter { wire in
                try await wire.say("1", "a", "что такое ИИН")
                _ = try await wire.frame()
                try await wire.acknowledge(try await wire.frame()?.number("n"))
            }
            server.kill()
            try server.start()
            try await enter { wire in
                try await wire.say("2", "a", "а где?")
                var state: String?
                while state == nil, let frame = try await wire.frame() {
                    // The ACK of the first answer may have died with the server; it then comes again.
                    try await wire.acknowledge(frame.number("n"))
                    if frame.text("re") == "2" { state = frame.text("state") }
                }
                #expect(state == "documents.iin/where")
            }
        }

        @Test func newerConnectionOfAGatewayReplacesTheOlder() async throws {
            try await enter { [server, token] older in
                let welcome = try await Wire.open(to: server, alpn: ["bagdar/1"]) { newer in
                    try await newer.enter(as: "tg-1", token)?.verb
                }
                #expect(welcome == "WELCOME")
                let bye = try #require(try await older.frame())
                #expect(bye.verb == "BYE")
                #expect(bye.text("code") == "replaced")
                #expect(try await older.frame() == nil)
            }
        }

        @Test func endOfTheServerIsOrderly() async throws {
            let own = try ServerProcess()
            let token = try own.addGateway("tg-1")
            try await Wire.open(to: own, alpn: ["bagdar/1"]) { wire in
                _ = try await wire.enter(as: "tg-1", token)
                own.terminate()
                let frame1 = try await wire.frame()
                #expect(frame1?.verb == "DRAIN")
                let frame2 = try await wire.frame()
                #expect(frame2?.verb == "BYE")
                let frame3 = try await wire.frame()
                #expect(frame3 == nil)
            }
            #expect(own.exitStatus() == 0)
        }

        @Test func sessionThatWritesTooFastIsToldWhenToComeAgain() async throws {
            let own = try ServerProcess()
            let token = try own.addGateway("tg-1")
            try await Wire.open(to: own, alpn: ["bagdar/1"]) { wire in
                _ = try await wire.enter(as: "tg-1", token)
                for id in 1...6 { try await wire.say("\(id)", "a", "спасибо") }
                var refusal: Frame?
                while refusal == nil, let frame = try await wire.frame() {
                    if frame.verb == "ERR" { refusal = frame }
                }
                #expect(refusal?.text("code") == "rate")
                #expect(refusal?.text("id") == "6")
                #expect(refusal?.has("retry_ms") == true)
            }
        }
    }
}
