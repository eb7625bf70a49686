import Conversation
import Dialog
import Store
import Synchronization
import Testing

@Suite struct TurnRunnerTests {
    /// What became of each message, in the order in which it was told.
    final class Outcomes: Sendable {
        private let told = Mutex<[(id: String, what: String)]>([])

        func note(_ id: String, _ outcome: MessageOutcome) {
            let what =
                switch outcome {
                case .committed(let replies, _): "committed \(replies.count)"
                case .storeFailed: "store failed"
                case let other: "\(other)"
                }
            told.withLock { $0.append((id, what)) }
        }

        var all: [String] { told.withLock { $0.map { "\($0.id): \($0.what)" } } }
    }

    let store: ScriptedStore
    let loop = HeldExecutor()
    let outcomes = Outcomes()
    let runner: TurnRunner

    init() throws {
        store = try ScriptedStore()
        runner = TurnRunner(
            pipeline: try ShippedContent.pipeline(), store: store, limits: TurnLimits(waiting: 2), now: { 0 }
        ) { bubble, session, message in
            NewReply(body: Array("\(session) \(message ?? "-") \(bubble.state ?? "")".utf8))
        }
    }

    private func send(
        _ id: String, of session: String = "a", text: String = "Как получить ИИН?", on other: HeldExecutor? = nil
    ) {
        let message = Message(
            key: SessionKey(gateway: "g", session: session), id: id, content: Array((session + text).utf8),
            input: .text(text), languageHint: nil)
        runner.run(message, on: other ?? loop) { [outcomes] in outcomes.note(id, $0) }
    }

    private var owed: [String] {
        get throws {
            try store.owed(gateway: "g", after: 0, limit: 100).map { String(decoding: $0.body, as: UTF8.self) }
        }
    }

    @Test func replyIsStoredForItsSessionAndMessage() throws {
        send("1")
        #expect(outcomes.all == [])
        loop.runUntilIdle()
        #expect(outcomes.all == ["1: committed 1"])
        #expect(try owed == ["a 1 documents.iin/what"])
    }

    @Test func messagesOfOneSessionRunOneAfterAnotherEachOnTheResultBefore() throws {
        send("1", text: "что такое иин")
        send("2", text: "а где?")
        #expect(store.submitted == 1)
        loop.tick()
        #expect(store.submitted == 2)
        loop.runUntilIdle()
        #expect(outcomes.all == ["1: committed 1", "2: committed 1"])
        #expect(try owed == ["a 1 documents.iin/what", "a 2 documents.iin/where"])
    }

    @Test func sessionsDoNotWaitForEachOther() {
        for session in ["a", "b", "c", "d"] { send(session, of: session) }
        #expect(store.submitted == 4)
        loop.runUntilIdle()
        #expect(Set(outcomes.all) == ["a: committed 1", "b: committed 1", "c: committed 1", "d: committed 1"])
    }

    @Test func sameMessageTwiceWithoutWaitingIsAnsweredOnce() throws {
        send("1")
        send("1")
        loop.runUntilIdle()
        #expect(outcomes.all == ["1: committed 1", "1: duplicate"])
        #expect(try owed.count == 1)
    }

    @Test func otherContentUnderTheSameIDIsAConflict() {
        send("1")
        loop.runUntilIdle()
        send("1", text: "что-то другое")
        send("1", of: "b")
        loop.runUntilIdle()
        #expect(outcomes.all == ["1: committed 1", "1: conflict", "1: conflict"])
    }

    @Test func fullLaneIsBusyAtOnceAndLeavesNoTrace() throws {
        for id in ["1", "2", "3", "4"] { send(id) }
        #expect(outcomes.all == ["4: busy"])
        loop.runUntilIdle()
        #expect(outcomes.all == ["4: busy", "1: committed 1", "2: committed 1", "3: committed 1"])
        send("4")
        loop.runUntilIdle()
        #expect(outcomes.all.last == "4: committed 1")
    }

    @Test func eightOwedRepliesMakeASessionBusyUntilOneIsDelivered() throws {
        for id in 1...9 {
            send("\(id)")
            loop.runUntilIdle()
        }
        #expect(outcomes.all.last == "9: busy")
        let first = try #require(try store.owed(gateway: "g", after: 0, limit: 1).first)
        store.settle(first.n, .one, gateway: "g", on: loop) { _ in }
        send("9")
        loop.runUntilIdle()
        #expect(outcomes.all.last == "9: committed 1")
    }

    @Test func retryOfACommittedMessageIsADuplicateEvenWhereTheSessionIsBusy() {
        for id in 1...8 {
            send("\(id)")
            loop.runUntilIdle()
        }
        send("3")
        loop.runUntilIdle()
        #expect(outcomes.all.last == "3: duplicate")
    }

    @Test func turnThatLostARaceRunsAnew() throws {
        store.script(.stale, .stale)
        send("1")
        loop.runUntilIdle()
        #expect(store.submitted == 3)
        #expect(outcomes.all == ["1: committed 1"])
        #expect(try owed.count == 1)
    }

    @Test func storeThatFailsIsSaidAndTheLaneGoesOn() {
        store.script(.failed(.diskFull))
        send("1")
        send("2")
        loop.runUntilIdle()
        #expect(outcomes.all == ["1: store failed", "2: committed 1"])
        store.failReads(true)
        send("3")
        #expect(outcomes.all.last == "3: store failed")
        store.failReads(false)
        send("3")
        loop.runUntilIdle()
        #expect(outcomes.all.last == "3: committed 1")
    }

    @Test func messageThatCameOnAnotherLoopIsToldThere() {
        let other = HeldExecutor()
        send("1")
        send("2", on: other)
        loop.runUntilIdle()
        #expect(outcomes.all == ["1: committed 1"])
        other.runUntilIdle()
        #expect(outcomes.all == ["1: committed 1", "2: committed 1"])
    }

    @Test func sessionThatNobodyCanReadBeginsAnew() throws {
        let key = SessionKey(gateway: "g", session: "a")
        let unreadable = PendingTurn(key: key, mark: nil, expected: 0) { FinishedTurn(state: [255, 1]) }
        store.submit(unreadable, on: loop) { _ in }
        send("1")
        loop.runUntilIdle()
        #expect(outcomes.all == ["1: committed 1"])
    }

    @Test func messageOnWhichTheProcessDiedTwiceIsNotTakenAThirdTime() throws {
        let mark = store.mark(gateway: "g", id: "1", content: Array("aКак получить ИИН?".utf8))
        store.die(on: mark, times: 1)
        send("1", of: "b")
        loop.runUntilIdle()
        store.die(on: mark, times: 2)
        send("1")
        send("2")
        loop.runUntilIdle()
        #expect(outcomes.all == ["1: committed 1", "1: conflict", "2: committed 1"])
        let other = store.mark(gateway: "g", id: "3", content: Array("aКак получить ИИН?".utf8))
        store.die(on: other, times: 2)
        send("3")
        send("4")
        loop.runUntilIdle()
        #expect(outcomes.all.suffix(2) == ["3: poisonous", "4: committed 1"])
        #expect(store.begun == 3)
        #expect(store.inWork == [])
    }

    @Test func manySessionsOnManyThreadsKeepTheirOrder() async throws {
        await withTaskGroup { group in
            for session in 0..<40 {
                group.addTask { [self] in
                    let own = HeldExecutor()
                    for message in 0..<8 {
                        send("\(session)-\(message)", of: "s\(session)", on: own)
                        own.runUntilIdle()
                    }
                }
            }
        }
        #expect(outcomes.all.count == 320)
        for session in 0..<40 {
            let own = outcomes.all.filter { $0.hasPrefix("\(session)-") }
            #expect(own == (0..<8).map { "\(session)-\($0): committed 1" })
        }
    }
}
