internal import GRDB

/// A state folder, opened for one start of a server.
struct OpenedState {
    let connection: StoreConnection
    let marker: MessageMarker
    let epoch: Int64
    let slots: WorkSlots
    /// The messages on which the process died, and how often.
    let deaths: [Int64: Int]
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
        try Self.countDeaths(try folder.takeLeftovers(), in: connection, now: now)
        slots = try folder.workSlots()
        deaths = try Self.deaths(in: connection)
        self.notices = notices
    }

    private static func remembersMessages(_ connection: StoreConnection) throws(StoreError) -> Bool {
        let sql = "SELECT EXISTS (SELECT 1 FROM seen_even) OR EXISTS (SELECT 1 FROM seen_odd)"
        return try connection.use { try Bool.fetchOne($0, sql: sql) ?? false }
    }

    /// Seconds after which a message that was never sent again is no longer suspected.
    private static let suspicion: Int64 = 8 * 86_400

    private static func countDeaths(
        _ hashes: [Int64], in connection: StoreConnection, now: Int64
    ) throws(StoreError) {
        try connection.transaction { database in
            try database.execute(sql: "DELETE FROM suspect WHERE at < ?", arguments: [now &- suspicion])
            for hash in hashes {
                try database.execute(
                    sql: """
                        INSERT INTO suspect (hash, deaths, at) VALUES (?, 1, ?)
                        ON CONFLICT (hash) DO UPDATE SET deaths = deaths + 1, at = excluded.at
                        """, arguments: [hash, now])
            }
        }
    }

    private static func deaths(in connection: StoreConnection) throws(StoreError) -> [Int64: Int] {
        try connection.use { database in
            var deaths: [Int64: Int] = [:]
            for row in try Row.fetchAll(database, sql: "SELECT hash, deaths FROM suspect LIMIT 100000") {
                deaths[try row.decode(Int64.self, atIndex: 0)] = try row.decode(Int.self, atIndex: 1)
            }
            return deaths
        }
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
