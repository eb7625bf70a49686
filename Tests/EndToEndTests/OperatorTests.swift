import Foundation
import Testing

extension EndToEnd {
    /// The terminal of the centre's staff, against a server whose newcomers come through a gateway of their own.
    @Suite struct OperatorTests {
        let server: ServerProcess
        let newcomers: String
        private let folder = TemporaryFolder()

        init() throws {
            server = try ServerProcess(
                ServerProcess.unlimited + ["--dialogs", try HandOffTests.dialogsWithOperators(in: folder)])
            newcomers = try server.addGateway("tg-1")
        }

        /// A terminal that is connected.
        private func desk(_ name: String) throws -> OperatorProcess {
            let desk = try OperatorProcess(at: server, ["--name", name])
            #expect(desk.next(beginning: "Connected to ") != nil)
            return desk
        }

        @Test func aCaseIsTakenTalkedAboutAndEndedWhileTheServerIsKilled() throws {
            let desk = try desk("desk-1")
            let people = try PythonGateway(to: server, as: "tg-1", newcomers)
            try people.send("call", "h.1", "text", "позовите человека")
            #expect(people.next()?.text("kind") == "handoff")
            #expect(people.next() != nil)
            #expect(desk.next()?.hasPrefix("[1] Человек ждёт сотрудника.") == true)
            try desk.type("/take")
            #expect(desk.next()?.hasPrefix("[1] Обращение ваше.") == true)
            #expect(people.next()?.text("kind") == "handoff")
            for round in 0..<6 {
                try people.send("p\(round)", "h.1", "text", "вопрос \(round)")
                #expect(desk.next(beginning: "[1]") == "[1] > вопрос \(round)")
                if round == 3 {
                    server.kill()
                    try server.start()
                }
                try desk.type("ответ \(round)")
                let answer = try #require(people.next())
                #expect(answer.text("kind") == "operator")
                #expect(answer.text("text") == "ответ \(round)")
            }
            try desk.type("/end")
            #expect(desk.next(beginning: "[1]") == "[1] ended")
            #expect(people.next()?.text("kind") == "handoff")
            try desk.type("/quit")
            #expect(desk.exitStatus() == 0)
        }

        @Test func aCaseWaitsWithEverybodyUntilOneTakesIt() throws {
            let (first, second) = (try desk("desk-1"), try desk("desk-2"))
            let people = try PythonGateway(to: server, as: "tg-1", newcomers)
            try people.send("call", "h.1", "text", "позовите человека")
            #expect(first.next(beginning: "[1]") != nil)
            #expect(second.next(beginning: "[1]") != nil)
            // Nobody has taken it: it waits for the terminal's next start too.
            first.kill()
            let again = try desk("desk-1")
            #expect(again.next()?.hasPrefix("[1] Человек ждёт") == true)
            try again.type("/take 1")
            #expect(again.next()?.hasPrefix("[1] Обращение ваше.") == true)
            try second.type("/take")
            #expect(second.next() == "[1] somebody else has taken it")
            // … and is theirs after one more.
            again.kill()
            let last = try OperatorProcess(at: server, ["--name", "desk-1"])
            #expect(last.next()?.contains("1 of your cases not over") == true)
            try last.type("это снова я")
            var heard: [String] = []
            while heard.last != "это снова я", let bubble = people.next() { heard.append(bubble.text("text") ?? "") }
            #expect(heard.last == "это снова я")
        }

        @Test func aSecondTerminalOfTheSameNameTakesThePlaceOfTheFirst() throws {
            let first = try desk("desk-1")
            _ = try desk("desk-1")
            #expect(first.exitStatus() == 2)
            #expect(first.next(beginning: "bagdar:")?.contains("another terminal came as desk-1") == true)
        }

        @Test func aTokenLetsItInFromElsewhereAndAWrongOneDoesNot() throws {
            let token = try server.addGateway("desk-9", role: "operator")
            let elsewhere = TemporaryFolder()
            func terminal(_ more: [String]) throws -> OperatorProcess {
                try OperatorProcess(
                    at: server, ["--ca", server.certificate, "--name", "desk-9"] + more, state: elsewhere.file("state"))
            }
            let file = ["--token-file", elsewhere.file("token")]
            try Data((token + "\n").utf8).write(to: URL(fileURLWithPath: elsewhere.file("token")))
            #expect(try terminal(file).next()?.hasPrefix("Connected to ") == true)
            try Data("wrong".utf8).write(to: URL(fileURLWithPath: elsewhere.file("token")))
            let wrong = try terminal(file)
            #expect(wrong.next(beginning: "bagdar:")?.contains("(auth)") == true)
            #expect(wrong.exitStatus() == 2)
            let none = try terminal([])
            #expect(none.next()?.contains("bagdar gateway add desk-9 --role operator") == true)
            #expect(none.exitStatus() == 2)
        }

        @Test func aNameOfNewcomersIsNotTaken() throws {
            let words = ["operator", "--name", "tg-1", "--state", server.state.path]
            let refused = try Program.run(Program.path, words)
            #expect(refused.status == 2)
            #expect(refused.errors.contains("tg-1 is a gateway of newcomers"))
        }
    }
}
