internal import GRDB

/// The settings of the writing connection on which the store's promises rest, read back from SQLite.
package struct DurabilitySettings: Hashable, Sendable {
    /// `wal`: readers do not wait for the writer.
    package var journalMode: String
    /// 2 (FULL): a commit returns when it is on disk.
    package var synchronous: Int
    /// 1: deleted content is overwritten.
    package var secureDelete: Int

    init(of database: Database) throws {
        journalMode = try String.fetchOne(database, sql: "PRAGMA journal_mode") ?? ""
        synchronous = try Int.fetchOne(database, sql: "PRAGMA synchronous") ?? -1
        secureDelete = try Int.fetchOne(database, sql: "PRAGMA secure_delete") ?? -1
    }

    /// - Throws: ``StoreError/settingRefused(_:)`` with the first setting that is not as it must be.
    func check() throws(StoreError) {
        guard journalMode == "wal" else { throw .settingRefused("journal_mode = WAL") }
        guard synchronous == 2 else { throw .settingRefused("synchronous = FULL") }
        guard secureDelete == 1 else { throw .settingRefused("secure_delete = ON") }
    }
}
