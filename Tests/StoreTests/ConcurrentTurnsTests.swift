import Dispatch
import Store
import Synchronization
import Testing

/// Many threads at once: whatever the order, what is committed holds together.
@Suite struct ConcurrentTurnsTests {
    private static let threads = 8
    private static let ids = 240
    private static let people = 5

    @Test(arguments: StoreKind.allCases) func everyIdIsCommittedOnceAndInOrder(_ kind: StoreKind) async throws {
        try await withStore(kind) { store async throws in
            let log = TurnLog()
            // Each id is sent by two threads.
            DispatchQueue.concurrentPerform(iterations: Self.threads) { thread in
                for id in 0..<Self.ids where id % (Self.threads / 2) == thread / 2 {
                    Self.send(id, to: store, log)
                }
            }
            let left = log.content
            #expect(left.others == [])
            #expect(left.finished.sorted() == Array(0..<Self.ids))
            #expect(left.duplicates == Self.ids)
            // Numbers grow in the order of the commits, within a turn and from turn to turn.
            #expect(left.finished.flatMap { left.numbers[$0] ?? [] } == (1...Int64(2 * Self.ids)).map(\.self))
            try Self.checkSessions(of: store, finished: left.finished)
        }
    }

    /// Every session's state is the list of its ids in the order of their commits; its replies likewise.
    private static func checkSessions(of store: any TurnStore, finished: [Int]) throws {
        let owed = try store.owed(gateway: "g1", after: 0, limit: .max)
        for person in 0..<people {
            let chain = finished.filter { $0 % people == person }.map { UInt8($0) }
            let recall = try store.session(SessionKey(gateway: "g1", session: "p\(person)"), nil)
            #expect(recall.revision == Int64(chain.count))
            #expect(recall.state == chain)
            #expect(recall.owed == 2 * chain.count)
            #expect(owed.filter { $0.session == "p\(person)" }.map(\.body) == chain.flatMap { [[$0, 0], [$0, 1]] })
        }
    }

    /// Sends one message and waits: read, submit, and anew where the session moved on meanwhile.
    private static func send(_ id: Int, to store: any TurnStore, _ log: TurnLog) {
        let key = SessionKey(gateway: "g1", session: "p\(id % people)")
        let mark = store.mark(gateway: "g1", id: "m\(id)", content: [UInt8(id)])
        var isStale = true
        while isStale, let recall = try? store.session(key, mark) {
            let turn = PendingTurn(key: key, mark: mark, expected: recall.revision) {
                log.noteFinish(id)
                return FinishedTurn(
                    state: (recall.state ?? []) + [UInt8(id)], bodies: [[UInt8(id), 0], [UInt8(id), 1]])
            }
            let told = DispatchSemaphore(value: 0)
            store.submit(turn, on: InlineExecutor()) { outcome in
                log.note(outcome, of: id)
                told.signal()
            }
            told.wait()
            isStale = log.wasStale(id)
        }
    }
}

/// What the turns of all threads left behind.
private final class TurnLog: Sendable {
    struct Content {
        /// Ids in the order in which their turns were finished, which is that of their commits.
        var finished: [Int] = []
        /// Numbers of an id's replies.
        var numbers: [Int: [Int64]] = [:]
        var duplicates = 0
        var stale: Set<Int> = []
        var others: [TurnOutcome] = []
    }

    private let guarded = Mutex(Content())

    var content: Content { guarded.withLock { $0 } }

    func noteFinish(_ id: Int) {
        guarded.withLock { $0.finished.append(id) }
    }

    func note(_ outcome: TurnOutcome, of id: Int) {
        guarded.withLock { content in
            switch outcome {
            case .committed(let replies, _): content.numbers[id, default: []] += replies.map(\.n)
            case .duplicate: content.duplicates += 1
            case .stale: content.stale.insert(id)
            case .conflict, .over, .failed: content.others.append(outcome)
            }
        }
    }

    /// Whether a turn of the id was stale since this was asked last.
    func wasStale(_ id: Int) -> Bool {
        guarded.withLock { $0.stale.remove(id) != nil }
    }
}
