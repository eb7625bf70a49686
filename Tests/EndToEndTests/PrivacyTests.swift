import Foundation
import Testing

extension EndToEnd {
    /// After a conversation full of personal numbers neither the store nor the log has one of them, nor a word that was said.
    @Suite struct PrivacyTests {
        private static let secrets = [
            "990101350008", "4400430212345678", "KZ86125KZT5004100100", "87011234567", "+77011234567", "N12345678",
            "aigul@example.kz",
        ]
        private static let sentences = [
            "мой ИИН %, как его получить", "карта %, куда платить", "счёт % — это мой", "позвоните мне: %",
            "менің ЖСН-ім %, оны қайдан аламын", "паспорт % потерян, что делать", "%",
        ]

        @Test func noPersonalNumberReachesStoreOrLog() async throws {
            let folder = TemporaryFolder()
            let dialogs = try folder.copy("Dialogs")
            let bot = URL(fileURLWithPath: dialogs + "/bot.yaml")
            let text = try String(contentsOf: bot, encoding: .utf8).replacing(
                "person: phones", with: "person: operators")
            try Data(text.utf8).write(to: bot)
            let server = try ServerProcess(
                ServerProcess.unlimited + ["--dialogs", dialogs, "--set", "limits.owed=1000"], log: "trace")
            let people = try server.addGateway("tg-1")
            let centre = try server.addGateway("op-1", role: "operator")
            let words = try await Wire.open(to: server, alpn: ["bagdar/1"]) { operators -> [String] in
                _ = try await operators.enter(as: "op-1", centre)
                let sent = try await Wire.open(to: server, alpn: ["bagdar/1"]) { wire -> Int in
                    _ = try await wire.enter(as: "tg-1", people)
                    return try await Self.tellEverything(&wire)
                }
                // The case, and behind it what the newcomer said in it.
                let waiting = try #require(try await operators.frame())
                try await operators.acknowledge(waiting.number("n"))
                let caseID = waiting.text("s") ?? ""
                try await operators.send("SAY {\"id\":\"take\",\"s\":\"\(caseID)\",\"choice\":\"take\"}\n")
                while let frame = try await operators.frame(), frame.text("kind") != "handoff" {}
                return try await Wire.open(to: server, alpn: ["bagdar/1"]) { wire -> [String] in
                    _ = try await wire.enter(as: "tg-1", people)
                    let more = try await Self.tellEverything(&wire, from: sent)
                    #expect(more > sent)
                    return try server.state.text("log").split(separator: "\n").map(String.init)
                }
            }
            let stored = try Self.everything(in: server)
            #expect(server.exitStatus() == 0)
            let log = try server.state.text("log")
            for secret in Self.secrets {
                #expect(!stored.contains(secret))
                #expect(!log.contains(secret))
            }
            for fragment in ["куда платить", "позвоните мне", "қайдан аламын", "h.private", "msg-1", people, centre] {
                #expect(!log.contains(fragment))
            }
            // And the log says what it should.
            #expect(words.contains { $0.contains("verb=SAY") && $0.contains("session=") && $0.contains("ms=") })
            #expect(stored.contains("[iin]"))
        }

        /// Says every sentence with every number, and calls a person at the end; how many messages there were.
        private static func tellEverything(_ wire: inout Wire, from first: Int = 0) async throws -> Int {
            var messages: [String] = []
            for secret in secrets {
                for sentence in sentences { messages.append(sentence.replacing("%", with: secret)) }
            }
            messages.append("позовите человека")
            for (index, message) in messages.enumerated() {
                try await wire.say("msg-\(first + index)", "h.private", message)
                while let frame = try await wire.frame() {
                    if frame.verb == "REPLY" { try await wire.acknowledge(frame.number("n")) }
                    if frame.text("id") == "msg-\(first + index)" { break }
                }
            }
            return first + messages.count
        }

        /// Every byte of every file of the state folder but the log, as text.
        private static func everything(in server: ServerProcess) throws -> String {
            try FileManager.default.subpathsOfDirectory(atPath: server.state.path).filter { $0 != "log" }.map { name in
                let data = (try? Data(contentsOf: URL(fileURLWithPath: server.state.file(name)))) ?? Data()
                return String(decoding: data, as: UTF8.self)
            }.joined(separator: "\n")
        }
    }
}
