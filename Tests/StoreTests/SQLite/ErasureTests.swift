import Dispatch
import Foundation
import GRDB
import Store
import Testing

/// ERASE and "forget me": told when the bytes are gone from the database and from its log (PROTOCOL.md 2.1, rule 7).
@Suite(.timeLimit(.minutes(2))) struct ErasureTests {
    private static let secret = Array("a text that nobody may find again".utf8)

    private func erasure(_ store: any TurnStore, _ id: String = "e1", of key: SessionKey = .first) throws -> PendingTurn
    {
        let mark = store.mark(gateway: key.gateway, id: id, content: [5])
        let expected = try store.session(key, mark).revision
        return PendingTurn(key: key, mark: mark, cause: .erasure, expected: expected) { FinishedTurn(state: nil) }
    }

    /// Every file of the folder that holds the secret.
    private func whereFound(in folder: TemporaryFolder) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { name in
            guard let data = try? Data(contentsOf: URL(fileURLWithPath: folder.file(name))) else { return false }
            return data.range(of: Data(Self.secret)) != nil
        }
    }

    @Test func bytesAreGoneFromDatabaseAndLogWhenItIsTold() async throws {
        try await withFolder { folder async throws in
            let store = try SQLiteTurnStore(at: folder.path)
            defer { store.close() }
            let long = Array(repeating: Self.secret, count: 200).flatMap { $0 }
            #expect(try await store.run(store.turn("m1", state: long, replies: [Self.secret])).replies?.count == 1)
            #expect(try await store.run(store.turn("m2", of: "p2", state: [1])).replies?.count == 0)
            #expect(try whereFound(in: folder).contains("bagdar.sqlite-wal"))
            #expect(
                await store.run(try erasure(store))
                    == .committed(replies: [], news: [GatewayNews(gateway: "g1", dropped: [1])]))
            #expect(try whereFound(in: folder) == [])
            #expect(try store.session(.first, nil) == Recall(revision: 0, state: nil, owed: 0, seen: .unknown))
            #expect(try store.session(SessionKey(gateway: "g1", session: "p2"), nil).state == [1])
            // What was seen stays seen.
            #expect(try await store.run(store.turn("m1")) == .duplicate)
        }
    }

    @Test func forgetMeIsToldWhenTheBytesAreGoneToo() async throws {
        try await withFolder { folder async throws in
            let store = try SQLiteTurnStore(at: folder.path)
            defer { store.close() }
            #expect(try await store.run(store.turn("m1", state: Self.secret)).replies == [])
            #expect(try await store.run(store.turn("m2", state: nil, replies: [[1]])).replies?.count == 1)
            #expect(try whereFound(in: folder) == [])
        }
    }

    @Test func itWaitsForWhoeverStillReadsTheLogAndNobodyElseDoes() async throws {
        try await withFolder { folder async throws in
            let store = try SQLiteTurnStore(at: folder.path)
            defer { store.close() }
            #expect(try await store.run(store.turn("m1", state: Self.secret)).replies == [])
            var configuration = Configuration()
            configuration.readonly = true
            let reader = try DatabaseQueue(path: folder.file("bagdar.sqlite"), configuration: configuration)
            let (isReading, mayEnd) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
            let reading = Thread {
                try? reader.read { database in
                    _ = try Int.fetchOne(database, sql: "SELECT count(*) FROM session")
                    isReading.signal()
                    mayEnd.wait()
                }
            }
            reading.start()
            isReading.wait()
            let order = CountingExecutor()
            store.submit(try erasure(store), on: order) { _ in order.note("erased") }
            // Turns go on meanwhile.
            #expect(try await store.run(store.turn("m2", of: "p2", state: [1])).replies == [])
            order.execute { order.note("others") }
            mayEnd.signal()
            while order.told.count < 2 { await Task.yield() }
            #expect(order.told == [["others"], ["erased"]])
            #expect(try whereFound(in: folder) == [])
        }
    }

    @Test func repeatedErasureErasesNothingNewAndIsToldAsDuplicate() async throws {
        try await withFolder { folder async throws in
            let store = try SQLiteTurnStore(at: folder.path)
            defer { store.close() }
            #expect(await store.run(try erasure(store)) == .committed(replies: []))
            #expect(try await store.run(store.turn("m1", state: [7])).replies == [])
            #expect(await store.run(try erasure(store)) == .duplicate)
            #expect(try store.session(.first, nil).state == [7])
        }
    }

    @Test func oneEmptyingOfTheLogServesAllThatCameTogether() async throws {
        try await withFolder { folder async throws in
            let store = try SQLiteTurnStore(at: folder.path)
            defer { store.close() }
            for index in 0..<200 {
                #expect(try await store.run(store.turn("m\(index)", of: "p\(index)")).replies == [])
            }
            let told = CountingExecutor()
            for index in 0..<200 {
                let key = SessionKey(gateway: "g1", session: "p\(index)")
                store.submit(try erasure(store, "e\(index)", of: key), on: told) { _ in told.note("\(index)") }
            }
            while told.told.joined().count < 200 { await Task.yield() }
            #expect(told.told.count < 100)
            #expect(try store.session(SessionKey(gateway: "g1", session: "p9"), nil).revision == 0)
        }
    }
}
