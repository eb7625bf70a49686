internal import GRDB

/// The tables, and how an older database gets them.
///
/// All tables are STRICT, so no value of another type than declared can come out of them. Empty BLOBs are kept as NULL,
/// which is how GRDB binds them.
enum StoreSchema {
    /// "Bgdr": says in the file's header whose database it is.
    private static let applicationID: Int64 = 0x4267_6472

    /// Writes our name into an empty database; refuses another program's.
    static func claim(_ database: Database) throws {
        let owner = try Int64.fetchOne(database, sql: "PRAGMA application_id")
        if owner == applicationID { return }
        let isEmpty = try Bool.fetchOne(database, sql: "SELECT NOT EXISTS (SELECT 1 FROM sqlite_master)")
        guard owner == 0, isEmpty == true else { throw StoreError.foreignDatabase }
        try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    }

    /// Brings an older or empty database to this version; refuses a newer one.
    static func migrate(_ queue: DatabaseQueue) throws {
        let migrator = migrator
        guard try queue.read({ try !migrator.hasBeenSuperseded($0) }) else { throw StoreError.newerSchema }
        try migrator.migrate(queue)
    }

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 turns and gateways") { database in
            try database.execute(sql: turnsAndGateways)
        }
        migrator.registerMigration("2 wake-ups and cases") { database in
            try database.execute(sql: wakeUpsAndCases)
        }
        return migrator
    }

    // A session's row is 1 to 4 kB, so it is no WITHOUT ROWID table: as the key's tree such rows make it three times
    // as large and half as fast. outbox_by_gateway ends with n, as every index does.
    private static let turnsAndGateways = """
        CREATE TABLE meta (
            name TEXT PRIMARY KEY,
            value INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE gateway (
            name TEXT PRIMARY KEY,
            token BLOB NOT NULL,                     -- SHA-256 of it
            role TEXT NOT NULL DEFAULT 'gateway',
            added INTEGER NOT NULL                   -- seconds since 1970, as all times here
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE session (
            id INTEGER PRIMARY KEY,
            gateway TEXT NOT NULL,
            s TEXT NOT NULL,
            revision INTEGER NOT NULL,
            state BLOB,
            changed INTEGER NOT NULL,
            UNIQUE (gateway, s)
        ) STRICT;
        CREATE TABLE outbox (
            n INTEGER PRIMARY KEY AUTOINCREMENT,     -- never a number twice, not even after the newest was deleted
            gateway TEXT NOT NULL,
            s TEXT NOT NULL,
            body BLOB,
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX outbox_by_gateway ON outbox (gateway);
        CREATE INDEX outbox_by_session ON outbox (gateway, s);
        CREATE TABLE seen (
            hash INTEGER PRIMARY KEY,
            content INTEGER NOT NULL
        ) STRICT;
        """

    private static let wakeUpsAndCases = """
        ALTER TABLE seen RENAME TO seen_even;
        CREATE TABLE seen_odd (
            hash INTEGER PRIMARY KEY,
            content INTEGER NOT NULL
        ) STRICT;
        ALTER TABLE session ADD COLUMN muted INTEGER NOT NULL DEFAULT 0;   -- 1: cannot be reached, no pushes
        ALTER TABLE outbox ADD COLUMN expires INTEGER NOT NULL DEFAULT 0;
        UPDATE outbox SET expires = at + 86400;
        CREATE INDEX outbox_by_expiry ON outbox (expires);
        CREATE TABLE wakeup (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            gateway TEXT NOT NULL,
            s TEXT NOT NULL,
            kind TEXT NOT NULL,
            at INTEGER NOT NULL,
            UNIQUE (gateway, s, kind)
        ) STRICT;
        CREATE INDEX wakeup_by_time ON wakeup (at);
        CREATE TABLE hand_off (
            case_id TEXT PRIMARY KEY,
            gateway TEXT NOT NULL,                   -- the newcomer's
            s TEXT NOT NULL,
            taken_by TEXT,                           -- the gateway that took it; NULL while it waits
            UNIQUE (gateway, s)
        ) STRICT;
        CREATE TABLE suspect (
            hash INTEGER PRIMARY KEY,                -- of a message on which the server died
            deaths INTEGER NOT NULL,
            at INTEGER NOT NULL
        ) STRICT;
        """
}
