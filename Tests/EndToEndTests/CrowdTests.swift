import Foundation
import Testing

extension EndToEnd {
    /// More connections than there is room for.
    @Suite struct CrowdTests {
        /// So many are left to connections of 300 files.
        private static let room = 44

        @Test func withoutDescriptorsNobodyElseIsAcceptedAndWhoeverIsInIsServed() async throws {
            let server = try ServerProcess(ServerProcess.unlimited, log: "info", files: 300)
            #expect(server.log.contains("open files: 300, so at most \(Self.room) connections"))
            let gateway = try PythonGateway(to: server, as: "tg-1", try server.addGateway("tg-1"))
            try gateway.send("a", "s", "text", "что такое ИИН")
            #expect(gateway.next()?.text("topic") == "documents.iin")
            let crowd = try (0..<3 * Self.room).map { _ in try RawSocket(port: server.port) }
            try gateway.send("b", "s", "text", "что такое ИИН")
            #expect(gateway.next()?.text("re") == "b")
            // The person stands behind the crowd in the kernel's queue.
            for socket in crowd { socket.close() }
            let greeting = try await Wire.open(to: server) { try await $0.turn() }
            #expect(greeting?.isEmpty == false)
            #expect(server.descriptors < 300)
        }

        @Test func peopleBeyondTheLimitInAllHearSoAndTheOthersTalkOn() async throws {
            let server = try ServerProcess(ServerProcess.unlimited + ["--set", "limits.human-connections=1"])
            try await Wire.open(to: server) { first in
                _ = try await first.turn()
                try await Wire.open(to: server) { second in
                    let word = try await second.turn()
                    #expect(word?.first?.isEmpty == false)
                    let end = try await second.turn()
                    #expect(end == nil)
                }
                try await first.send("Как получить ИИН?\n")
                let answer = try await first.turn()
                #expect(answer?.first?.hasPrefix("ИИН оформляют") == true)
            }
        }

        @Test func aReaderThatNeverReadsIsHeldToWhatMayBeUnsent() async throws {
            let server = try ServerProcess(ServerProcess.unlimited + ["--set", "limits.unsent=262144"])
            let before = server.residentMemory
            let script = """
                import socket, ssl, sys
                tls = ssl.create_default_context(cafile=sys.argv[2])
                raw = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
                raw.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
                person = tls.wrap_socket(raw, server_hostname="localhost")
                person.settimeout(2)
                sent = 0
                try:
                    while sent < 200_000_000:
                        sent += person.send(b"/help\\n" * 500)
                except OSError:
                    print("read no further")
                """
            let flood = try Program.run(
                "/usr/bin/env", ["python3", "-c", script, "\(server.port)", server.certificate])
            #expect(flood.output == "read no further\n")
            #expect(server.residentMemory - before < 8192)
            let greeting = try await Wire.open(to: server) { try await $0.turn() }
            #expect(greeting?.isEmpty == false)
        }
    }
}
