import Store
import Testing

/// A session lives thirty days after its person's last message.
@Suite struct RetentionTests {
    private static let day: Int64 = 86_400
    private let uptime = HandClock(0)
    private let clock = HandClock(1_663_700_000)

    @Test func sessionGoesThirtyDaysAfterItsLastMessage() async throws {
        try await withFolder { folder async throws in
            let store = try SQLiteTurnStore(at: folder.path, clock: clock.read, uptime: uptime.read)
            defer { store.close() }
            for index in 0..<200 {
                #expect(try await store.run(store.turn("m\(index)", of: "p\(index)")).replies == [])
            }
            clock.pass(29 * Self.day)
            #expect(try await store.run(store.turn("late", of: "p7")).replies == [])
            clock.pass(2 * Self.day)
            // A minute's look at some of them, then at the next ones.
            for _ in 0..<6 {
                uptime.pass(60)
                _ = await store.sweep()
            }
            for index in 0..<200 {
                let recall = try store.session(SessionKey(gateway: "g1", session: "p\(index)"), nil)
                #expect(recall.state == (index == 7 ? [1] : nil))
            }
        }
    }

    @Test func pushIsNoSignOfLife() async throws {
        try await withFolder { folder async throws in
            let store = try SQLiteTurnStore(at: folder.path, clock: clock.read, uptime: uptime.read)
            defer { store.close() }
            #expect(try await store.run(store.turn("m1")).replies == [])
            clock.pass(29 * Self.day)
            let push = PendingTurn(key: .first, mark: nil, cause: .push, expected: 1) { FinishedTurn(state: [2]) }
            #expect(await store.run(push) == .committed(replies: []))
            clock.pass(2 * Self.day)
            uptime.pass(60)
            _ = await store.sweep()
            #expect(try store.session(.first, nil).state == nil)
        }
    }
}
