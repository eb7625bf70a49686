import Foundation
import Testing

extension EndToEnd {
    /// ERASE, wake-ups and DRAIN, over real TLS and a real database.
    @Suite struct LifeOfRepliesTests {
        let server: ServerProcess
        let token: String

        init() throws {
            server = try ServerProcess(ServerProcess.unlimited + ["--set", "drain.to=b.example:7443,c.example:7443"])
            token = try server.addGateway("tg-1")
        }

        private func enter<Result: Sendable>(
            _ body: @Sendable (inout Wire) async throws -> Result
        ) async throws -> Result {
            try await Wire.open(to: server, alpn: ["bagdar/1"]) { [token] wire in
                _ = try await wire.enter(as: "tg-1", token)
                return try await body(&wire)
            }
        }

        /// Files of the state folder that hold a text.
        private func whereFound(_ text: String) throws -> [String] {
            try FileManager.default.subpathsOfDirectory(atPath: server.state.path).filter { name in
                guard let data = try? Data(contentsOf: URL(fileURLWithPath: server.state.file(name))) else {
                    return false
                }
                return data.range(of: Data(text.utf8)) != nil
            }
        }

        @Test func erasedPersonIsNowhereOnDiskWhenItIsSaid() async throws {
            try await enter { wire in
                try await wire.say("1", "h.erase-me", "Как получить ИИН?")
                _ = try await wire.frame()
                _ = try await wire.frame()
                let before = try whereFound("h.erase-me")
                #expect(before.contains("bagdar.sqlite-wal"))
                try await wire.send("ERASE {\"id\":\"e1\",\"s\":\"h.erase-me\"}\n")
                let erased = try #require(try await wire.frame())
                #expect(erased.verb == "OK" && erased.isTrue("erased"))
                let after = try whereFound("h.erase-me")
                #expect(after == [])
                // The same again, and somebody unknown: the same answer.
                try await wire.send("ERASE {\"id\":\"e1\",\"s\":\"h.erase-me\"}\n")
                try await wire.send("ERASE {\"id\":\"e2\",\"s\":\"h.nobody\"}\n")
                for _ in 0..<2 {
                    let again = try await wire.frame()
                    #expect(again?.isTrue("erased") == true)
                }
                // What was seen stays seen, and no reply is owed.
                try await wire.say("1", "h.erase-me", "Как получить ИИН?")
                let duplicate = try await wire.frame()
                #expect(duplicate?.isTrue("dup") == true)
            }
        }

        @Test func reminderIsSaidOnceThoughTheServerIsKilledBeforeAndAfter() async throws {
            try await enter { wire in
                try await wire.say("1", "a", "цены на аренду")
                try await wire.acknowledge(nil)
                var replies = try await wire.frame()?.number("replies") ?? 0
                while replies > 0, let reply = try await wire.frame(), reply.verb == "REPLY" {
                    try await wire.acknowledge(reply.number("n"))
                    replies -= 1
                }
                try await wire.send("PING\n")
                _ = try await wire.frame()
            }
            let wakeUps = try server.query("SELECT kind FROM wakeup")
            #expect(wakeUps == "[('reminder',)]")
            server.kill()
            _ = try server.query("UPDATE wakeup SET at = 0")
            try server.start()
            let number = try await enter { wire -> Int? in
                while let frame = try await wire.frame() {
                    if frame.text("kind") == "reminder" {
                        #expect(!frame.has("re"))
                        return frame.number("n")
                    }
                    try await wire.acknowledge(frame.number("n"))
                }
                return nil
            }
            #expect(try server.query("SELECT count(*) FROM wakeup") == "[(0,)]")
            server.kill()
            try server.start()
            try await enter { wire in
                let again = try #require(try await wire.frame())
                #expect(again.number("n") == number)
                #expect(again.isTrue("again"))
                try await wire.acknowledge(number)
                var kinds: [String] = []
                try await wire.say("2", "a", "спасибо")
                while let frame = try await wire.frame() {
                    try await wire.acknowledge(frame.number("n"))
                    if frame.text("re") == "2" { break }
                    if let kind = frame.text("kind") { kinds.append(kind) }
                }
                // The bubbles of the one reminder, and not a second one.
                #expect(kinds.count { $0 == "reminder" } <= 1)
            }
        }

        @Test func drainSaysWhereToGoAndRefusesWhatIsSaidThen() async throws {
            let own = try ServerProcess(["--set", "drain.to=b.example:7443,c.example:7443"])
            let token = try own.addGateway("tg-1")
            try await Wire.open(to: own, alpn: ["bagdar/1"]) { wire in
                _ = try await wire.enter(as: "tg-1", token)
                try await wire.say("1", "a", "спасибо")
                _ = try await wire.frame()
                let reply = try await wire.frame()
                own.terminate()
                let drain = try #require(try await wire.line())
                #expect(drain == #"DRAIN {"in_ms":10000,"to":["b.example:7443","c.example:7443"]}"#)
                try await wire.say("2", "a", "спасибо")
                let refusal = try #require(try await wire.frame())
                #expect(refusal.text("code") == "draining")
                #expect(refusal.has("retry_ms"))
                try await wire.acknowledge(reply?.number("n"))
                let bye = try await wire.frame()
                #expect(bye?.verb == "BYE")
            }
            #expect(own.exitStatus() == 0)
        }

        @Test func toolBesideTheServerWritesNothingButItsGateway() async throws {
            try await enter { wire in
                try await wire.say("1", "a", "спасибо")
                _ = try await wire.frame()
            }
            let tables = ["session", "outbox", "wakeup", "hand_off", "seen_even", "seen_odd", "meta", "suspect"]
            let before = try tables.map { try server.query("SELECT * FROM \($0)") }
            _ = try server.addGateway("tg-2")
            #expect(try tables.map { try server.query("SELECT * FROM \($0)") } == before)
            #expect(try server.query("SELECT name, role FROM gateway") == "[('tg-1', 'gateway'), ('tg-2', 'gateway')]")
        }
    }
}
