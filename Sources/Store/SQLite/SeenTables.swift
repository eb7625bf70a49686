internal import GRDB

/// Which messages were seen, in two generations: `seen_even` and `seen_odd`. The younger one takes what comes; once it has
/// been that for its time, the older one is emptied and becomes the younger. So a mark is kept for one to two times.
///
/// The time is the server's running time, which a clock that jumps does not change (PROTOCOL.md 2.1, rule 8).
struct SeenTables {
    /// Marks of the older generation that one sweep throws away.
    static let sweptAtOnce = 4096

    let database: Database
    private let generation: Int64

    init(_ database: Database) throws {
        self.database = database
        generation = try Self.number("generation", in: database)
    }

    private var younger: String { generation % 2 == 0 ? "seen_even" : "seen_odd" }
    private var older: String { generation % 2 == 0 ? "seen_odd" : "seen_even" }

    /// Whether a message was seen, and as what.
    func recall(_ mark: MessageMark) throws -> Recall.Seen {
        let statement = try database.cachedStatement(
            sql: """
                SELECT coalesce((SELECT content FROM seen_even WHERE hash = ?1), \
                (SELECT content FROM seen_odd WHERE hash = ?1))
                """)
        return Recall.seen(stored: try Int64?.fetchOne(statement, arguments: [mark.hash]) ?? nil, now: mark)
    }

    func remember(_ mark: MessageMark) throws {
        try database.cachedStatement(sql: "INSERT INTO \(younger) (hash, content) VALUES (?, ?)")
            .execute(arguments: [mark.hash, mark.content])
    }

    /// So many seconds more the server has run. Once the younger generation has its age, the older one goes, some marks at
    /// a time, and then the younger becomes the older.
    /// - Parameter life: seconds of running time that a mark is kept at least.
    func pass(_ seconds: Int64, life: Int64) throws {
        let ran = try Self.number("ran", in: database) &+ max(0, seconds)
        if seconds > 0 { try set("ran", to: ran) }
        guard ran &- (try Self.number("turned", in: database)) >= life else { return }
        try database.cachedStatement(
            sql: "DELETE FROM \(older) WHERE hash IN (SELECT hash FROM \(older) LIMIT ?)"
        ).execute(arguments: [Self.sweptAtOnce])
        guard database.changesCount < Self.sweptAtOnce else { return }
        try set("generation", to: generation &+ 1)
        try set("turned", to: ran)
    }

    private static func number(_ name: String, in database: Database) throws -> Int64 {
        let statement = try database.cachedStatement(sql: "SELECT value FROM meta WHERE name = ?")
        return try Int64.fetchOne(statement, arguments: [name]) ?? 0
    }

    private func set(_ name: String, to value: Int64) throws {
        try database.cachedStatement(sql: "INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)")
            .execute(arguments: [name, value])
    }
}
