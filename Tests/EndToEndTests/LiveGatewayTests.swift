import Client
import Digests
import Foundation
import LineProtocol
import Synchronization
import TLS
import Testing

extension EndToEnd {
    struct LiveGatewayTests {
        /// What a gateway has heard, and who waits for it.
        private final class Notes: Sendable {
            private struct State {
                var committed: [String] = []
                var shown: [DeliveredReply] = []
                var lost: [String] = []
            }

            private let state = Mutex(State())
            private let changes = AsyncStream.makeStream(of: Void.self)

            var committed: [String] { state.withLock { $0.committed } }
            var shown: [DeliveredReply] { state.withLock { $0.shown } }
            var lost: [String] { state.withLock { $0.lost } }

            var handlers: LiveGateway.Handlers {
                LiveGateway.Handlers(
                    happened: { [self] event in
                        state.withLock { state in
                            switch event {
                            case .committed(let committed): state.committed.append(committed.id)
                            case .lost(_, let reason, let next): state.lost.append(next == nil ? reason : "")
                            case .live, .refused: break
                            }
                        }
                        changes.continuation.yield()
                    },
                    show: { [self] delivered in
                        state.withLock { $0.shown.append(delivered) }
                        changes.continuation.yield()
                        return .shown
                    })
            }

            /// Returns when `holds` does; the suite's own limit of time is the last resort.
            func wait(until holds: (Notes) -> Bool) async {
                guard !holds(self) else { return }
                for await _ in changes.stream where holds(self) { return }
            }
        }

        private func start(
            _ server: ServerProcess, as name: String = "tg-1", token: String?, identity: ClientIdentity? = nil,
            _ notes: Notes
        ) async throws -> LiveGateway {
            try await LiveGateway.start(
                at: Endpoint(host: "localhost", port: server.port),
                as: Hello(version: 1, name: name, token: token.map { Token($0) }), trust: .file(server.certificate),
                identity: identity, seed: 1, notes.handlers)
        }

        @Test func messagesSurviveAServerThatIsKilledAndNothingIsShownTwice() async throws {
            let server = try ServerProcess(ServerProcess.unlimited)
            let notes = Notes()
            let gateway = try await start(server, token: try server.addGateway("tg-1"), notes)
            let ids = (0..<60).map { "m\($0)" }
            for (number, id) in ids.enumerated() {
                gateway.say(Say(id: id, session: "s\(number % 5)", content: .text("ИИН")))
                if number == 30 {
                    await notes.wait { $0.committed.count > 5 }
                    server.kill()
                    try server.start()
                }
            }
            await notes.wait { notes in
                notes.committed.count == ids.count && Set(notes.shown.compactMap(\.reply.answering)).count == ids.count
            }
            await gateway.quit()
            #expect(notes.committed.sorted() == ids.sorted())
            #expect(Set(notes.shown.map(\.number)).count == notes.shown.count)
            for session in 0..<5 {
                let order = notes.shown.filter { $0.reply.session == "s\(session)" }
                    .compactMap { $0.reply.answering.flatMap { Int($0.dropFirst()) } }
                #expect(order == order.sorted())
            }
        }

        @Test func aWrongTokenIsNotTriedAgain() async throws {
            let server = try ServerProcess()
            _ = try server.addGateway("tg-1")
            let notes = Notes()
            let gateway = try await start(server, token: "wrong", notes)
            await notes.wait { !$0.lost.isEmpty }
            #expect(notes.lost.count == 1)
            #expect(notes.lost.first?.contains("auth") == true)
            await gateway.quit()
        }

        @Test func aCertificateIsProofEnoughAndAnotherOneIsNot() async throws {
            let server = try ServerProcess()
            let folder = TemporaryFolder()
            let good = try Self.makeIdentity("good", in: folder)
            let bad = try Self.makeIdentity("bad", in: folder)
            let words = ["gateway", "add", "tg-1", "--cert", good.certificate, "--state", server.state.path]
            let added = try Program.run(Program.path, words)
            #expect(added.output == (try KeyPin.read(certificate: good.certificate).hex) + "\n")

            let notes = Notes()
            let gateway = try await start(server, token: nil, identity: good, notes)
            gateway.say(Say(id: "a", session: "s", content: .text("ИИН")))
            await notes.wait { $0.committed == ["a"] }
            await gateway.quit()

            _ = try server.addGateway("tg-2")
            let strangers: [(String, ClientIdentity?)] = [("tg-1", bad), ("tg-1", nil), ("tg-2", good)]
            for (name, identity) in strangers {
                let notes = Notes()
                let stranger = try await start(server, as: name, token: nil, identity: identity, notes)
                await notes.wait { !$0.lost.isEmpty }
                #expect(notes.lost.first?.contains("auth") == true)
                await stranger.quit()
            }
        }

        static func makeIdentity(_ name: String, in folder: TemporaryFolder) throws -> ClientIdentity {
            let now = Int64(Date().timeIntervalSince1970)
            let made = try SelfSignedCertificate(
                commonName: name, hosts: ["localhost"], addresses: ["127.0.0.1"], validFrom: now - 60,
                expiresAt: now + 3600)
            try Data(made.certificate).write(to: URL(fileURLWithPath: folder.file(name + ".cert")))
            try Data(made.key).write(to: URL(fileURLWithPath: folder.file(name + ".key")))
            return ClientIdentity(certificate: folder.file(name + ".cert"), key: folder.file(name + ".key"))
        }
    }
}
