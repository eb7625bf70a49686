import Store
import Testing

/// Marks of messages live by the server's running time, in two generations (PROTOCOL.md 2.1, rule 8).
@Suite struct SeenGenerationTests {
    private static let day: Int64 = 86_400
    private let uptime = HandClock(0)
    private let clock = HandClock(1_663_700_000)

    private func open(_ folder: TemporaryFolder) throws -> SQLiteTurnStore {
        try SQLiteTurnStore(at: folder.path, clock: clock.read, uptime: uptime.read)
    }

    /// The server runs for so many days; it sweeps as often as it likes.
    private func run(_ store: any TurnStore, days: Int64) async {
        for _ in 0..<days * 2 {
            uptime.pass(Self.day / 2)
            _ = await store.sweep()
        }
    }

    private func isKnown(_ id: String, _ store: any TurnStore) throws -> Bool {
        try store.session(.first, store.mark(gateway: "g1", id: id, content: Array(id.utf8))).seen == .same
    }

    @Test func markIsKeptEightDaysOfRunningTimeAndNoLongerThanSixteen() async throws {
        try await withFolder { folder async throws in
            let store = try open(folder)
            defer { store.close() }
            #expect(try await store.run(store.turn("m0")).replies == [])
            await run(store, days: 7)
            #expect(try await store.run(store.turn("m7")).replies == [])
            await run(store, days: 8)
            // At fifteen days: the first is older than eight, the other exactly that old.
            #expect(try isKnown("m7", store))
            #expect(try await store.run(store.turn("m7")) == .duplicate)
            await run(store, days: 1)
            #expect(try !isKnown("m0", store))
            await run(store, days: 8)
            #expect(try !isKnown("m7", store))
            #expect(try await store.run(store.turn("m0")).replies == [])
        }
    }

    @Test func clockThatJumpsThrowsNoMarkAway() async throws {
        try await withFolder { folder async throws in
            let store = try open(folder)
            #expect(try await store.run(store.turn("m0")).replies == [])
            for jump in [400, -800, 400] {
                clock.pass(Int64(jump) * Self.day)
                await run(store, days: 1)
            }
            store.close()
            clock.pass(400 * Self.day)
            let again = try open(folder)
            defer { again.close() }
            await run(again, days: 4)
            #expect(try await again.run(again.turn("m0")) == .duplicate)
        }
    }

    @Test func timeThatNoServerRanDoesNotCount() async throws {
        try await withFolder { folder async throws in
            var store = try open(folder)
            #expect(try await store.run(store.turn("m0")).replies == [])
            for _ in 0..<5 {
                await run(store, days: 1)
                store.close()
                uptime.pass(100 * Self.day)
                store = try open(folder)
            }
            defer { store.close() }
            #expect(try isKnown("m0", store))
            await run(store, days: 11)
            #expect(try !isKnown("m0", store))
        }
    }

    @Test func otherContentIsAConflictInBothGenerations() async throws {
        try await withFolder { folder async throws in
            let store = try open(folder)
            defer { store.close() }
            #expect(try await store.run(store.turn("m0")).replies == [])
            await run(store, days: 9)
            #expect(try await store.run(store.turn("m9")).replies == [])
            for id in ["m0", "m9"] {
                let mark = store.mark(gateway: "g1", id: id, content: [0])
                let turn = PendingTurn(key: .first, mark: mark, expected: 2) { FinishedTurn(state: [1]) }
                #expect(await store.run(turn) == .conflict)
            }
        }
    }

    @Test func manyMarksGoALittleAtATime() async throws {
        try await withFolder { folder async throws in
            let store = try open(folder)
            defer { store.close() }
            let told = CountingExecutor()
            for index in 0..<5000 {
                let mark = store.mark(gateway: "g1", id: "m\(index)", content: [])
                let key = SessionKey(gateway: "g1", session: "p\(index)")
                store.submit(PendingTurn(key: key, mark: mark, expected: 0) { FinishedTurn(state: nil) }, on: told) {
                    _ in
                    told.note("")
                }
            }
            while told.told.joined().count < 5000 { await Task.yield() }
            func kept() throws -> Int {
                try (0..<5000).count { index in
                    try store.session(.first, store.mark(gateway: "g1", id: "m\(index)", content: [])).seen == .same
                }
            }
            await run(store, days: 9)
            #expect(try kept() == 5000)
            uptime.pass(8 * Self.day)
            _ = await store.sweep()
            #expect(try kept() == 5000 - 4096)
            _ = await store.sweep()
            #expect(try kept() == 0)
        }
    }
}
