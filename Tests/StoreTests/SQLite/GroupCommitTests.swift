import Dispatch
import GRDB
import Store
import Testing

/// What is particular to the one thread that writes.
@Suite struct GroupCommitTests {
    @Test func turnsThatCameDuringACommitShareTheNextAndWakeEachExecutorOnce() async throws {
        try await withFolder { folder async throws in
            let store = try SQLiteTurnStore(at: folder.path)
            let (first, second) = (CountingExecutor(), CountingExecutor())
            try Self.whileWriterIsBusy(store) {
                for index in 0..<10 {
                    let executor = index % 3 == 0 ? second : first
                    try store.submit(store.turn("m\(index)", of: "p\(index)"), on: executor) { _ in
                        executor.note("\(index)")
                    }
                }
                store.settle(7, .one, gateway: "g1", on: first) { _ in first.note("settled") }
            }
            store.close()
            #expect(first.told == [["1", "2", "4", "5", "7", "8", "settled"]])
            #expect(second.told == [["0", "3", "6", "9"]])
        }
    }

    @Test func transactionHoldsNoMoreJobsThanItsLimit() async throws {
        try await withFolder { folder async throws in
            let store = try SQLiteTurnStore(at: folder.path, limits: WriterLimits(jobs: 4))
            #expect(try Self.sizesOfBatches(of: store, jobs: 10) == [4, 4, 2])
        }
    }

    @Test func transactionEndsWhenItsTimeIsUp() async throws {
        try await withFolder { folder async throws in
            let store = try SQLiteTurnStore(at: folder.path, limits: WriterLimits(time: .zero))
            #expect(try Self.sizesOfBatches(of: store, jobs: 3) == [1, 1, 1])
        }
    }

    @Test func limitOfNoJobsStillMakesProgress() async throws {
        try await withFolder { folder async throws in
            let store = try SQLiteTurnStore(at: folder.path, limits: WriterLimits(jobs: 0))
            #expect(try Self.sizesOfBatches(of: store, jobs: 2) == [1, 1])
        }
    }

    @Test func sameMessageTwiceInOneTransactionIsCommittedOnce() async throws {
        try await withFolder { folder async throws in
            let store = try SQLiteTurnStore(at: folder.path)
            let executor = CountingExecutor()
            try Self.whileWriterIsBusy(store) {
                for _ in 0..<2 {
                    try store.submit(store.turn("m1", replies: [[1]]), on: executor) { outcome in
                        executor.note(outcome == .duplicate ? "duplicate" : "\(outcome.replies?.count ?? -1)")
                    }
                }
            }
            store.close()
            #expect(executor.told == [["1", "duplicate"]])
        }
    }

    @Test func closeFinishesWhatWasSubmitted() async throws {
        try await withFolder { folder async throws in
            let store = try SQLiteTurnStore(at: folder.path)
            let executor = CountingExecutor()
            for index in 0..<100 {
                try store.submit(store.turn("m\(index)", of: "p\(index)", replies: [[1]]), on: executor) {
                    executor.note($0.replies == nil ? "no" : "yes")
                }
            }
            store.close()
            #expect(executor.told.flatMap(\.self) == Array(repeating: "yes", count: 100))
            let again = try SQLiteTurnStore(at: folder.path)
            defer { again.close() }
            #expect(try again.backlog(gateway: "g1") == Backlog(count: 100, newest: 100))
        }
    }

    @Test func failedTransactionLeavesNothingOfAnyTurnAndTheNextOneSucceeds() async throws {
        try await withFolder { folder async throws in
            let store = try SQLiteTurnStore(at: folder.path)
            defer { store.close() }
            let other = try DatabaseQueue(path: folder.file("bagdar.sqlite"))
            // A disk that fails at the third turn of a transaction, after two were written.
            try await other.write {
                try $0.execute(
                    sql: """
                        CREATE TRIGGER fault BEFORE INSERT ON outbox WHEN NEW.s = 'p2'
                        BEGIN SELECT RAISE(ABORT, 'fault'); END
                        """)
            }
            let executor = CountingExecutor()
            try Self.whileWriterIsBusy(store) {
                for index in 0..<4 {
                    let turn = try store.turn("m\(index)", of: "p\(index)", replies: [[1]])
                    store.submit(turn, on: executor) { executor.note($0.replies == nil ? "failed" : "committed") }
                }
            }
            // The same queue: once this is answered, so are those.
            _ = await store.settle(0, gateway: "g1")
            #expect(executor.told == [["failed", "failed", "failed", "failed"]])
            #expect(try store.backlog(gateway: "g1") == Backlog(count: 0, newest: 0))
            #expect(try store.session(SessionKey(gateway: "g1", session: "p0"), nil).revision == 0)

            try await other.write { try $0.execute(sql: "DROP TRIGGER fault") }
            for index in 0..<4 {
                let outcome = try await store.run(store.turn("m\(index)", of: "p\(index)", replies: [[1]]))
                #expect(outcome.replies?.count == 1)
            }
        }
    }

    @Test func lockOfAnotherProcessFailsTheTurnAndIsGoneWithIt() async throws {
        try await withFolder { folder async throws in
            let store = try SQLiteTurnStore(at: folder.path, limits: WriterLimits(lockWait: 0))
            defer { store.close() }
            var configuration = Configuration()
            configuration.allowsUnsafeTransactions = true
            let other = try DatabaseQueue(path: folder.file("bagdar.sqlite"), configuration: configuration)
            try await other.writeWithoutTransaction { try $0.beginTransaction(.immediate) }
            #expect(try await store.run(store.turn("m1", replies: [[1]])) == .failed(.busy))
            #expect(await store.settle(1, gateway: "g1") == .failed(.busy))
            try await other.writeWithoutTransaction { try $0.rollback() }
            #expect(try await store.run(store.turn("m1", replies: [[1]])).replies?.map(\.n) == [1])
        }
    }

    /// Runs `body` while the writer is in the middle of a transaction of its own, and lets it go.
    private static func whileWriterIsBusy(_ store: SQLiteTurnStore, _ body: () throws -> Void) throws {
        let (isBusy, mayGo) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let key = SessionKey(gateway: "busy", session: "busy")
        let expected = try store.session(key, nil).revision
        let turn = PendingTurn(key: key, mark: nil, expected: expected) {
            isBusy.signal()
            mayGo.wait()
            return FinishedTurn(state: [], bodies: [])
        }
        store.submit(turn, on: InlineExecutor()) { _ in }
        isBusy.wait()
        defer { mayGo.signal() }
        try body()
    }

    /// How many outcomes each wake-up brought, for jobs that waited together; closes the store.
    private static func sizesOfBatches(of store: SQLiteTurnStore, jobs: Int) throws -> [Int] {
        let executor = CountingExecutor()
        try whileWriterIsBusy(store) {
            for index in 0..<jobs {
                try store.submit(store.turn("m\(index)", of: "p\(index)"), on: executor) { _ in executor.note("") }
            }
        }
        store.close()
        return executor.told.map(\.count)
    }
}
