import Foundation
import Knowledge
import Testing

/// The example in Swift, a package of its own: `deploy/test` builds it and names its program.
@Suite(.timeLimit(.minutes(2))) struct WorkDaysTests {
    private static let program = ProcessInfo.processInfo.environment["WORK_DAYS"]

    private static let declaration = SourceDeclaration([
        QuestionDeclaration(
            "is-open", arguments: [.init("day", .date)],
            outcomes: [.init("open"), .init("closed", [.init("next", .date)]), .init("none")])
    ])

    private func question(_ day: String) -> Question {
        Question("is-open", ["day": .date(Day(day) ?? Samples.today)], today: Samples.today)
    }

    @Test(.enabled(if: program != nil, "WORK_DAYS names no program: the example in Swift is not tested"))
    func theExampleInSwiftConforms() async {
        let source = ProcessSource(
            ProcessSetup(
                name: "work-days", command: [Self.program ?? "", "days-off.txt"], folder: Samples.fixtures + "/WorkDays"
            ),
            declaration: Self.declaration)
        #expect(await SourceConformance.check(source, samples: [question("2026-12-16")]) == [])
        let answers = [
            ("2026-11-24", Answer("open")), ("2026-11-28", closed("2026-11-30")), ("2026-12-16", closed("2026-12-17")),
        ]
        for (day, expected) in answers {
            #expect(await source.answer(question(day), until: ContinuousClock.now + .seconds(60)) == expected)
        }
        source.stop()
    }

    private func closed(_ next: String) -> Answer {
        Answer("closed", ["next": .date(Day(next) ?? Samples.today)])
    }
}
