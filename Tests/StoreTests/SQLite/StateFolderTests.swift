import Foundation
import GRDB
import Store
import Testing

/// What lies in the state folder, and what is refused there.
@Suite struct StateFolderTests {
    @Test func everythingIsForItsOwnerAlone() async throws {
        try await withFolder { folder async throws in
            let state = TemporaryFolder(path: folder.file("a/b"))
            let store = try SQLiteTurnStore(at: state.path)
            defer { store.close() }
            #expect(try await store.run(store.turn("m1")).replies == [])
            for name in ["", "keys"] { #expect(try state.mode(of: name) == 0o700) }
            for name in ["bagdar.sqlite", "bagdar.sqlite-wal", "bagdar.sqlite-shm", "epoch", "keys/seen.key"] {
                #expect(try state.mode(of: name) == 0o600, "\(name)")
            }
            #expect(try folder.mode(of: "a") == 0o700)
        }
    }

    @Test func databaseThatOthersMayReadIsClosedToThem() async throws {
        try await withFolder { folder async throws in
            try SQLiteTurnStore(at: folder.path).close()
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o644], ofItemAtPath: folder.file("bagdar.sqlite"))
            try SQLiteTurnStore(at: folder.path).close()
            #expect(try folder.mode(of: "bagdar.sqlite") == 0o600)
        }
    }

    @Test func keyLiesOutsideTheDatabaseAndStays() async throws {
        try await withFolder { folder async throws in
            let store = try SQLiteTurnStore(at: folder.path)
            let mark = store.mark(gateway: "g1", id: "m1", content: [1])
            #expect(try await store.run(store.turn("m1")).replies == [])
            let key = try folder.bytes(of: "keys/seen.key")
            #expect(key.count == 16)
            for name in ["bagdar.sqlite", "bagdar.sqlite-wal"] {
                #expect(try Data(folder.bytes(of: name)).range(of: Data(key)) == nil)
            }
            store.close()
            #expect(try Data(folder.bytes(of: "bagdar.sqlite")).range(of: Data(key)) == nil)
            let again = try SQLiteTurnStore(at: folder.path)
            defer { again.close() }
            #expect(again.mark(gateway: "g1", id: "m1", content: [1]) == mark)
        }
    }

    @Test func lostKeyIsReplacedAloud() async throws {
        try await withFolder { folder async throws in
            let store = try SQLiteTurnStore(at: folder.path)
            #expect(try await store.run(store.turn("m1")).replies == [])
            store.close()
            try folder.remove("keys/seen.key")
            let again = try SQLiteTurnStore(at: folder.path)
            #expect(again.notices == [.keyReplaced])
            #expect(try await again.run(again.turn("m1")).replies == [])
            again.close()
            let third = try SQLiteTurnStore(at: folder.path)
            #expect(third.notices == [])
            third.close()
        }
    }

    @Test(arguments: [0, 1, 15, 17, 4096]) func keyOfAnotherLengthIsRefused(_ length: Int) async throws {
        try await withFolder { folder async throws in
            try folder.write([UInt8](repeating: 1, count: length), to: "keys/seen.key")
            #expect(throws: StoreError.keyUnusable) { try SQLiteTurnStore(at: folder.path) }
        }
    }

    @Test(arguments: [2, 16, 100, 512, 4096, 20000]) func fileThatIsNoDatabaseIsRefusedAndKept(_ length: Int)
        async throws
    {
        try await withFolder { folder async throws in
            let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) }
            try folder.write(bytes, to: "bagdar.sqlite")
            #expect(throws: StoreError.notADatabase) { try SQLiteTurnStore(at: folder.path) }
            #expect(throws: StoreError.notADatabase) { try SQLiteGateways(at: folder.path) }
            #expect(try folder.bytes(of: "bagdar.sqlite") == bytes)
        }
    }

    @Test func databaseOfAnotherProgramIsRefusedAndKept() async throws {
        try await withFolder { folder async throws in
            let other = try DatabaseQueue(path: folder.file("bagdar.sqlite"))
            try await other.write { try $0.execute(sql: "CREATE TABLE session (a)") }
            try other.close()
            let bytes = try folder.bytes(of: "bagdar.sqlite")
            #expect(throws: StoreError.foreignDatabase) { try SQLiteTurnStore(at: folder.path) }
            #expect(try folder.bytes(of: "bagdar.sqlite") == bytes)
        }
    }

    @Test func databaseOfANewerVersionIsRefused() async throws {
        try await withFolder { folder async throws in
            try SQLiteTurnStore(at: folder.path).close()
            let other = try DatabaseQueue(path: folder.file("bagdar.sqlite"))
            try await other.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('999 the future')") }
            try other.close()
            #expect(throws: StoreError.newerSchema) { try SQLiteTurnStore(at: folder.path) }
            #expect(throws: StoreError.newerSchema) { try SQLiteGateways(at: folder.path) }
        }
    }

    @Test(arguments: [
        "DELETE FROM meta WHERE name = 'epoch'", "DELETE FROM meta WHERE name = 'starts'",
        "UPDATE meta SET value = -1", "UPDATE meta SET value = 9223372036854775807",
    ]) func contradictionInTheDatabaseIsNamed(_ sql: String) async throws {
        try await withFolder { folder async throws in
            try SQLiteTurnStore(at: folder.path).close()
            let other = try DatabaseQueue(path: folder.file("bagdar.sqlite"))
            try await other.write { try $0.execute(sql: sql) }
            try other.close()
            #expect(throws: StoreError.damaged) { try SQLiteTurnStore(at: folder.path) }
        }
    }

    @Test func placesThatAreTakenBySomethingElseAreRefused() async throws {
        try await withFolder { folder async throws in
            try folder.write([1], to: "file")
            #expect(throws: StoreError.fileSystem(ENOTDIR)) { try SQLiteTurnStore(at: folder.file("file")) }
            #expect(throws: StoreError.fileSystem(ENOTDIR)) { try SQLiteTurnStore(at: folder.file("file/state")) }
            // Not even root may make a folder here.
            #expect(throws: StoreError.self) { try SQLiteTurnStore(at: "/proc/bagdar/state") }
            #expect(throws: StoreError.self) { try SQLiteTurnStore(at: "") }
            try FileManager.default.createDirectory(
                atPath: folder.file("state/bagdar.sqlite"), withIntermediateDirectories: true)
            #expect(throws: StoreError.cannotOpen) { try SQLiteTurnStore(at: folder.file("state")) }
        }
    }

    @Test(.enabled(if: geteuid() != 0, "permissions do not bind root"))
    func folderWithoutPermissionIsRefused() async throws {
        try await withFolder { folder async throws in
            try FileManager.default.createDirectory(
                atPath: folder.file("state"), withIntermediateDirectories: true, attributes: [.posixPermissions: 0o500])
            #expect(throws: StoreError.noPermission) { try SQLiteTurnStore(at: folder.file("state")) }
        }
    }
}
