/// What the centre's own queue board can be asked. Its rows and its rules lie in the store; a turn answers it inside its
/// transaction.
package enum BoardDeclaration {
    /// The questions of a board, and its one deed.
    package static let declaration = SourceDeclaration([
        QuestionDeclaration(
            "centres", arguments: [city, service], outcomes: [.init("found"), .init("none")], options: .name("centre")),
        QuestionDeclaration(
            "days", arguments: [service, centre], outcomes: [.init("found"), .init("none")], options: .date),
        QuestionDeclaration(
            "times", arguments: [service, centre, day], outcomes: [.init("found"), .init("none")], options: .time),
        QuestionDeclaration(
            "reserve", arguments: [service, centre, day, time, people],
            outcomes: [.init("reserved"), .init("taken", hasActed: false)]),
    ])

    private static let city = QuestionDeclaration.Field("city", .name("city"))
    private static let service = QuestionDeclaration.Field("service", .name("service"))
    private static let centre = QuestionDeclaration.Field("centre", .name("centre"))
    private static let day = QuestionDeclaration.Field("day", .date)
    private static let time = QuestionDeclaration.Field("time", .time)
    private static let people = QuestionDeclaration.Field("people", .number)
}

/// A board that nobody keeps: it has failed, whatever it is asked.
package struct AbsentBoard: KnowledgeSource {
    package let declaration = BoardDeclaration.declaration

    package init() {}

    package func known(_ question: Question) -> Answer? { .failed("this server keeps no board yet") }

    package func answer(_ question: Question, until deadline: ContinuousClock.Instant) async -> Answer {
        .failed("this server keeps no board yet")
    }
}
