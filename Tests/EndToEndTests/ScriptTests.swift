import Client
import Foundation
import LineProtocol
import Rehearsal
import TLS
import Testing

extension EndToEnd {
    /// The scripts of `Tests/Conversations` against a real server.
    @Suite struct ScriptTests {
        private static let scripts = Program.checkout + "/Tests/Conversations"

        @Test func theShippedScriptsHoldOverTLS() throws {
            let server = try ServerProcess(ServerProcess.unlimited)
            let test = try Program.run(
                Program.path,
                [
                    "test", Self.scripts, "--connect", "localhost:\(server.port)", "--state", server.state.path,
                    "--format",
                    "json",
                ])
            #expect(test.status == 0, "\(test.output) \(test.errors)")
            let result = try #require(
                try JSONSerialization.jsonObject(with: Data(test.output.utf8)) as? [String: Any])
            #expect(result["failed"] as? Int == 0)
            let passed = try #require(result["passed"] as? Int)
            #expect(passed >= 30)
        }

        @Test func aServerThatIsKilledInAScriptGoesOnWhereItWas() async throws {
            let server = try ServerProcess(ServerProcess.unlimited)
            let token = try server.addGateway("rehearsal")
            let material = try ShippedMaterial.load()
            let path = Self.scripts + "/trouble.chat"
            let suite = ScriptSuite(files: [path]) { (try? Data(contentsOf: URL(fileURLWithPath: $0))).map(Array.init) }
            let runner = SuiteRunner(material, today: nil, jobs: 1)
            let units = runner.units(of: suite)
            let settings = WireSettings(
                address: Endpoint(host: "localhost", port: server.port),
                hello: Hello(version: 1, name: "rehearsal", token: Token(token)), trust: .file(server.certificate)
            ) {
                server.kill()
                try server.start()
            }
            var player = WirePlayer(settings, run: "killed")
            for (rehearsed, unit) in zip(await runner.run(units), units) {
                let outcome = await player.play(rehearsed, unit.conversation, command: "")
                #expect(outcome.verdict == .passed)
            }
            await player.quit()
            #expect(units.count == 4)
        }

        @Test func aServerThatIsNotThereIsAFailureWithItsLine() throws {
            let folder = TemporaryFolder()
            _ = try Program.run(Program.path, ["gateway", "add", "x", "--state", folder.path])
            let server = try ServerProcess(ServerProcess.unlimited)
            let certificate = server.certificate
            let port = server.port
            server.kill()
            let test = try Program.run(
                Program.path,
                [
                    "test", Self.scripts + "/documents/iin.chat:4", "--connect", "localhost:\(port)", "--state",
                    folder.path, "--trust", certificate, "--lang", "ru",
                ])
            #expect(test.status == 1)
            #expect(
                test.output.contains(":1: error: The server did not answer: no server can be reached there"))
        }

        @Test(arguments: [
            (["nowhere.chat"], "there is no script or folder nowhere.chat"),
            (["--noise", "loud"], "--noise takes a list"),
            (["--lang", "xx"], "--lang xx: the bot speaks ru, kk"),
            (["--connect", "nowhere"], "--connect takes HOST:PORT"),
        ])
        func whatCannotRunIsSaidToBeSo(_ arguments: [String], _ sentence: String) throws {
            let folder = TemporaryFolder()
            let test = try Program.run(Program.path, ["test", "--state", folder.path] + arguments)
            #expect(test.status == 2)
            #expect(test.errors.contains(sentence))
        }

        @Test func aBrokenTextIsNamedWithItsLineAndTheCommandThatRunsItAlone() throws {
            let folder = TemporaryFolder()
            let script = folder.file("mine.chat")
            try Data("conversation: mine\n> какие документы нужны для ИИН\n< documents.iin.where\n".utf8)
                .write(to: URL(fileURLWithPath: script))
            let test = try Program.run(Program.path, ["test", script, "--lang", "ru"])
            #expect(test.status == 1)
            #expect(test.output.hasPrefix("\(script):3:1: error: This is not what was said: another text was said."))
            #expect(test.output.contains("    expected  documents.iin.where\n    got       documents.iin.papers  «"))
            #expect(test.output.contains("    spoke     "))
            #expect(test.output.contains("Dialogs/documents/iin.yaml:"))
            #expect(test.output.contains("    alone     bagdar test \(script):1 --lang ru\n"))
        }
    }
}
