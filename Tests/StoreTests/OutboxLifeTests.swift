import Store
import Testing

/// How long a reply is owed, beside its ACK (PROTOCOL.md 2.1, rules 3 and 4).
@Suite struct OutboxLifeTests {
    private let clock = HandClock(1_000)

    private func turn(_ store: any TurnStore, _ id: String, of session: String = "p1", living: [Int64]) throws
        -> PendingTurn
    {
        let key = SessionKey(gateway: "g1", session: session)
        let mark = store.mark(gateway: "g1", id: id, content: [])
        let expected = try store.session(key, mark).revision
        return PendingTurn(key: key, mark: mark, expected: expected) {
            FinishedTurn(state: [1], replies: living.map { NewReply(body: [1], secondsToLive: $0) })
        }
    }

    @Test(arguments: StoreKind.allCases) func replyGoesWhenItsTimeIsOver(_ kind: StoreKind) async throws {
        try await withStore(kind, clock: clock.read) { store async throws in
            #expect(await store.run(try turn(store, "m1", living: [900, 86_400, 0])).replies?.count == 3)
            #expect(await store.sweep() == [GatewayNews(gateway: "g1", dropped: [3])])
            clock.pass(899)
            #expect(await store.sweep() == [])
            clock.pass(1)
            #expect(await store.sweep() == [GatewayNews(gateway: "g1", dropped: [1])])
            #expect(try store.owed(gateway: "g1", after: 0, limit: 9).map(\.n) == [2])
            #expect(await store.settle(1, gateway: "g1") == .unknown)
            clock.pass(-10_000)
            #expect(await store.sweep() == [])
        }
    }

    @Test(arguments: StoreKind.allCases) func goneTakesAllThatIsOwedToTheSession(_ kind: StoreKind) async throws {
        try await withStore(kind, clock: clock.read) { store async throws in
            #expect(await store.run(try turn(store, "m1", living: [9, 9, 9])).replies?.count == 3)
            #expect(await store.run(try turn(store, "m2", of: "p2", living: [9])).replies?.count == 1)
            #expect(await store.settle(2, .gone, gateway: "g2") == .unknown)
            #expect(await store.settle(2, .gone, gateway: "g1") == .settled(others: [1, 3]))
            #expect(try store.owed(gateway: "g1", after: 0, limit: 9).map(\.n) == [4])
            #expect(await store.settle(2, .gone, gateway: "g1") == .unknown)
        }
    }

    @Test(arguments: StoreKind.allCases) func noPushComesAfterGoneUntilTheNextMessage(_ kind: StoreKind) async throws {
        try await withStore(kind, clock: clock.read) { store async throws in
            #expect(await store.run(try turn(store, "m1", living: [9])).replies?.count == 1)
            #expect(await store.settle(1, .gone, gateway: "g1") == .settled())
            #expect(try store.session(.first, nil).isMuted)
            let push = PendingTurn(key: .first, mark: nil, cause: .push, expected: 1) {
                FinishedTurn(state: [2], replies: [NewReply(body: [7])])
            }
            #expect(await store.run(push) == .committed(replies: []))
            #expect(try store.session(.first, nil).isMuted)
            #expect(await store.run(try turn(store, "m2", living: [9])).replies?.count == 1)
            #expect(try !store.session(.first, nil).isMuted)
            let later = PendingTurn(key: .first, mark: nil, cause: .push, expected: 3) {
                FinishedTurn(state: [2], replies: [NewReply(body: [7])])
            }
            #expect(await store.run(later).replies?.map(\.body) == [[7]])
        }
    }

    @Test(arguments: StoreKind.allCases) func refusedTakesTheOneReply(_ kind: StoreKind) async throws {
        try await withStore(kind, clock: clock.read) { store async throws in
            #expect(await store.run(try turn(store, "m1", living: [9, 9])).replies?.count == 2)
            #expect(await store.settle(1, .one, gateway: "g1") == .settled())
            #expect(try store.owed(gateway: "g1", after: 0, limit: 9).map(\.n) == [2])
            #expect(try !store.session(.first, nil).isMuted)
        }
    }
}
