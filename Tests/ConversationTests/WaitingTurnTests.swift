import Content
import Conversation
import Dialog
import Knowledge
import Store
import Synchronization
import TestSupport
import Testing

/// A turn that waits for a source holds its own lane, and nobody else's.
@Suite(.timeLimit(.minutes(2))) struct WaitingTurnTests {
    private let hand = HandTimer()
    private let source: ScriptedSource
    private let host: KnowledgeHost
    private let pipeline: TurnPipeline
    private let store: ScriptedStore
    private let loop = HeldExecutor()
    private let committed = Heard<String>()
    private let runner: TurnRunner

    init() throws {
        let content = try #require(ShippedContent.bundle)
        let borders = try #require(content.knowledge.plans.first { $0.name == "borders" })
        let source = ScriptedSource(borders.declaration)
        host = KnowledgeHost(timer: hand.timer)
        host.use(
            content.knowledge.plans.filter { $0.name != "borders" } + [
                SourcePlan(name: "borders", kind: .process, identity: "sleeps", declaration: borders.declaration) {
                    source
                }
            ])
        self.source = source
        pipeline = TurnPipeline(LiveContent(content), desk: KnowledgeDesk(host))
        store = try ScriptedStore()
        runner = TurnRunner(
            pipeline: pipeline, store: store, laneCapacity: 8, owedLimit: 64, now: { 0 }
        ) { bubble, session, message in
            Array("\(session) \(message) \(bubble.state ?? "")".utf8)
        }
    }

    private func send(_ id: String, of session: String, _ input: Input) {
        let message = Message(
            key: SessionKey(gateway: "g", session: session), id: id, content: Array(id.utf8), input: input,
            languageHint: nil)
        runner.run(message, on: loop) { [committed] outcome in
            if case .committed = outcome { committed.hear(id) }
        }
    }

    /// Lets the loop run until so many messages are on disk.
    private func untilCommitted(_ count: Int) async {
        while committed.all.count < count, !Task.isCancelled {
            loop.runUntilIdle()
            await Task.yield()
        }
    }

    private var owed: [String] {
        get throws {
            try store.owed(gateway: "g", after: 0, limit: 1_000).map { String(decoding: $0.body, as: UTF8.self) }
        }
    }

    /// Brings a session to the look-up; the ids of its choices are those of the same talk without a store.
    private func askAtTheBorder(_ session: String) async throws {
        var turn = pipeline.turn(from: nil, on: .text("какая очередь на границе"), now: 0)
        let region = try #require(turn.bubbles.last?.choices[1])
        turn = pipeline.turn(from: turn.session, on: .choice(region.id), now: 0)
        let checkpoint = try #require(turn.bubbles.last?.choices[3])
        send(session + "1", of: session, .text("какая очередь на границе"))
        send(session + "2", of: session, .choice(region.id))
        await untilCommitted(committed.all.count + 2)
        send(session + "3", of: session, .choice(checkpoint.id))
        loop.runUntilIdle()
    }

    @Test func twoHundredOthersAreAnsweredWhileOneWaits() async throws {
        try await askAtTheBorder("a")
        send("a4", of: "a", .text("Как получить ИИН?"))
        #expect(committed.all == ["a1", "a2"])
        for number in 0..<200 { send("\(number)", of: "s\(number)", .text("Как получить ИИН?")) }
        await untilCommitted(202)
        #expect(Set(committed.all.dropFirst(2)) == Set((0..<200).map(String.init)))
        await hand.untilSleeping(1)
        hand.turn(.seconds(2))
        await untilCommitted(204)
        #expect(committed.all.suffix(2) == ["a3", "a4"])
        #expect(
            try owed.filter { $0.hasPrefix("a ") }.suffix(2) == [
                "a a3 queues.border-wait/no-news", "a a4 documents.iin/what",
            ])
    }

    @Test func anAnswerThatComesInTimeIsSaid() async throws {
        try await askAtTheBorder("a")
        await source.reply { _ in
            Knowledge.Answer(
                "found", ["hours": .number(4), "minutes": .number(0), "as-of": .date(Day(number: 0)), "at": .time(570)])
        }
        await untilCommitted(3)
        #expect(try owed.last == "a a3 queues.border-wait/said")
    }

    @Test func nothingIsWrittenWhileATurnWaits() async throws {
        try await askAtTheBorder("a")
        #expect(store.submitted == 2)
        await hand.untilSleeping(1)
        hand.turn(.seconds(1))
        loop.runUntilIdle()
        #expect(store.submitted == 2)
        host.stop()
        hand.turn(.seconds(1))
        await untilCommitted(3)
        #expect(store.submitted == 3)
    }

    @Test func aTurnThatLostARaceWhileItWaitedAsksAnew() async throws {
        try await askAtTheBorder("a")
        store.script(.stale)
        await source.reply { _ in Knowledge.Answer("none") }
        while source.count < 2, !Task.isCancelled {
            loop.runUntilIdle()
            await Task.yield()
        }
        await source.reply { _ in Knowledge.Answer("none") }
        await untilCommitted(3)
        #expect(source.count == 2)
        #expect(try owed.count == 3)
    }

    @Test func withoutWaitingASourceThatIsNotAtHandHasFailed() throws {
        var turn = pipeline.turn(from: nil, on: .text("какая очередь на границе"), now: 0)
        for pick in [1, 3] {
            let choice = try #require(turn.bubbles.last?.choices[pick])
            turn = pipeline.turn(from: turn.session, on: .choice(choice.id), now: 0)
        }
        #expect(turn.bubbles.map(\.state) == ["queues.border-wait/no-news"])
        #expect(source.count == 0)
    }
}
