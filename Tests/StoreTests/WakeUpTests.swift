import Store
import Testing

/// Wake-ups are written with a turn and used up by the turn that they cause.
@Suite struct WakeUpTests {
    private let clock = HandClock(1_000)

    private func commit(
        _ store: any TurnStore, cause: PendingTurn.Cause = .message, state: [UInt8]? = [1], _ changes: WakeUpChange...
    ) async throws -> TurnOutcome {
        let expected = try store.session(.first, nil).revision
        return await store.run(
            PendingTurn(key: .first, mark: nil, cause: cause, expected: expected) {
                FinishedTurn(state: state, wakeUps: changes)
            })
    }

    @Test(arguments: StoreKind.allCases) func wakeUpIsDueWhenItsMomentHasCome(_ kind: StoreKind) async throws {
        try await withStore(kind, clock: clock.read) { store async throws in
            _ = try await commit(store, .set(.reminder, after: 1200), .set(.absence, after: 300))
            clock.pass(299)
            #expect(try store.due(limit: 9) == [])
            clock.pass(1)
            #expect(try store.due(limit: 9).map(\.kind) == [.absence])
            clock.pass(900)
            #expect(try store.due(limit: 9).map(\.kind) == [.absence, .reminder])
            #expect(try store.due(limit: 1).map(\.kind) == [.absence])
            #expect(try store.due(limit: -1) == [])
            #expect(try store.due(limit: 9).allSatisfy { $0.key == .first })
        }
    }

    @Test(arguments: StoreKind.allCases) func newOneOfAKindReplacesTheOlder(_ kind: StoreKind) async throws {
        try await withStore(kind, clock: clock.read) { store async throws in
            _ = try await commit(store, .set(.reminder, after: 10))
            clock.pass(10)
            let old = try #require(try store.due(limit: 9).first)
            _ = try await commit(store, .set(.reminder, after: 10))
            #expect(try store.due(limit: 9) == [])
            clock.pass(10)
            let new = try #require(try store.due(limit: 9).first)
            #expect(new.id != old.id)
            // Thought out for the older one: over.
            #expect(try await commit(store, cause: .wakeUp(old.id)) == .over)
        }
    }

    @Test(arguments: StoreKind.allCases) func turnOfAWakeUpUsesItUp(_ kind: StoreKind) async throws {
        try await withStore(kind, clock: clock.read) { store async throws in
            _ = try await commit(store, .set(.reminder, after: 0))
            let wakeUp = try #require(try store.due(limit: 9).first)
            #expect(try await commit(store, cause: .wakeUp(wakeUp.id)) == .committed(replies: []))
            #expect(try store.due(limit: 9) == [])
            #expect(try await commit(store, cause: .wakeUp(wakeUp.id)) == .over)
            #expect(try store.session(.first, nil).revision == 2)
        }
    }

    @Test(arguments: StoreKind.allCases) func staleTurnOfAWakeUpLeavesIt(_ kind: StoreKind) async throws {
        try await withStore(kind, clock: clock.read) { store async throws in
            _ = try await commit(store, .set(.reminder, after: 0))
            let wakeUp = try #require(try store.due(limit: 9).first)
            let stale = PendingTurn(key: .first, mark: nil, cause: .wakeUp(wakeUp.id), expected: 7) {
                FinishedTurn(state: [9])
            }
            #expect(await store.run(stale) == .stale)
            #expect(try store.due(limit: 9) == [wakeUp])
        }
    }

    @Test(arguments: StoreKind.allCases) func cancelledAndForgottenOnesNeverCome(_ kind: StoreKind) async throws {
        try await withStore(kind, clock: clock.read) { store async throws in
            _ = try await commit(store, .set(.reminder, after: 0), .set(.absence, after: 0))
            _ = try await commit(store, .cancel(.reminder))
            #expect(try store.due(limit: 9).map(\.kind) == [.absence])
            _ = try await commit(store, state: nil)
            #expect(try store.due(limit: 9) == [])
        }
    }

    @Test(arguments: StoreKind.allCases) func whoCannotBeReachedIsNotWoken(_ kind: StoreKind) async throws {
        try await withStore(kind, clock: clock.read) { store async throws in
            #expect(try await store.run(store.turn("m1", replies: [[1]])).replies?.count == 1)
            _ = try await commit(store, .set(.reminder, after: 0))
            #expect(await store.settle(1, .gone, gateway: "g1") == .settled())
            #expect(try store.due(limit: 9) == [])
        }
    }

    @Test func wakeUpOutlivesItsServer() async throws {
        try await withFolder { folder async throws in
            let store = try SQLiteTurnStore(at: folder.path, clock: clock.read)
            _ = try await commit(store, .set(.reminder, after: 60))
            store.close()
            clock.pass(61)
            let again = try SQLiteTurnStore(at: folder.path, clock: clock.read)
            defer { again.close() }
            #expect(try again.due(limit: 9).map(\.kind) == [.reminder])
        }
    }
}
