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
    private let clock = TurnClock()
    /// 2026-11-24 05:00 UTC: the notices of the shipped dialogs are over.
    private static let start: Int64 = 1_795_496_400_000
    private let committed = Heard<String>()
    private let runner: TurnRunner

    init() throws {
        clock.pass(Self.start)
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
            pipeline: pipeline, store: store, limits: TurnLimits(owed: 64), now: { [clock] in clock.now }
        ) { bubble, session, message in
            NewReply(body: Array("\(session) \(message ?? "-") \(bubble.state ?? "")".utf8))
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
        var turn = pipeline.turn(from: nil, on: .text("какая очередь на границе"), now: Self.start)
        let region = try #require(turn.bubbles.last?.choices[1])
        turn = pipeline.turn(from: turn.session, on: .choice(region.id), now: Self.start)
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

    @Test func turnEndsInItsTimeThoughItsSourceNeverAnswers() async throws {
        try await askAtTheBorder("a")
        send("a4", of: "a", .text("Как получить ИИН?"))
        clock.pass(3_999)
        runner.passTime(on: loop)
        loop.runUntilIdle()
        #expect(committed.all == ["a1", "a2"])
        clock.pass(1)
        runner.passTime(on: loop)
        await untilCommitted(4)
        #expect(
            try owed.suffix(2) == ["a a3 queues.border-wait/no-news", "a a4 documents.iin/what"])
        // The answer that comes at last is nobody's.
        await source.reply { _ in Knowledge.Answer("none") }
        loop.runUntilIdle()
        #expect(store.submitted == 4)
    }

    @Test func erasureEndsALookUpWhichThenSaysNothing() async throws {
        try await askAtTheBorder("a")
        send("b1", of: "b", .text("Как получить ИИН?"))
        let erased = Heard<String>()
        let wish = Message(
            key: SessionKey(gateway: "g", session: "a"), id: "e", content: [5], input: .command(.forget),
            languageHint: nil)
        runner.erase(wish, on: loop) { erased.hear("\($0)") }
        await untilCommitted(4)
        loop.runUntilIdle()
        #expect(committed.all.sorted() == ["a1", "a2", "a3", "b1"])
        #expect(erased.all == ["erased"])
        #expect(try owed == ["b b1 documents.iin/what"])
        let mark = store.mark(gateway: "g", id: "a3", content: Array("a3".utf8))
        let recall = try store.session(wish.key, mark)
        #expect(recall.state == nil)
        #expect(recall.seen == .same)
    }

    @Test func lookUpThatBeginsBeforeAWaitingErasureEndsAtOnce() async throws {
        try await askAtTheBorder("a")
        let wish = Message(
            key: SessionKey(gateway: "g", session: "a"), id: "e", content: [5], input: .command(.forget),
            languageHint: nil)
        let erased = Heard<String>()
        // Behind the look-up stands another one, and then the wish to be forgotten.
        let choice = try #require(
            pipeline.turn(from: nil, on: .text("какая очередь на границе"), now: Self.start).bubbles.last)
        send("a4", of: "a", .choice(choice.choices[1].id))
        runner.erase(wish, on: loop) { erased.hear("\($0)") }
        await untilCommitted(4)
        loop.runUntilIdle()
        #expect(erased.all == ["erased"])
        #expect(try owed == [])
    }

    @Test func withoutWaitingASourceThatIsNotAtHandHasFailed() throws {
        var turn = pipeline.turn(from: nil, on: .text("какая очередь на границе"), now: Self.start)
        for pick in [1, 3] {
            let choice = try #require(turn.bubbles.last?.choices[pick])
            turn = pipeline.turn(from: turn.session, on: .choice(choice.id), now: Self.start)
        }
        #expect(turn.bubbles.map(\.state) == ["queues.border-wait/no-news"])
        #expect(source.count == 0)
    }
}
