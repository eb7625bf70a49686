internal import GRDB

/// A state folder, opened for one start of a server.
struct OpenedState {
    let connection: StoreConnection
    let marker: MessageMarker
    let epoch: Int64
    let notices: [OpeningNotice]

    /// Call it while the folder is locked.
    /// - Parameter now: seconds since 1970.
    init(_ folder: StateFolder, limits: WriterLimits, now: Int64) throws(StoreError) {
        connection = try StoreConnection.writer(in: folder, lockWait: limits.lockWait)
        var notices: [OpeningNotice] = []
        let key = try folder.seenKey()
        marker = try MessageMarker(key: key.bytes)
        if key.isNew, try Self.remembersMessages(connection) { notices.append(.keyReplaced) }

        let before = try Self.startRecord(in: connection)
        let record = StartRecord.next(database: before, file: try folder.startRecord(), now: now)
        if let before, before.epoch != record.epoch { notices.append(.restored(epoch: record.epoch)) }
        // The database first: a file that is ahead of it would look like a restored backup.
        try Self.save(record, in: connection)
        try folder.save(record)
        epoch = record.epoch
        self.notices = notices
    }

    private static func remembersMessages(_ connection: StoreConnection) throws(StoreError) -> Bool {
        try connection.use { try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM seen)") ?? false }
    }

    /// What the database says of the last start; nil where no server opened it yet.
    private static func startRecord(in connection: StoreConnection) throws(StoreError) -> StartRecord? {
        try connection.use { database in
            let sql = "SELECT value FROM meta WHERE name = ?"
            let epoch = try Int64.fetchOne(database, sql: sql, arguments: ["epoch"])
            let starts = try Int64.fetchOne(database, sql: sql, arguments: ["starts"])
            if epoch == nil && starts == nil { return nil }
            let record = StartRecord(epoch: epoch ?? 0, starts: starts ?? 0)
            guard record.isSound else { throw StoreError.damaged }
            return record
        }
    }

    private static func save(_ record: StartRecord, in connection: StoreConnection) throws(StoreError) {
        try connection.transaction { database in
            try database.execute(
                sql: "INSERT OR REPLACE INTO meta (name, value) VALUES ('epoch', ?), ('starts', ?)",
                arguments: [record.epoch, record.starts])
        }
    }
}
