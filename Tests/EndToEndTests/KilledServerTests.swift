import Foundation
import Testing

extension EndToEnd {
    /// 2,000 messages of 50 people through the gateway of `gateway.py`, while the server is killed ten times.
    @Suite struct KilledServerTests {
        private static let people = 50
        private static let messages = 40
        private static let kills = 10
        private static let texts = [
            "Как получить ИИН?", "а где?", "ЖСН қалай аламын?", "спасибо", "какой курс доллара",
        ]

        /// The bubble that a person was shown.
        private struct Shown {
            var session: String
            var answering: String
            var number: Int

            init(_ frame: Frame) {
                session = frame.text("s") ?? ""
                answering = frame.text("re") ?? ""
                number = frame.number("n") ?? 0
            }
        }

        @Test func nothingIsLostShownTwiceOrOutOfOrder() async throws {
            let server = try ServerProcess(ServerProcess.unlimited)
            let token = try server.addGateway("tg-1")
            let (input, output) = (ChildPipe(), ChildPipe())
            let gateway = try Child(
                "/usr/bin/env",
                [
                    "python3", Program.checkout + "/Tests/EndToEndTests/gateway.py", "localhost", "\(server.port)",
                    "tg-1",
                    token, server.certificate,
                ],
                input: input.reading, output: output.writing)
            defer {
                gateway.send(SIGTERM)
                _ = gateway.wait()
            }

            try input.writing.write(contentsOf: Self.everything())
            let shown = try watch(output.reading, killing: server, input.writing)

            let total = Self.people * (Self.messages + 1)
            #expect(shown.count == total)
            #expect(Set(shown.map(\.answering)).count == total)
            #expect(Set(shown.map(\.number)).count == total)
            for person in 0..<Self.people {
                let own = shown.filter { $0.session == "p\(person)" }
                #expect(own.map(\.answering) == (0...Self.messages).map { "p\(person):\($0)" })
                #expect(own.map(\.number) == own.map(\.number).sorted())
            }
        }

        /// Every person's messages, one of each in turn. Each is answered by one bubble.
        private static func everything() -> Data {
            var lines = Data()
            for message in 0..<messages {
                for person in 0..<people { lines += line(message, of: person) }
            }
            return lines
        }

        /// Reads what people are shown. Each time another part of it has come, the server is killed and started again.
        /// Last, every person is asked one thing more: a bubble too many would come before that answer.
        private func watch(_ output: FileHandle, killing server: ServerProcess, _ input: FileHandle) throws -> [Shown] {
            let total = Self.people * Self.messages
            var lines = LineReader(output)
            var shown: [Shown] = []
            var killed = 0
            while shown.count < total, let line = lines.next() {
                shown.append(Shown(Frame("REPLY " + line)))
                if killed < Self.kills, shown.count >= (killed + 1) * total / (Self.kills + 1) {
                    killed += 1
                    server.kill()
                    try server.start()
                }
            }
            #expect(killed == Self.kills)
            for person in 0..<Self.people { try input.write(contentsOf: Self.line(Self.messages, of: person)) }
            for _ in 0..<Self.people {
                guard let line = lines.next() else { break }
                shown.append(Shown(Frame("REPLY " + line)))
            }
            return shown
        }

        private static func line(_ message: Int, of person: Int) -> Data {
            let text = texts[(message + person) % texts.count]
            return Data("{\"id\":\"p\(person):\(message)\",\"s\":\"p\(person)\",\"text\":\"\(text)\"}\n".utf8)
        }
    }
}
