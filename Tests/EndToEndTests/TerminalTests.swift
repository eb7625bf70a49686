import Foundation
import TLS
import Testing

extension EndToEnd {
    /// What people at a terminal get, over real TLS.
    @Suite struct TerminalTests {
        let server: ServerProcess

        init() throws {
            server = try ServerProcess(ServerProcess.unlimited)
        }

        @Test func greetingIsSaidInEveryLanguage() async throws {
            let greeting = try await Wire.open(to: server) { try await $0.turn() }
            let text = try #require(greeting).joined(separator: "\n")
            #expect(text.contains("Здравствуйте"))
            #expect(text.contains("Сәлеметсіз бе"))
        }

        @Test func conversationOfTheReadmeIsHeldThroughOpenSSL() throws {
            let readme = try String(contentsOfFile: Program.checkout + "/README.md", encoding: .utf8)
            let shown = try #require(readme.firstMatch(of: /```\n\$ openssl[^\n]*\n([\s\S]*?)\n```/)).1
            let lines = shown.split(separator: "\n", omittingEmptySubsequences: false)
            let typed = lines.filter { $0.hasPrefix("> ") }.map { $0.dropFirst(2) }
            let answers = lines.filter { !$0.hasPrefix("> ") }.joined(separator: "\n") + "\n\n"
            #expect(typed.count == 5)

            let input = Data((typed.joined(separator: "\n") + "\n").utf8)
            let client = try Program.run(
                "/usr/bin/env",
                [
                    "openssl", "s_client", "-quiet", "-connect", "localhost:\(server.port)", "-CAfile",
                    server.certificate,
                ],
                input: input)
            #expect(client.output == answers)
            #expect(try Program.run(Program.path, ["chat"], input: input).output == answers)
            let connected = ["chat", "--connect", "localhost:\(server.port)", "--ca", server.certificate]
            #expect(try Program.run(Program.path, connected, input: input).output == answers)
        }

        @Test func aServerThatIsNotTrustedOrNotThereIsSaidToBeSo() throws {
            let folder = TemporaryFolder()
            let stranger = try LiveGatewayTests.makeIdentity("stranger", in: folder).certificate
            let address = "localhost:\(server.port)"
            let untrusted = try Program.run(Program.path, ["chat", "--connect", address, "--ca", stranger])
            #expect(untrusted.status == 2)
            #expect(untrusted.errors.contains("certificate verify failed"))
            #expect(untrusted.output.isEmpty)
            let absent = ["chat", "--connect", "localhost:1", "--ca", server.certificate]
            let nobody = try Program.run(Program.path, absent)
            #expect(nobody.status == 2)
            #expect(nobody.errors.contains("no server can be reached"))
        }

        @Test func commandsDoWhatTheirNamesSay() async throws {
            try await Wire.open(to: server) { wire in
                _ = try await wire.turn()
                try await wire.send("/help\n/kk\n/person\n/menu\n/back\n/repeat\n/restart\n/forget\n/nonsense\n/quit\n")
                var turns: [[String]] = []
                while let turn = try await wire.turn() { turns.append(turn) }
                #expect(turns.count == 10)
                #expect(turns[0].contains { $0.hasPrefix("/person") })
                #expect(turns[2].contains { $0.hasPrefix("1414") })
                #expect(turns[9] == ["До свидания! Ничего из разговора не сохранено."])
            }
        }

        @Test func textThatIsNoUTF8GetsOneFriendlyLineAndTheTalkGoesOn() async throws {
            try await Wire.open(to: server) { wire in
                _ = try await wire.turn()
                try await wire.send(bytes: [0xFF, 0xFE, 0x41, 0x0A])
                let turn1 = try await wire.turn()
                #expect(turn1?.first?.contains("UTF-8") == true)
                try await wire.send("Как получить ИИН?\n")
                let turn2 = try await wire.turn()
                #expect(turn2?.first?.hasPrefix("ИИН оформляют") == true)
            }
        }

        @Test func lineOf64MegabytesIsSkippedInConstantMemory() async throws {
            let before = server.residentMemory
            try await Wire.open(to: server) { wire in
                _ = try await wire.turn()
                let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20)
                for _ in 0..<64 { try await wire.send(bytes: piece) }
                let turn1 = try await wire.turn()
                #expect(turn1?.first?.contains("4\u{A0}096") == true)
                try await wire.send("\nКак получить ИИН?\n")
                let turn2 = try await wire.turn()
                #expect(turn2?.first?.hasPrefix("ИИН оформляют") == true)
            }
            #expect(server.residentMemory - before < 16_384)
        }

        @Test func programsAreToldWhereTheyAre() async throws {
            for line in ["GET / HTTP/1.1\r\n\r\n", "EHLO example.org\r\n", "SAY {\"id\":\"1\"}\n"] {
                try await Wire.open(to: server) { wire in
                    _ = try await wire.turn()
                    try await wire.send(line)
                    let turn1 = try await wire.turn()
                    #expect(turn1?.contains { $0.contains("bagdar/1") } == true)
                    let turn2 = try await wire.turn()
                    #expect(turn2 == nil)
                }
            }
        }

        @Test func foreignProtocolIsRefusedWithItsAlert() throws {
            let client = try Program.run(
                "/usr/bin/env", ["openssl", "s_client", "-connect", "localhost:\(server.port)", "-alpn", "h2"])
            #expect(client.status != 0)
            #expect(client.errors.contains("alert number 120"))
        }

        @Test func olderTLSIsRefused() throws {
            let client = try Program.run(
                "/usr/bin/env", ["openssl", "s_client", "-connect", "localhost:\(server.port)", "-tls1_2"])
            #expect(client.status != 0)
        }

        @Test func sessionEndsWithItsConnection() async throws {
            try await Wire.open(to: server) { wire in
                _ = try await wire.turn()
                try await wire.send("ЖСН қалай аламын?\n")
                _ = try await wire.turn()
            }
            try await Wire.open(to: server) { wire in
                _ = try await wire.turn()
                try await wire.send("/repeat\n")
                let turn1 = try await wire.turn()
                #expect(turn1?.contains { $0.contains("ЖСН") } == false)
            }
        }

        @Test func savedTextIsLiveWithoutARestartUnlessItIsBroken() async throws {
            let folder = TemporaryFolder()
            let locales = try folder.copy("Locales")
            let file = URL(fileURLWithPath: locales + "/ru/general/thanks.ftl")
            let server = try ServerProcess(["--locales", locales, "--watch"] + ServerProcess.unlimited)
            try await Wire.open(to: server) { wire in
                _ = try await wire.turn()
                // How soon a save is seen is not promised: each is asked for until it is there.
                func thanks() async throws -> [String]? {
                    try await wire.send("спасибо\n")
                    return try await wire.turn()
                }
                try Data("title = T\nwelcome = Раз\n".utf8).write(to: file)
                while let turn = try await thanks(), turn != ["Раз"] {}
                try Data("title = T\nwelcome = {\n".utf8).write(to: file)
                while let turn = try await thanks(), !server.log.contains("what was live stays live") {
                    #expect(turn == ["Раз"])
                }
                #expect(server.log.contains(/ru\/general\/thanks\.ftl:\d+:\d+: error/))
                #expect(try await thanks() == ["Раз"])
                try Data("title = T\nwelcome = Три\n".utf8).write(to: file)
                while let turn = try await thanks(), turn != ["Три"] {}
                #expect(try await thanks() == ["Три"])
            }
        }

        @Test func endOfTheServerIsSaid() async throws {
            let other = try ServerProcess()
            try await Wire.open(to: other) { wire in
                _ = try await wire.turn()
                other.terminate()
                let turn1 = try await wire.turn()
                #expect(turn1?.isEmpty == false)
                let turn2 = try await wire.turn()
                #expect(turn2 == nil)
            }
            #expect(other.exitStatus() == 0)
        }
    }

    /// Peers that connect and do not go on.
    @Suite struct SilentPeerTests {
        @Test func clientThatConnectsAndSaysNothingIsCut() throws {
            let server = try ServerProcess(["--set", "limits.handshake=200"])
            let reached = try Program.run(
                "/usr/bin/env",
                [
                    "python3", "-c",
                    "import socket; s=socket.create_connection(('127.0.0.1',\(server.port))); print(len(s.recv(10)))",
                ])
            #expect(reached.output == "0\n")
        }

        @Test func gatewayThatSaysNoHelloIsCut() async throws {
            let server = try ServerProcess(["--set", "limits.hello=200"])
            try await Wire.open(to: server, alpn: ["bagdar/1"]) { wire in
                let frame1 = try await wire.frame()
                #expect(frame1?.verb == "INFO")
                let frame2 = try await wire.frame()
                #expect(frame2?.text("code") == "not-hello")
                let frame3 = try await wire.frame()
                #expect(frame3?.verb == "BYE")
                let frame4 = try await wire.frame()
                #expect(frame4 == nil)
            }
        }

        @Test func personWhoFallsSilentHearsAWordBeforeTheEnd() async throws {
            let server = try ServerProcess(["--set", "limits.human-warning=100", "--set", "limits.human-close=300"])
            try await Wire.open(to: server) { wire in
                var turns: [[String]] = []
                while let turn = try await wire.turn() { turns.append(turn) }
                #expect(turns.count == 3)
            }
        }
    }
}
