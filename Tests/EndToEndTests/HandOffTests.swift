import Foundation
import Testing

extension EndToEnd {
    /// A centre whose people answer: its gateway and the newcomers', over real TLS.
    @Suite struct HandOffTests {
        let server: ServerProcess
        let newcomers: String
        let centre: String
        private let folder = TemporaryFolder()

        init() throws {
            server = try ServerProcess(
                ServerProcess.unlimited + ["--dialogs", try Self.dialogsWithOperators(in: folder)])
            newcomers = try server.addGateway("tg-1")
            centre = try server.addGateway("op-1", role: "operator")
        }

        /// The shipped dialogs, in a centre whose people answer.
        static func dialogsWithOperators(in folder: TemporaryFolder) throws -> String {
            let dialogs = try folder.copy("Dialogs")
            let bot = URL(fileURLWithPath: dialogs + "/bot.yaml")
            let text = try String(contentsOf: bot, encoding: .utf8).replacing(
                "person: phones", with: "person: operators")
            try Data(text.utf8).write(to: bot)
            return dialogs
        }

        @Test func everyWordArrivesOnceAndInOrderWhileTheServerIsKilled() throws {
            let people = try PythonGateway(to: server, as: "tg-1", newcomers)
            let operators = try PythonGateway(to: server, as: "op-1", centre)
            let caseID = try call(people, operators)
            try operators.send("take", caseID, "choice", "take")
            #expect(operators.next()?.text("s") == caseID)
            #expect(people.next()?.text("kind") == "handoff")
            for round in 0..<60 {
                try people.send("p\(round)", "h.1", "text", "вопрос \(Self.letters(round))")
                try operators.send("o\(round)", caseID, "text", "ответ \(Self.letters(round))")
                if round % 6 == 5 {
                    server.kill()
                    try server.start()
                }
                let question = try #require(operators.next())
                #expect(question.text("kind") == "newcomer")
                #expect(question.text("s") == caseID)
                #expect(question.text("text") == "вопрос \(Self.letters(round))")
                let answer = try #require(people.next())
                #expect(answer.text("kind") == "operator")
                #expect(answer.text("s") == "h.1")
                #expect(answer.text("text") == "ответ \(Self.letters(round))")
            }
            try operators.send("end", caseID, "choice", "end")
            #expect(people.next()?.text("kind") == "handoff")
            // A bubble too many would come before this answer.
            try people.send("last", "h.1", "text", "что такое ИИН")
            #expect(people.next()?.text("topic") == "documents.iin")
        }

        /// A number in letters: digits may mean a telephone.
        private static func letters(_ number: Int) -> String {
            let alphabet = Array("абвгдежз")
            return String([alphabet[number / 8 % 8], alphabet[number % 8]])
        }

        /// Calls a person until the centre is connected; the id of the case.
        private func call(_ people: PythonGateway, _ operators: PythonGateway) throws -> String {
            for attempt in 0... {
                try people.send("call\(attempt)", "h.1", "text", "позовите человека")
                let first = try #require(people.next())
                let isAway = first.text("text")?.hasPrefix("Сотрудник сейчас не может") == true
                // The phones come behind it.
                #expect(people.next()?.text("text")?.contains("1414") == true)
                if !isAway { break }
            }
            let waiting = try #require(operators.next())
            #expect(waiting.text("kind") == "handoff")
            return try #require(waiting.text("s"))
        }

        @Test func foreignAndClosedCasesAreRefused() async throws {
            try await Wire.open(to: server, alpn: ["bagdar/1"]) { [server, newcomers, centre] wire in
                _ = try await wire.enter(as: "op-1", centre)
                try await wire.say("1", "case.unknown", "алло")
                let unknown = try #require(try await wire.frame())
                #expect(unknown.text("code") == "no-session")
                #expect(!unknown.has("retry_ms") && !unknown.isTrue("fatal"))
                let other = try server.addGateway("op-2", role: "operator")
                try await Wire.open(to: server, alpn: ["bagdar/1"]) { people in
                    _ = try await people.enter(as: "tg-1", newcomers)
                    try await people.say("call", "h.1", "позовите человека")
                    let ok = try await people.frame()
                    #expect(ok?.number("replies") == 2)
                }
                let waiting = try #require(try await wire.frame())
                let caseID = try #require(waiting.text("s"))
                try await wire.acknowledge(waiting.number("n"))
                // A case is an alias for the centre alone: to anybody else it is a person of that name.
                try await wire.send("SAY {\"id\":\"take\",\"s\":\"\(caseID)\",\"choice\":\"take\"}\n")
                let ok = try await wire.frame()
                #expect(ok?.number("replies") == 0)
                let taken = try await wire.frame()
                #expect(taken?.text("kind") == "handoff")
                try await Wire.open(to: server, alpn: ["bagdar/1"]) { second in
                    let welcome = try await second.enter(as: "op-2", other)
                    #expect(welcome?.number("pending") == 0)
                    try await second.send("SAY {\"id\":\"take\",\"s\":\"\(caseID)\",\"choice\":\"take\"}\n")
                    let refusal = try await second.frame()
                    #expect(refusal?.text("code") == "denied")
                    #expect(refusal?.has("retry_ms") == false)
                }
            }
        }

        @Test func absentCentreIsSaidWithThePhones() async throws {
            try await Wire.open(to: server, alpn: ["bagdar/1"]) { [newcomers] people in
                _ = try await people.enter(as: "tg-1", newcomers)
                try await people.say("call", "h.1", "позовите человека")
                let ok = try await people.frame()
                #expect(ok?.number("replies") == 2)
                let away = try #require(try await people.frame())
                #expect(away.text("text")?.hasPrefix("Сотрудник сейчас не может") == true)
                try await people.acknowledge(away.number("n"))
                let phones = try await people.frame()
                #expect(phones?.text("text")?.contains("1414") == true)
            }
        }
    }
}
