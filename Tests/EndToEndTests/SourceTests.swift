import Foundation
import Testing

extension EndToEnd {
    /// Sources as people and staff meet them: over the wire, in `bagdar status`, `ask` and `find`.
    @Suite struct SourceTests {
        private let folder = TemporaryFolder()

        /// The shipped dialogs with another program in the place of the border feed.
        private func dialogs(feed: String) throws -> String {
            let dialogs = try folder.copy("Dialogs")
            try Data(feed.utf8).write(to: URL(fileURLWithPath: dialogs + "/knowledge/border-feed.py"))
            return dialogs
        }

        /// Answers when the file `go` is there, and not before.
        private static let patient = """
            import json, os, sys, time
            for line in sys.stdin:
                question = json.loads(line)
                while not os.path.exists("go"):
                    time.sleep(0.01)
                values = {"hours": 7, "minutes": 15, "as-of": question["today"], "at": "00:00"}
                print(json.dumps({"id": question["id"], "outcome": "found", "values": values}), flush=True)
            """

        @Test func twoHundredOthersAreAnsweredWhileASourceSleeps() async throws {
            let dialogs = try dialogs(feed: Self.patient)
            let server = try ServerProcess(ServerProcess.unlimited + ["--dialogs", dialogs])
            let token = try server.addGateway("g")
            try await Wire.open(to: server) { person in
                _ = try await person.turn()
                for line in ["какая очередь на границе", "2"] {
                    try await person.send(line + "\n")
                    _ = try await person.turn()
                }
                try await person.send("4\n")
                try await Wire.open(to: server, alpn: ["bagdar/1"]) { others in
                    _ = try await others.enter(as: "g", token)
                    for number in 0..<200 { try await others.say("\(number)", "s\(number)", "Как получить ИИН?") }
                    var topics: [String?] = []
                    while topics.count < 200, let frame = try await others.frame() {
                        guard frame.verb == "REPLY" else { continue }
                        topics.append(frame.text("topic"))
                        try await others.acknowledge(frame.number("n"))
                    }
                    #expect(topics == Array(repeating: "documents.iin", count: 200))
                }
                // Only now the source may speak: whoever had to wait for it would have had no answer yet.
                try Data().write(to: URL(fileURLWithPath: dialogs + "/knowledge/go"))
                let turn = try await person.turn() ?? []
                #expect(turn.contains { $0.contains("7 ч 15 мин") })
            }
        }

        @Test func statusSaysWhyASourceFails() async throws {
            let dialogs = try dialogs(feed: "import sys\nsys.exit('the feed is not set up')\n")
            let server = try ServerProcess(["--dialogs", dialogs])
            try await Wire.open(to: server) { person in
                _ = try await person.turn()
                for line in ["какая очередь на границе", "2", "4"] {
                    try await person.send(line + "\n")
                    _ = try await person.turn()
                }
            }
            var status = try Program.run(Program.path, ["status", "--state", server.state.path])
            // It is written once a second.
            while !status.output.contains("borders failed last:") {
                try await Task.sleep(for: .milliseconds(50))
                status = try Program.run(Program.path, ["status", "--state", server.state.path])
            }
            #expect(status.status == 1)
            #expect(status.output.hasPrefix("running for "))
            let json = try Program.run(Program.path, ["status", "--state", server.state.path, "--format", "json"])
            let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
            let sources = object?["sources"] as? [[String: Any]] ?? []
            let borders = sources.first { $0["name"] as? String == "borders" }
            #expect(borders?["failures"] as? Int == 1)
            #expect(borders?["state"] as? String == "failing")
            #expect(server.exitStatus() == 0)
            let gone = try Program.run(Program.path, ["status", "--state", server.state.path])
            #expect(gone.status == 2)
            #expect(gone.errors.contains("bagdar serve"))
        }

        @Test func killedServerIsNotSaidToRun() throws {
            let server = try ServerProcess()
            server.kill()
            let path = URL(fileURLWithPath: server.state.file("status.json"))
            // As one that was killed long ago leaves it.
            try Data(#"{"started":0,"written":0,"sources":[]}"#.utf8).write(to: path)
            let status = try Program.run(Program.path, ["status", "--state", server.state.path])
            #expect(status.status == 2)
            #expect(status.errors.contains("has not been heard of"))
        }

        @Test func askPrintsTheAnswerOfATable() throws {
            let ask = try Program.run(Program.path, ["ask", "rents.city"])
            #expect(ask.status == 0)
            #expect(ask.output.hasPrefix("found\n"))
            #expect(ask.output.contains("almaty"))
            let wrong = try Program.run(Program.path, ["ask", "rents.nothing"])
            #expect(wrong.status == 2)
            #expect(wrong.errors.contains("bagdar ask"))
            let argument = try Program.run(Program.path, ["ask", "rents.price", "town=almaty"])
            #expect(argument.status == 2)
            #expect(argument.errors.contains("city=city"))
        }

        @Test func findNamesTheTextsThatAreLikeTheWords() throws {
            let find = try Program.run(Program.path, ["find", "индивидуальный идентификационный номер"])
            #expect(find.status == 0)
            #expect(find.output.split(separator: "\n").contains { $0.contains(" ru documents.iin") })
        }
    }
}
