import Dispatch
import Foundation
import Store
import Testing

/// What was committed is there after a restart and after a crash; what was not is not, and nothing is half there.
@Suite struct DurabilityTests {
    @Test func settingsAreThoseThatSurvivePowerLoss() async throws {
        try await withFolder { folder async throws in
            for _ in 0..<2 {
                let store = try SQLiteTurnStore(at: folder.path)
                defer { store.close() }
                let settings = try store.durability()
                #expect(settings.journalMode == "wal")
                #expect(settings.synchronous == 2)
                #expect(settings.secureDelete == 1)
            }
        }
    }

    @Test func reopenedStoreKnowsEverything() async throws {
        try await withFolder { folder async throws in
            let store = try SQLiteTurnStore(at: folder.path)
            #expect(try await store.run(store.turn("m1", state: [7], replies: [[1], [2]])).replies?.count == 2)
            #expect(await store.settle(1, gateway: "g1") == .settled())
            store.close()
            // Everything is in the one file then.
            #expect(!folder.holds("bagdar.sqlite-wal"))
            let again = try SQLiteTurnStore(at: folder.path)
            defer { again.close() }
            let mark = again.mark(gateway: "g1", id: "m1", content: Array("m1".utf8))
            #expect(try again.session(.first, mark) == Recall(revision: 1, state: [7], owed: 1, seen: .same))
            #expect(try again.owed(gateway: "g1", after: 0, limit: 9) == [OwedReply(n: 2, session: "p1", body: [2])])
            #expect(again.epoch == store.epoch)
        }
    }

    @Test func numbersGrowThoughTheNewestWasAcknowledgedBeforeTheRestart() async throws {
        try await withFolder { folder async throws in
            let store = try SQLiteTurnStore(at: folder.path)
            #expect(try await store.run(store.turn("m1", replies: [[1], [2]])).replies?.count == 2)
            for n: Int64 in 1...2 { #expect(await store.settle(n, gateway: "g1") == .settled()) }
            store.close()
            let again = try SQLiteTurnStore(at: folder.path)
            defer { again.close() }
            #expect(try await again.run(again.turn("m2", replies: [[3]])).replies?.map(\.n) == [3])
        }
    }

    @Test func acknowledgedTextIsGoneFromTheDatabase() async throws {
        try await withFolder { folder async throws in
            let text = Array("a text that nobody may find again".utf8)
            let store = try SQLiteTurnStore(at: folder.path)
            #expect(try await store.run(store.turn("m1", replies: [text])).replies?.count == 1)
            #expect(await store.settle(1, gateway: "g1") == .settled())
            store.close()
            #expect(try Data(folder.bytes(of: "bagdar.sqlite")).range(of: Data(text)) == nil)
        }
    }

    @Test func crashInTheMiddleOfATransactionLeavesNothingOfIt() async throws {
        try await withFolder { folder async throws in
            let store = try SQLiteTurnStore(at: folder.file("live"))
            #expect(try await store.run(store.turn("m1", state: [1], replies: [[1]])).replies?.count == 1)
            let (isInside, mayGo) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
            let turn = PendingTurn(
                key: .first, mark: store.mark(gateway: "g1", id: "m2", content: []), expected: 1
            ) {
                isInside.signal()
                mayGo.wait()
                return FinishedTurn(state: [2], bodies: [[2]])
            }
            store.submit(turn, on: InlineExecutor()) { _ in }
            isInside.wait()
            defer { store.close() }
            defer { mayGo.signal() }
            try FileManager.default.copyItem(atPath: folder.file("live"), toPath: folder.file("copy"))

            let copy = try SQLiteTurnStore(at: folder.file("copy"))
            defer { copy.close() }
            #expect(try copy.session(.first, turn.mark) == Recall(revision: 1, state: [1], owed: 1, seen: .unknown))
            let again = PendingTurn(key: .first, mark: turn.mark, expected: 1) {
                FinishedTurn(state: [2], bodies: [[2]])
            }
            #expect(await copy.run(again) == .committed(replies: [OwedReply(n: 2, session: "p1", body: [2])]))
        }
    }

    /// A crash may lose the end of the log anywhere: what is left is some number of whole turns, the first ones.
    @Test func logCutAnywhereLeavesTheFirstTurnsWhole() async throws {
        try await withFolder { folder async throws in
            let turns = 8
            let store = try SQLiteTurnStore(at: folder.file("live"))
            for index in 0..<turns {
                let turn = try store.turn(
                    "m\(index)", of: "p\(index % 2)", state: [UInt8](repeating: UInt8(index), count: 3000),
                    replies: [[UInt8(index), 0], [UInt8(index), 1]])
                #expect(await store.run(turn).replies?.count == 2)
            }
            try FileManager.default.copyItem(atPath: folder.file("live"), toPath: folder.file("whole"))
            store.close()

            let log = try folder.bytes(of: "whole/bagdar.sqlite-wal")
            try folder.remove("whole/bagdar.sqlite-shm")
            var found: Set<Int> = []
            for cut in stride(from: log.count, through: 0, by: -max(1, log.count / 97)) {
                try FileManager.default.copyItem(atPath: folder.file("whole"), toPath: folder.file("cut"))
                try folder.write(Array(log.prefix(cut)), to: "cut/bagdar.sqlite-wal")
                found.insert(try Self.wholeTurns(in: folder.file("cut"), of: turns))
                try folder.remove("cut")
            }
            // The cuts fell between all of them.
            #expect(found == Set(0...turns))
        }
    }

    /// Checks that the store holds the first turns whole and nothing of the others; returns how many.
    private static func wholeTurns(in path: String, of turns: Int) throws -> Int {
        let store = try SQLiteTurnStore(at: path)
        defer { store.close() }
        let owed = try store.owed(gateway: "g1", after: 0, limit: 99)
        let count = owed.count / 2
        #expect(owed.map(\.body) == (0..<count).flatMap { [[UInt8($0), 0], [UInt8($0), 1]] })
        for index in 0..<turns {
            let mark = store.mark(gateway: "g1", id: "m\(index)", content: Array("m\(index)".utf8))
            let key = SessionKey(gateway: "g1", session: "p\(index % 2)")
            #expect(try store.session(key, mark).seen == (index < count ? .same : .unknown))
        }
        for person in 0..<2 {
            let recall = try store.session(SessionKey(gateway: "g1", session: "p\(person)"), nil)
            let last = (0..<count).last { $0 % 2 == person }
            #expect(recall.revision == Int64((0..<count).count { $0 % 2 == person }))
            #expect(recall.state == last.map { [UInt8](repeating: UInt8($0), count: 3000) })
        }
        return count
    }

    /// Each page of the database in turn is overwritten: whatever is asked then, the answer is a value or an error.
    @Test(arguments: [UInt8(0), 0xFF, 0x5A]) func damagedPageNeverCrashes(_ filling: UInt8) async throws {
        try await withFolder { folder async throws in
            let store = try SQLiteTurnStore(at: folder.file("live"))
            for index in 0..<20 {
                let state = [UInt8](repeating: 1, count: 2000)
                let turn = try store.turn("m\(index)", of: "p\(index)", state: state, replies: [[1]])
                #expect(await store.run(turn).replies?.count == 1)
            }
            store.close()
            let whole = try folder.bytes(of: "live/bagdar.sqlite")
            var failures = 0
            for page in 0..<whole.count / 4096 {
                var damaged = whole
                for index in page * 4096..<(page + 1) * 4096 { damaged[index] = filling }
                try folder.write(damaged, to: "live/bagdar.sqlite")
                failures += await Self.isUsable(folder.file("live")) ? 0 : 1
            }
            // The first page alone holds the header and the list of tables.
            #expect(failures > 0)
        }
    }

    private static func isUsable(_ path: String) async -> Bool {
        do {
            let store = try SQLiteTurnStore(at: path)
            defer { store.close() }
            for index in 0..<20 { _ = try store.session(SessionKey(gateway: "g1", session: "p\(index)"), nil) }
            _ = try store.owed(gateway: "g1", after: 0, limit: 99)
            _ = try store.gateway(named: "g1")
            let outcome = try await store.run(store.turn("new", replies: [[1]]))
            let settlement = await store.settle(3, gateway: "g1")
            return outcome.replies != nil && settlement == .settled()
        } catch {
            return false
        }
    }
}
