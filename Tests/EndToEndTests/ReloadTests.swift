import Foundation
import Testing

extension EndToEnd {
    /// Staff save files while people talk: SIGHUP, `serve --watch`, `bagdar status` and `bagdar rollback`.
    @Suite struct ReloadTests {
        private let folder = TemporaryFolder()
        private let dialogs: String
        private let locales: String

        init() throws {
            dialogs = try folder.copy("Dialogs")
            locales = try folder.copy("Locales")
        }

        private func serve(_ more: String...) throws -> ServerProcess {
            try ServerProcess(["--dialogs", dialogs, "--locales", locales] + more)
        }

        private var thanks: String { locales + "/ru/general/thanks.ftl" }

        /// Saves another answer to «спасибо», in the place of all of its texts.
        private func save(thanks answer: String) throws {
            let text = try String(
                contentsOfFile: Program.checkout + "/Locales/ru/general/thanks.ftl", encoding: .utf8)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                guard let equals = line.range(of: " = "), !line.hasPrefix("title"), !line.hasPrefix("label-") else {
                    return String(line)
                }
                return line[..<equals.upperBound] + answer
            }
            try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: thanks), options: .atomic)
        }

        private func breakFlow() throws {
            try Data("start: what\nparts:\n  what: { choices: { a: nowhere } }\n".utf8).write(
                to: URL(fileURLWithPath: dialogs + "/general/thanks.yaml"), options: .atomic)
        }

        private func status(of server: ServerProcess) throws -> [String: Any] {
            let status = try Program.run(Program.path, ["status", "--state", server.state.path, "--format", "json"])
            let object = try JSONSerialization.jsonObject(with: Data(status.output.utf8)) as? [String: Any]
            return object?["content"] as? [String: Any] ?? [:]
        }

        /// Waits until the server says so in its status, which it writes once a second.
        private func waitFor(
            _ server: ServerProcess, _ holds: ([String: Any]) -> Bool
        ) async throws -> [String: Any] {
            while true {
                if let status = try? status(of: server), holds(status) { return status }
                try await Task.sleep(for: .milliseconds(100))
            }
        }

        private func answer(of server: ServerProcess, to text: String) async throws -> [String] {
            try await Wire.open(to: server) { person in
                _ = try await person.turn()
                try await person.send(text + "\n")
                return try await person.turn() ?? []
            }
        }

        @Test func savedTextIsSaidAfterSIGHUPAndRollbackTakesItBack() async throws {
            let server = try serve()
            let first = try #require(try await waitFor(server) { $0["version"] != nil }["version"] as? String)
            let before = try await answer(of: server, to: "спасибо")
            try save(thanks: "Рады помочь, правда.")
            try await Wire.open(to: server) { person in
                // A connection that was there before stays.
                _ = try await person.turn()
                kill(server.pid, SIGHUP)
                let status = try await waitFor(server) { $0["version"] as? String != first }
                #expect(status["origin"] as? String == "files")
                try await person.send("спасибо\n")
                let said = try await person.turn() ?? []
                #expect(said.contains { $0.contains("Рады помочь, правда.") })
            }

            let rollback = try Program.run(Program.path, ["rollback", "--state", server.state.path])
            #expect(rollback.status == 0)
            #expect(rollback.output.hasPrefix("version \(first.prefix(12)) is live again"))
            #expect(try await answer(of: server, to: "спасибо") == before)
            let status = try status(of: server)
            #expect(status["origin"] as? String == "rolled-back")
            let edited = status["edited"] as? [[String: Any]] ?? []
            #expect(edited.map { $0["file"] as? String } == [thanks])
            #expect(edited.first?["kind"] as? String == "changed")
            #expect(edited.first?["by"] is String)

            // Not even a new start brings back what was rolled back.
            server.kill()
            try server.start()
            #expect(try await answer(of: server, to: "спасибо") == before)
            let text = try Program.run(Program.path, ["status", "--state", server.state.path])
            #expect(text.output.contains(": rolled back; the files go live again when they are changed"))
            #expect(text.output.contains("\(thanks) changed by "))
        }

        @Test func rollbackWithNothingBeforeAndWithNoServerSaysSo() async throws {
            let server = try serve()
            _ = try await waitFor(server) { $0["version"] != nil }
            let nothing = try Program.run(Program.path, ["rollback", "--state", server.state.path])
            #expect(nothing.status == 1)
            #expect(nothing.errors.contains("there is no version before"))
            #expect(server.exitStatus() == 0)
            let gone = try Program.run(Program.path, ["rollback", "--state", server.state.path])
            #expect(gone.status == 2)
            #expect(gone.errors.contains("bagdar serve"))
        }

        @Test func brokenSaveFollowedByARestartStillServes() async throws {
            let server = try serve("--watch")
            let first = try #require(try await waitFor(server) { $0["version"] != nil }["version"] as? String)
            try breakFlow()
            let refused = try await waitFor(server) { $0["refused"] != nil }
            #expect(refused["version"] as? String == first)
            #expect(server.log.contains(/general\/thanks\.yaml:3:\d+: error/))

            server.kill()
            try server.start()
            let status = try await waitFor(server) { $0["origin"] as? String == "last-good" }
            #expect(status["version"] as? String == first)
            #expect(status["refused"] != nil)
            #expect(server.log.contains("the last good version is served instead"))
            #expect(try await !answer(of: server, to: "Как получить ИИН?").isEmpty)
            let text = try Program.run(Program.path, ["status", "--state", server.state.path])
            #expect(text.status == 1)
            #expect(text.output.contains("the last good one, since the files had errors"))
            #expect(text.output.contains("/general/thanks.yaml:3:"))

            // Mended, they are live without a restart.
            try Data(contentsOf: URL(fileURLWithPath: Program.checkout + "/Dialogs/general/thanks.yaml")).write(
                to: URL(fileURLWithPath: dialogs + "/general/thanks.yaml"), options: .atomic)
            let mended = try await waitFor(server) { $0["origin"] as? String == "files" }
            #expect(mended["refused"] == nil)
        }

        private static let question = "сколько стоит снять квартиру в Алматы\n"

        /// Asks for a price, and says how many rooms.
        private func price(from server: ServerProcess) async throws -> [String] {
            try await Wire.open(to: server) { person in
                _ = try await person.turn()
                try await person.send(Self.question)
                _ = try await person.turn()
                try await person.send("2\n")
                return try await person.turn() ?? []
            }
        }

        @Test func openQuestionOfAChangedFlowIsAnsweredAsItWasAsked() async throws {
            let server = try serve()
            let first = try #require(try await waitFor(server) { $0["version"] != nil }["version"] as? String)
            let old = try await price(from: server)
            try await Wire.open(to: server) { [dialogs] person in
                _ = try await person.turn()
                try await person.send(Self.question)
                _ = try await person.turn()
                let flow = dialogs + "/rentals/price.yaml"
                let text = try String(contentsOfFile: flow, encoding: .utf8)
                let turned = text.replacing("found: said, old: said-old", with: "found: said-old, old: said")
                #expect(turned != text)
                try Data(turned.utf8).write(to: URL(fileURLWithPath: flow), options: .atomic)
                kill(server.pid, SIGHUP)
                let status = try await waitFor(server) { $0["version"] as? String != first }
                #expect((status["versions"] as? [Any])?.count == 2)
                try await person.send("2\n")
                let answered = try await person.turn()
                #expect(answered == old)
            }
            #expect(try await price(from: server) != old)
        }
    }
}
