import Foundation
import LineProtocol
import Store
import Testing

extension EndToEnd {
    /// The codes that no other test brings about, and a list of where each is.
    @Suite struct ErrorCodeTests {
        /// For every code of ERR the test that brings it about over real TLS.
        static let tests: [ErrorCode: (file: String, test: String)] = [
            .badFrame: ("HostileGatewayTests", "fatalErrorIsSaidOnceAndNothingBehindItIsRead"),
            .badJSON: ("HostileGatewayTests", "fatalErrorIsSaidOnceAndNothingBehindItIsRead"),
            .unexpected: ("HostileGatewayTests", "fatalErrorIsSaidOnceAndNothingBehindItIsRead"),
            .badUTF8: ("HostileGatewayTests", "invalidUTF8IsFatal"),
            .tooLong: ("HostileGatewayTests", "frameOf64MegabytesIsCutAtItsLimitInConstantMemory"),
            .auth: ("HostileGatewayTests", "wrongTokenAndUnknownNameGetTheSameAnswer"),
            .notHello: ("HostileGatewayTests", "messageBeforeHELLOIsRefused"),
            .version: ("HostileGatewayTests", "unknownVersionIsRefused"),
            .badField: ("HostileGatewayTests", "unknownVerbAndWrongMemberAreNotFatal"),
            .unknownVerb: ("HostileGatewayTests", "unknownVerbAndWrongMemberAreNotFatal"),
            .replaced: ("GatewayTests", "newerConnectionOfAGatewayReplacesTheOlder"),
            .conflict: ("GatewayTests", "otherContentUnderTheSameIDIsRefusedForGood"),
            .rate: ("GatewayTests", "sessionThatWritesTooFastIsToldWhenToComeAgain"),
            .busy: ("GatewayTests", "ninthMessageWithoutAnyACKIsBusy"),
            .denied: ("HandOffTests", "foreignAndClosedCasesAreRefused"),
            .noSession: ("HandOffTests", "foreignAndClosedCasesAreRefused"),
            .draining: ("LifeOfRepliesTests", "drainSaysWhereToGoAndRefusesWhatIsSaidThen"),
            .store: ("ErrorCodeTests", "storeThatDoesNotAnswerIsSaidAndRecovers"),
            .internal: ("ErrorCodeTests", "messageOnWhichTheServerDiedTwiceIsNotTakenAgain"),
        ]

        @Test(arguments: ErrorCode.allCases) func everyCodeHasItsTest(_ code: ErrorCode) throws {
            let place = try #require(Self.tests[code])
            let source = try String(
                contentsOfFile: Program.checkout + "/Tests/EndToEndTests/\(place.file).swift", encoding: .utf8)
            #expect(source.contains("func \(place.test)("))
            #expect(source.contains("\"\(code.rawValue)\""))
        }

        @Test func storeThatDoesNotAnswerIsSaidAndRecovers() async throws {
            let server = try ServerProcess(ServerProcess.unlimited)
            let token = try server.addGateway("tg-1")
            let (input, output) = (ChildPipe(), ChildPipe())
            let script = """
                import sqlite3, sys
                database = sqlite3.connect(sys.argv[1], isolation_level=None)
                database.execute("BEGIN IMMEDIATE")
                print("locked", flush=True)
                sys.stdin.readline()
                database.execute("ROLLBACK")
                print("free", flush=True)
                """
            let child = try Child(
                "/usr/bin/env", ["python3", "-c", script, server.state.file("bagdar.sqlite")], input: input.reading,
                output: output.writing)
            defer {
                child.send(SIGKILL)
                _ = child.wait()
            }
            var lines = LineReader(output.reading)
            #expect(lines.next() == "locked")
            try await Wire.open(to: server, alpn: ["bagdar/1"]) { wire in
                _ = try await wire.enter(as: "tg-1", token)
                try await wire.say("1", "a", "спасибо")
                try await wire.send("PING\n")
                let pong = try await wire.frame()
                #expect(pong?.verb == "PONG")
                let refusal = try #require(try await wire.frame())
                #expect(refusal.text("code") == "store")
                #expect(refusal.has("retry_ms"))
            }
            try input.writing.write(contentsOf: Data("\n".utf8))
            #expect(lines.next() == "free")
            try await Wire.open(to: server, alpn: ["bagdar/1"]) { wire in
                _ = try await wire.enter(as: "tg-1", token)
                try await wire.say("1", "a", "спасибо")
                let ok = try #require(try await wire.frame())
                #expect(ok.verb == "OK")
                #expect(ok.number("replies") == 1)
            }
        }

        /// Twice a process that thought about the message was not seen again: what it leaves is what the store notes when
        /// it begins to think, and never what it notes at the end.
        @Test func messageOnWhichTheServerDiedTwiceIsNotTakenAgain() async throws {
            let server = try ServerProcess(ServerProcess.unlimited)
            let token = try server.addGateway("tg-1")
            server.kill()
            let say = Say(id: "1", session: "a", content: .text("спасибо"))
            for _ in 0..<2 {
                let store = try SQLiteTurnStore(at: server.state.path)
                let mark = store.mark(gateway: "tg-1", id: "1", content: say.canonicalContent)
                #expect(store.began(mark) != nil)
                store.close()
            }
            try server.start()
            try await Wire.open(to: server, alpn: ["bagdar/1"]) { wire in
                _ = try await wire.enter(as: "tg-1", token)
                try await wire.say("1", "a", "спасибо")
                let refusal = try #require(try await wire.frame())
                #expect(refusal.text("code") == "internal")
                #expect(!refusal.has("retry_ms") && !refusal.isTrue("fatal"))
                try await wire.say("2", "a", "спасибо")
                let ok = try await wire.frame()
                #expect(ok?.verb == "OK")
            }
        }
    }
}
