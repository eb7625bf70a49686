import Foundation
import Knowledge

/// Whether a centre works on a day: weekends, and the days off that staff write into a file.
struct WorkDays: KnowledgeSource {
    let declaration = SourceDeclaration([
        QuestionDeclaration(
            "is-open", arguments: [.init("day", .date)],
            outcomes: [.init("open"), .init("closed", [.init("next", .date)]), .init("none")])
    ])

    /// A file with a day off a line, such as `2026-12-16`; a line that is no day is a note.
    let file: String

    func answer(_ question: Question, until deadline: ContinuousClock.Instant) async -> Answer {
        guard question.name == "is-open", case .date(let day)? = question.arguments["day"] else {
            return .failed("it is asked is-open with a day")
        }
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
            return .failed("the file of days off cannot be read")
        }
        let daysOff = Set(text.split(whereSeparator: \.isNewline).compactMap { Day(String($0.prefix(10))) })
        if isOpen(day, daysOff) { return Answer("open") }
        // Nobody is off for longer than a month; a file that says so is wrong.
        let next = (1...31).lazy.map { day.adding(days: $0) }.first { isOpen($0, daysOff) }
        return next.map { Answer("closed", ["next": .date($0)]) } ?? Answer("none")
    }

    private func isOpen(_ day: Day, _ daysOff: Set<Day>) -> Bool {
        // The 1st of January 1970 was a Thursday.
        let weekday = ((Int(day.number) + 3) % 7 + 7) % 7
        return weekday < 5 && !daysOff.contains(day)
    }
}

@main
struct Main {
    static func main() async {
        await SourceProcess.main(WorkDays(file: CommandLine.arguments.dropFirst().first ?? "days-off.txt"))
    }
}
