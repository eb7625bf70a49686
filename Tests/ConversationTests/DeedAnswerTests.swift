import Conversation
import Dialog
import Knowledge
import Testing

/// What the board says of a deed, as the engine hears it.
@Suite struct DeedAnswerTests {
    /// A board that answers every deed with one outcome.
    private struct Board: KnowledgeSource {
        let outcome: String
        let declaration = BoardDeclaration.declaration

        func known(_ question: Question) -> Knowledge.Answer? { Knowledge.Answer(outcome) }

        func answer(_ question: Question, until deadline: ContinuousClock.Instant) async -> Knowledge.Answer {
            Knowledge.Answer(outcome)
        }
    }

    @Test(arguments: [("reserved", true), ("taken", false), ("failed", false), ("nonsense", false)])
    func placeThatSomebodyElseTookIsNoDeed(_ outcome: String, _ hasActed: Bool) throws {
        let host = KnowledgeHost()
        defer { host.stop() }
        host.use([
            SourcePlan(name: "board", kind: .board, identity: outcome, declaration: BoardDeclaration.declaration) {
                Board(outcome: outcome)
            }
        ])
        let request = Request(
            id: 1, kind: .deed, question: "board.reserve",
            arguments: [
                "service": .named(entity: "service", value: "iin"), "centre": .named(entity: "centre", value: "c1"),
                "day": .date(20_000), "time": .time(600), "people": .number(1),
            ])
        let time = LocalTime(day: 20_000, minute: 0)
        let answer = try #require(KnowledgeDesk(host).known(request, time))
        #expect(answer.hasActed == hasActed)
    }
}
