internal import GRDB
internal import Synchronization

/// One connection to the database of a state folder, used by one thread at a time; the others wait.
///
/// Readers are connections of their own instead of a GRDB pool: a look costs half as much.
final class StoreConnection: Sendable {
    private let queue: DatabaseQueue
    // Only ever used on the queue. GRDB lets a closed connection reach SQLite, which does not survive it.
    private let isOpen = Atomic(true)

    private init(_ queue: DatabaseQueue) {
        self.queue = queue
    }

    /// The connection that writes: refuses what is not ours before it changes anything, creates what is missing,
    /// migrates, and makes sure that a commit survives power loss.
    /// - Parameter lockWait: how long another process may hold the database, in seconds.
    static func writer(in folder: StateFolder, lockWait: Double) throws(StoreError) -> StoreConnection {
        try folder.prepareDatabaseFile()
        return try StoreError.mapping {
            var configuration = configuration(lockWait: lockWait)
            configuration.journalMode = .wal
            configuration.prepareDatabase { database in
                try StoreSchema.claim(database)
                try database.execute(sql: "PRAGMA secure_delete = ON")
            }
            let queue = try DatabaseQueue(path: folder.databasePath, configuration: configuration)
            try queue.inDatabase { database in
                // After opening: GRDB sets NORMAL when it turns WAL on.
                try database.execute(sql: "PRAGMA synchronous = FULL")
                try DurabilitySettings(of: database).check()
            }
            try StoreSchema.migrate(queue)
            return StoreConnection(queue)
        }
    }

    /// A connection that only reads. The writer must be open: it makes the files that WAL needs.
    static func reader(in folder: StateFolder, lockWait: Double) throws(StoreError) -> StoreConnection {
        try StoreError.mapping {
            var configuration = configuration(lockWait: lockWait)
            configuration.readonly = true
            return StoreConnection(try DatabaseQueue(path: folder.databasePath, configuration: configuration))
        }
    }

    private static func configuration(lockWait: Double) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(lockWait)
        configuration.foreignKeysEnabled = false
        return configuration
    }

    /// Runs `body` outside of any transaction: a single statement is one snapshot by itself.
    func use<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        try StoreError.mapping {
            try queue.inDatabase { database in
                guard isOpen.load(ordering: .relaxed) else { throw StoreError.closed }
                return try body(database)
            }
        }
    }

    /// Runs `body` in a transaction, which is on disk when this returns and never was when it throws.
    func transaction(_ body: (Database) throws -> Void) throws(StoreError) {
        try use { database in
            try database.inTransaction(.immediate) {
                try body(database)
                return .commit
            }
        }
    }

    /// Then everything is refused with ``StoreError/closed``.
    func close() {
        queue.inDatabase { _ in isOpen.store(false, ordering: .relaxed) }
        // What was committed is on disk already. The last connection empties the log into the database; should it
        // fail in that, the next start does it.
        try? queue.close()
    }
}
