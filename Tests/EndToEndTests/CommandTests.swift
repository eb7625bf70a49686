import Foundation
import Testing

extension EndToEnd {
    /// The command as staff and operators use it.
    @Suite struct CommandTests {
        let folder = TemporaryFolder()

        private func bagdar(_ arguments: String...) throws -> Program.Result {
            try Program.run(Program.path, arguments)
        }

        @Test func shippedContentIsClean() throws {
            let check = try bagdar("check")
            #expect(check.status == 0)
            // A topic and a part may be understood before their answers are written.
            let findings = check.output.split(separator: "\n").filter { !$0.hasPrefix(" ") }
            #expect(findings.filter { !$0.hasSuffix("[unknown-topic]") && !$0.hasSuffix("[unknown-part]") } == [])
        }

        @Test func wrongFlagCannotRunAndSaysHowItIsUsed() throws {
            let serve = try bagdar("serve", "--lisen", "127.0.0.1:0")
            #expect(serve.status == 2)
            #expect(serve.errors.contains("--listen"))
            #expect(serve.output == "")
        }

        @Test(arguments: [
            (["--set", "limits.sesion-rate=0"], "did you mean limits.session-rate?"),
            (["--set", "limits.window=many"], "takes a whole number"),
            (["--set", "limits.window=0"], "takes 1 to"),
            (["--set", "limits.window"], "name=value"),
            (["--config", "/nonexistent.yaml"], "cannot be read"),
            (["--listen", "nowhere"], "HOST:PORT"),
            (["--cert", "a.pem"], "go together"),
        ])
        func wrongSettingIsNamed(_ arguments: [String], _ sentence: String) throws {
            let serve = try Program.run(Program.path, ["serve", "--state", folder.path] + arguments)
            #expect(serve.status == 2)
            #expect(serve.errors.contains(sentence))
        }

        @Test func settingsComeFromTheFileTheEnvironmentAndTheCommandLineInThisOrder() throws {
            let file = folder.file("settings.yaml")
            func refusal(_ yaml: String, _ words: String...) throws -> String {
                try Data(yaml.utf8).write(to: URL(fileURLWithPath: file))
                let serve = try Program.run("/usr/bin/env", words + ["--config", file, "--state", folder.path])
                #expect(serve.status == 2)
                return serve.errors
            }
            let program = Program.path
            #expect(try refusal("limits:\n  windou: 3\n", program, "serve").contains("limits.windou"))
            #expect(try refusal("limits:\n  window: 0\n", program, "serve").contains("limits.window"))
            #expect(try refusal("limits: [\n", program, "serve").contains("settings.yaml"))
            let environment = try refusal("limits:\n  window: 3\n", "BAGDAR_LIMITS_WINDOW=0", program, "serve")
            #expect(environment.contains("limits.window"))
            let override = try refusal(
                "log: info\n", "BAGDAR_LIMITS_WINDOW=0", program, "serve", "--set", "limits.window=5", "--set",
                "log=loud")
            #expect(override.contains("one of trace"))
        }

        @Test func brokenFlowIsNamedWithItsPlaceByCheckAndByServe() throws {
            let dialogs = try folder.copy("Dialogs")
            let flow = dialogs + "/documents/iin.yaml"
            try Data("start: what\nparts:\n  what: {}\n  where: { facts: [\n".utf8).write(
                to: URL(fileURLWithPath: flow))
            let check = try bagdar("check", "--dialogs", dialogs)
            #expect(check.status == 1)
            #expect(check.output.contains(/documents\/iin\.yaml:\d+:\d+: error: .+ \[yaml-syntax\]/))
            let serve = try bagdar("serve", "--dialogs", dialogs, "--state", folder.file("state"))
            #expect(serve.status == 2)
            #expect(serve.errors.contains(/documents\/iin\.yaml:\d+:\d+: error/))
        }

        @Test func folderThatIsNotThereIsNamedWithItsOption() throws {
            for command in ["check", "chat"] {
                let dialogs = try bagdar(command, "--dialogs", folder.file("none"))
                #expect(dialogs.status == 2)
                #expect(dialogs.errors.contains("there is no folder \(folder.file("none")); --dialogs DIR"))
                let locales = try bagdar(command, "--locales", folder.file("none"))
                #expect(locales.status == 2)
                #expect(locales.errors.contains("--locales DIR"))
            }
        }

        @Test func findingsAsJSONAreOneArray() throws {
            let locales = try folder.copy("Locales")
            try Data("what = {\n".utf8).write(to: URL(fileURLWithPath: locales + "/kk/documents/iin.ftl"))
            let check = try bagdar("check", "--locales", locales, "--format", "json")
            #expect(check.status == 1)
            let findings = try JSONSerialization.jsonObject(with: Data(check.output.utf8)) as? [[String: Any]]
            #expect(findings?.isEmpty == false)
            #expect(
                findings?.allSatisfy { $0["file"] is String && $0["line"] is Int && $0["sentence"] is String } == true)
        }

        @Test func tokenIsPrintedAloneAndItsTextIsNowhereOnDisk() throws {
            let added = try bagdar("gateway", "add", "tg-1", "--state", folder.path)
            #expect(added.status == 0)
            let token = added.output.trimmingCharacters(in: .newlines)
            #expect(added.output == token + "\n")
            #expect(token.utf8.count == 43)
            for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
                guard let data = try? Data(contentsOf: URL(fileURLWithPath: folder.file(name))) else { continue }
                #expect(data.range(of: Data(token.utf8)) == nil)
            }
            let again = try bagdar("gateway", "add", "tg-1", "--state", folder.path)
            #expect(again.status == 2)
            #expect(again.errors.contains("--replace"))
            #expect(try bagdar("gateway", "add", "tg-1", "--replace", "--state", folder.path).output != added.output)
            #expect(try bagdar("gateway", "add", "no spaces", "--state", folder.path).status == 2)
        }

        @Test func portThatIsTakenIsSaid() throws {
            let server = try ServerProcess()
            let second = try bagdar("serve", "--listen", "127.0.0.1:\(server.port)", "--state", folder.path)
            #expect(second.status == 2)
            #expect(second.errors.contains("cannot listen"))
        }

        @Test func secondServerOnOneStateFolderIsRefused() throws {
            let server = try ServerProcess()
            let second = try bagdar("serve", "--listen", "127.0.0.1:0", "--state", server.state.path)
            #expect(second.status == 2)
            #expect(second.errors.contains("Another server uses this state folder"))
            server.kill()
            try server.start()
        }

        @Test func helpOfEverySubcommandTeaches() throws {
            for arguments in [
                ["--help"], ["serve", "--help"], ["chat", "--help"], ["check", "--help"], ["text", "--help"],
                ["gateway", "add", "--help"], ["status", "--help"], ["rollback", "--help"],
            ] {
                let help = try Program.run(Program.path, arguments)
                #expect(help.status == 0)
                #expect(help.output.contains("USAGE"))
            }
        }

        @Test func nothingThatWasSaidIsLoggedOrKept() async throws {
            let secret = "999900100009"
            let state = TemporaryFolder()
            let log = try folder.handle("log", holding: Data())
            let output = ChildPipe()
            let server = try Child(
                Program.path, ["serve", "--state", state.path, "--listen", "127.0.0.1:0", "--set", "log=trace"],
                output: output.writing, errors: log)
            let line = String(decoding: output.reading.availableData, as: UTF8.self)
            let port = try #require(
                line.split(separator: ":").last.flatMap { Int($0.trimmingCharacters(in: .newlines)) })
            let token = try Program.run(Program.path, ["gateway", "add", "g", "--state", state.path]).output
                .trimmingCharacters(in: .newlines)
            let gateway = try Program.run(
                "/usr/bin/env",
                ["python3", "-c", Self.oneMessage, "\(port)", token, "мой ИИН \(secret), как его получить"])
            #expect(gateway.output == "OK\n")
            server.send(SIGTERM)
            #expect(server.wait() == 0)
            #expect(!(try folder.text("log")).contains(secret))
            for name in try FileManager.default.subpathsOfDirectory(atPath: state.path) {
                guard let data = try? Data(contentsOf: URL(fileURLWithPath: state.file(name))) else { continue }
                #expect(data.range(of: Data(secret.utf8)) == nil)
                #expect(data.range(of: Data("как его получить".utf8)) == nil)
            }
        }

        private static let oneMessage = """
            import json, socket, ssl, sys
            tls = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT); tls.check_hostname = False; tls.verify_mode = ssl.CERT_NONE
            tls.set_alpn_protocols(["bagdar/1"])
            wire = tls.wrap_socket(socket.create_connection(("127.0.0.1", int(sys.argv[1]))), server_hostname="localhost")
            lines = wire.makefile("rw", encoding="utf-8", newline="\\n")
            lines.readline()
            lines.write("HELLO " + json.dumps({"v": 1, "name": "g", "token": sys.argv[2]}) + "\\n"); lines.flush(); lines.readline()
            lines.write("SAY " + json.dumps({"id": "1", "s": "a", "text": sys.argv[3]}) + "\\n"); lines.flush()
            print(lines.readline().split()[0])
            """
    }
}
