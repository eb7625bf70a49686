import Digests
import Store
import Synchronization
import Testing

/// What every store promises, whatever lies below it.
@Suite struct TurnStoreContractTests {
    @Test(arguments: StoreKind.allCases) func sessionNeverSeenIsEmpty(_ kind: StoreKind) async throws {
        try await withStore(kind) { store async throws in
            let mark = store.mark(gateway: "g1", id: "m1", content: [])
            let nothing = Recall(revision: 0, state: nil, owed: 0, seen: .unknown)
            #expect(try store.session(.first, mark) == nothing)
            #expect(try store.session(.first, nil) == nothing)
            #expect(try store.backlog(gateway: "g1") == Backlog(count: 0, newest: 0))
            #expect(try store.owed(gateway: "g1", after: 0, limit: 10) == [])
        }
    }

    @Test(arguments: StoreKind.allCases) func committedTurnIsRecalled(_ kind: StoreKind) async throws {
        try await withStore(kind) { store async throws in
            let outcome = try await store.run(store.turn("m1", state: [1, 2], replies: [[3], [4, 5]]))
            let replies = [OwedReply(n: 1, session: "p1", body: [3]), OwedReply(n: 2, session: "p1", body: [4, 5])]
            #expect(outcome == .committed(replies: replies))
            let mark = store.mark(gateway: "g1", id: "m1", content: Array("m1".utf8))
            #expect(try store.session(.first, mark) == Recall(revision: 1, state: [1, 2], owed: 2, seen: .same))
            #expect(try store.session(.first, nil).seen == .unknown)
            #expect(try store.owed(gateway: "g1", after: 0, limit: 10) == replies)
        }
    }

    @Test(arguments: StoreKind.allCases) func retryIsADuplicateAndChangesNothing(_ kind: StoreKind) async throws {
        try await withStore(kind) { store async throws in
            #expect(try await store.run(store.turn("m1", replies: [[3]])).replies?.count == 1)
            // As a second connection would send it: thought out on what the first has left.
            #expect(try await store.run(store.turn("m1", state: [9], replies: [[9]])) == .duplicate)
            #expect(try store.session(.first, nil) == Recall(revision: 1, state: [1], owed: 1, seen: .unknown))
        }
    }

    @Test(arguments: StoreKind.allCases) func otherContentUnderAnIdIsAConflict(_ kind: StoreKind) async throws {
        try await withStore(kind) { store async throws in
            #expect(try await store.run(store.turn("m1")).replies == [])
            let other = store.mark(gateway: "g1", id: "m1", content: [7])
            #expect(try store.session(.first, other).seen == .other)
            let turn = PendingTurn(key: .first, mark: other, expected: 1) { FinishedTurn(state: [9], bodies: [[9]]) }
            #expect(await store.run(turn) == .conflict)
            #expect(try store.session(.first, nil) == Recall(revision: 1, state: [1], owed: 0, seen: .unknown))
        }
    }

    @Test(arguments: StoreKind.allCases) func staleTurnLeavesNoTrace(_ kind: StoreKind) async throws {
        try await withStore(kind) { store async throws in
            let late = try store.turn("late", state: [9], replies: [[9]])
            #expect(try await store.run(store.turn("m1")).replies == [])
            #expect(await store.run(late) == .stale)
            let mark = try #require(late.mark)
            #expect(try store.session(.first, mark) == Recall(revision: 1, state: [1], owed: 0, seen: .unknown))
            // Run anew, it is committed.
            #expect(try await store.run(store.turn("late", state: [9])).replies == [])
            #expect(try store.session(.first, mark) == Recall(revision: 2, state: [9], owed: 0, seen: .same))
        }
    }

    @Test(arguments: StoreKind.allCases) func finishRunsOnlyForACommittedTurn(_ kind: StoreKind) async throws {
        try await withStore(kind) { store async throws in
            let runs = Mutex<[String]>([])
            let mark = store.mark(gateway: "g1", id: "m1", content: [])
            func turn(_ name: String, _ mark: MessageMark, expected: Int64) -> PendingTurn {
                PendingTurn(key: .first, mark: mark, expected: expected) {
                    runs.withLock { $0.append(name) }
                    return FinishedTurn(state: [], bodies: [])
                }
            }
            let fresh = store.mark(gateway: "g1", id: "m2", content: [])
            #expect(await store.run(turn("first", mark, expected: 0)) == .committed(replies: []))
            #expect(await store.run(turn("again", mark, expected: 1)) == .duplicate)
            #expect(await store.run(turn("stale", fresh, expected: 0)) == .stale)
            #expect(await store.run(turn("future", fresh, expected: .max)) == .stale)
            #expect(await store.run(turn("second", fresh, expected: 1)) == .committed(replies: []))
            #expect(runs.withLock { $0 } == ["first", "second"])
        }
    }

    @Test(arguments: StoreKind.allCases) func forgottenSessionStartsAnewAndIsOwedTheLastWordOnly(_ kind: StoreKind)
        async throws
    {
        try await withStore(kind) { store async throws in
            #expect(try await store.run(store.turn("m1", replies: [[3]])).replies?.count == 1)
            #expect(
                try await store.run(store.turn("m2", state: nil, replies: [[4]]))
                    == .committed(
                        replies: [OwedReply(n: 2, session: "p1", body: [4])],
                        news: [GatewayNews(gateway: "g1", dropped: [1])]))
            #expect(try store.session(.first, nil) == Recall(revision: 0, state: nil, owed: 1, seen: .unknown))
            #expect(try await store.run(store.turn("m3", state: [5])).replies == [])
            #expect(try store.session(.first, nil) == Recall(revision: 1, state: [5], owed: 1, seen: .unknown))
            // What was seen stays seen.
            #expect(try await store.run(store.turn("m1")) == .duplicate)
        }
    }

    @Test(arguments: StoreKind.allCases) func gatewaysShareNothing(_ kind: StoreKind) async throws {
        try await withStore(kind) { store async throws in
            #expect(
                try await store.run(store.turn("m1", gateway: "g1", state: [1], replies: [[1]])).replies?.count == 1)
            #expect(
                try await store.run(store.turn("m1", gateway: "g2", state: [2], replies: [[2]])).replies?.count == 1)
            let other = SessionKey(gateway: "g2", session: "p1")
            #expect(try store.session(.first, nil).state == [1])
            #expect(try store.session(other, nil).state == [2])
            #expect(try store.owed(gateway: "g2", after: 0, limit: 9) == [OwedReply(n: 2, session: "p1", body: [2])])
            #expect(await store.settle(2, gateway: "g1") == .unknown)
            #expect(try store.backlog(gateway: "g2") == Backlog(count: 1, newest: 2))
        }
    }

    @Test(arguments: StoreKind.allCases) func emptyStateAndEmptyReplySurvive(_ kind: StoreKind) async throws {
        try await withStore(kind) { store async throws in
            #expect(try await store.run(store.turn("m1", state: [], replies: [[]])).replies?.count == 1)
            #expect(try store.session(.first, nil) == Recall(revision: 1, state: [], owed: 1, seen: .unknown))
            #expect(try store.owed(gateway: "g1", after: 0, limit: 9).map(\.body) == [[]])
        }
    }

    @Test(arguments: StoreKind.allCases) func turnWithoutAMessageIsNeverADuplicate(_ kind: StoreKind) async throws {
        try await withStore(kind) { store async throws in
            for revision: Int64 in 0..<3 {
                let turn = PendingTurn(key: .first, mark: nil, expected: revision) {
                    FinishedTurn(state: [1], bodies: [])
                }
                #expect(await store.run(turn) == .committed(replies: []))
            }
            #expect(try store.session(.first, nil).revision == 3)
        }
    }

    @Test(arguments: StoreKind.allCases) func acknowledgedReplyIsOwedNoMore(_ kind: StoreKind) async throws {
        try await withStore(kind) { store async throws in
            #expect(try await store.run(store.turn("m1", replies: [[1], [2], [3]])).replies?.count == 3)
            #expect(await store.settle(2, gateway: "g1") == .settled())
            #expect(await store.settle(2, gateway: "g1") == .unknown)
            for n in [Int64.min, -1, 0, 99, .max] { #expect(await store.settle(n, gateway: "g1") == .unknown) }
            #expect(try store.owed(gateway: "g1", after: 0, limit: 9).map(\.n) == [1, 3])
            #expect(try store.session(.first, nil).owed == 2)
            #expect(try store.backlog(gateway: "g1") == Backlog(count: 2, newest: 3))
        }
    }

    @Test(arguments: StoreKind.allCases) func numbersGrowThoughTheNewestWasAcknowledged(_ kind: StoreKind) async throws
    {
        try await withStore(kind) { store async throws in
            #expect(try await store.run(store.turn("m1", replies: [[1], [2]])).replies?.count == 2)
            #expect(await store.settle(2, gateway: "g1") == .settled())
            #expect(try await store.run(store.turn("m2", replies: [[3]])).replies?.map(\.n) == [3])
        }
    }

    @Test(arguments: StoreKind.allCases) func owedRepliesComeInPages(_ kind: StoreKind) async throws {
        try await withStore(kind) { store async throws in
            for index in 0..<10 {
                let turn = try store.turn("m\(index)", of: "p\(index % 3)", replies: [[UInt8(index)]])
                #expect(await store.run(turn).replies?.count == 1)
            }
            var all: [OwedReply] = []
            while true {
                let page = try store.owed(gateway: "g1", after: all.last?.n ?? 0, limit: 4)
                all += page
                if page.count < 4 { break }
            }
            #expect(all.map(\.n) == Array(1...10))
            #expect(all.map(\.body) == (0..<10).map { [$0] })
            #expect(all.map(\.session) == (0..<10).map { "p\($0 % 3)" })
            for limit in [0, -1, Int.min] { #expect(try store.owed(gateway: "g1", after: 0, limit: limit) == []) }
            #expect(try store.owed(gateway: "g1", after: .max, limit: .max) == [])
            #expect(try store.owed(gateway: "g1", after: .min, limit: .max).count == 10)
        }
    }

    @Test(arguments: StoreKind.allCases) func marksTellMessagesApart(_ kind: StoreKind) async throws {
        try await withStore(kind) { store async throws in
            let mark = store.mark(gateway: "g1", id: "m1", content: [1])
            #expect(store.mark(gateway: "g1", id: "m1", content: [1]) == mark)
            #expect(store.mark(gateway: "g1", id: "m1", content: [2]).hash == mark.hash)
            #expect(store.mark(gateway: "g1", id: "m1", content: [2]).content != mark.content)
            #expect(store.mark(gateway: "g1", id: "m2", content: [1]).hash != mark.hash)
            // Where the gateway's name ends and the id begins is part of the mark.
            #expect(store.mark(gateway: "g", id: "1m1", content: [1]).hash != mark.hash)
            // Another store has another key.
            try await withStore(kind) { other async throws in
                #expect(other.mark(gateway: "g1", id: "m1", content: [1]).hash != mark.hash)
            }
        }
    }

    @Test(arguments: StoreKind.allCases) func closedStoreRefusesEverything(_ kind: StoreKind) async throws {
        try await withStore(kind) { store async throws in
            let turn = try store.turn("m1")
            store.close()
            store.close()
            #expect(await store.run(turn) == .failed(.closed))
            #expect(await store.settle(1, gateway: "g1") == .failed(.closed))
            #expect(throws: StoreError.closed) { try store.session(.first, nil) }
            #expect(throws: StoreError.closed) { try store.owed(gateway: "g1", after: 0, limit: 1) }
            #expect(throws: StoreError.closed) { try store.backlog(gateway: "g1") }
            #expect(throws: StoreError.closed) { try store.gateway(named: "g1") }
            #expect(throws: StoreError.closed) {
                try store.addGateway("g1", token: SHA256Digest(of: []), role: .gateway, replace: true)
            }
        }
    }
}
