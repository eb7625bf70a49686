import Foundation
import Knowledge
import TestSupport
import Testing

/// The shipped feed, a program in Python that reads what staff write.
@Suite(.timeLimit(.minutes(2))) struct BorderFeedTests {
    private static let declaration = SourceDeclaration([
        QuestionDeclaration(
            "wait", arguments: [.init("checkpoint", .name("checkpoint"))],
            outcomes: [.init("found", values), .init("old", values), .init("none")])
    ])
    private static let values: [QuestionDeclaration.Field] = [
        .init("hours", .number), .init("minutes", .number), .init("as-of", .date), .init("at", .time),
    ]

    private static var knowledge: String {
        URL(fileURLWithPath: Samples.fixtures).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Dialogs/knowledge").path
    }

    /// Runs the feed on a file with these lines.
    private func feed<Result>(_ lines: String?, _ body: (ProcessSource, Heard<String>) async throws -> Result)
        async throws -> Result
    {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("waits-" + UUID().uuidString + ".txt")
        if let lines { try Data(lines.utf8).write(to: file) }
        defer { try? FileManager.default.removeItem(at: file) }
        let log = Heard<String>()
        let source = ProcessSource(
            ProcessSetup(name: "borders", command: ["python3", "border-feed.py", file.path], folder: Self.knowledge),
            declaration: Self.declaration, log: log.hear)
        defer { source.stop() }
        return try await body(source, log)
    }

    private func question(_ checkpoint: String, _ day: String = "2026-11-24", _ minute: Int = 600) -> Question {
        Question("wait", ["checkpoint": .name(checkpoint)], today: Day(day) ?? Samples.today, minute: minute)
    }

    private func ask(_ source: ProcessSource, _ question: Question) async -> Answer {
        await source.answer(question, until: ContinuousClock.now + .seconds(60))
    }

    @Test func theNewestLineThatIsNotOfTheFutureIsFound() async throws {
        let lines = """
            # A comment
            2026-11-24 07:00 syrym 1:00
            2026-11-24 09:30 syrym 4:05   # a note
            2026-11-24 11:00 syrym 9:00
            2026-11-24 09:45 aksai 0:20

            """
        try await feed(lines) { source, _ in
            #expect(
                await ask(source, question("syrym"))
                    == Answer(
                        "found",
                        [
                            "hours": .number(4), "minutes": .number(5), "as-of": .date(Samples.today),
                            "at": .time(570),
                        ]))
            #expect(await ask(source, question("syrym", "2026-11-24", 751)).outcome == "found")
            #expect(await ask(source, question("syrym", "2026-11-25", 0)).outcome == "old")
            #expect(await ask(source, question("syrym", "2026-11-27", 0)) == Answer("none"))
            #expect(await ask(source, question("zhaisan")) == Answer("none"))
        }
    }

    @Test func aLineThatCannotBeReadIsToldAndPassedOver() async throws {
        try await feed("2026-02-30 09:00 syrym 1:00\nsyrym four hours\n2026-11-24 09:30 syrym 4:00\n") { source, log in
            #expect(await ask(source, question("syrym")).outcome == "found")
            while log.all.count < 2, !Task.isCancelled { await Task.yield() }
            #expect(log.all.allSatisfy { $0.hasSuffix("not DAY TIME CHECKPOINT HOURS:MINUTES") })
        }
    }

    @Test func withoutItsFileItHasFailed() async throws {
        try await feed(nil) { source, _ in #expect(await ask(source, question("syrym")).hasFailed) }
    }

    @Test func itConforms() async throws {
        try await feed("2026-11-24 09:30 syrym 4:00\n") { source, _ in
            #expect(await SourceConformance.check(source, samples: [question("syrym")]) == [])
        }
    }
}
