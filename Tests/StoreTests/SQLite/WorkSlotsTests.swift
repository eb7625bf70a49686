import Foundation
import Store
import Testing

/// On which messages the process died (PROTOCOL.md 2.3, the poisonous message).
@Suite struct WorkSlotsTests {
    /// What a process that dies leaves: a copy of its folder at that moment.
    private func die(_ folder: TemporaryFolder, _ from: String, to name: String) throws {
        try FileManager.default.copyItem(atPath: folder.file(from), toPath: folder.file(name))
    }

    @Test func deathsAreCountedByMessageAcrossProcesses() async throws {
        try await withFolder { folder async throws in
            var store = try SQLiteTurnStore(at: folder.file("0"))
            let mark = store.mark(gateway: "g1", id: "poison", content: [1])
            let other = store.mark(gateway: "g1", id: "good", content: [1])
            for death in 0..<3 {
                #expect(store.deaths(on: mark) == death)
                #expect(store.deaths(on: other) == 0)
                let slot = try #require(store.began(other))
                _ = try #require(store.began(mark))
                store.ended(slot)
                try die(folder, "\(death)", to: "\(death + 1)")
                store.close()
                store = try SQLiteTurnStore(at: folder.file("\(death + 1)"))
            }
            defer { store.close() }
            #expect(store.deaths(on: mark) == 3)
        }
    }

    @Test func orderlyEndIsNobodysDeath() async throws {
        try await withFolder { folder async throws in
            let store = try SQLiteTurnStore(at: folder.path)
            let mark = store.mark(gateway: "g1", id: "m1", content: [1])
            store.ended(try #require(store.began(mark)))
            store.close()
            let again = try SQLiteTurnStore(at: folder.path)
            defer { again.close() }
            #expect(again.deaths(on: mark) == 0)
            #expect(try folder.mode(of: "in-work") == 0o600)
        }
    }

    @Test func whoFindsNoSlotIsNotGuardedAndNothingBreaks() async throws {
        try await withFolder { folder async throws in
            let store = try SQLiteTurnStore(at: folder.path)
            defer { store.close() }
            let mark = store.mark(gateway: "g1", id: "m1", content: [1])
            let slots = (0..<64).compactMap { _ in store.began(mark) }
            #expect(slots.count == 64)
            #expect(store.began(mark) == nil)
            store.ended(slots[7])
            #expect(store.began(mark) == slots[7])
        }
    }

    @Test(arguments: [[], [1, 2, 3], [UInt8](repeating: 255, count: 4000)]) func fileOfAnyBytesIsRead(_ bytes: [UInt8])
        async throws
    {
        try await withFolder { folder async throws in
            try folder.write(bytes, to: "in-work")
            let store = try SQLiteTurnStore(at: folder.path)
            defer { store.close() }
            #expect(store.began(store.mark(gateway: "g1", id: "m1", content: [])) != nil)
        }
    }
}
