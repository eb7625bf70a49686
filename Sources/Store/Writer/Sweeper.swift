internal import GRDB

/// What the writer throws away because its time is over, a little at a time, so that no turn waits long behind it.
final class Sweeper {
    /// Seconds of running time after which what has run is written down, and old sessions are looked for.
    private static let minute: Int64 = 60
    private static let sessionsAtOnce = 64

    private let retention: Retention
    /// Seconds of a clock that never jumps.
    private let uptime: @Sendable () -> Int64
    private var counted: Int64
    /// Sessions up to this one were looked at.
    private var cursor: Int64 = 0

    /// - Parameter start: the uptime when the store was opened.
    init(_ retention: Retention, since start: Int64, uptime: @escaping @Sendable () -> Int64) {
        self.retention = retention
        self.uptime = uptime
        counted = start
    }

    /// Replies that were thrown away are told to their gateways' connections.
    func sweep(in transaction: TurnTransaction) throws -> [GatewayNews] {
        var news: [GatewayNews] = []
        let database = transaction.database
        try OutboxTable(database: database, now: transaction.now).dropExpired(atMost: 256, into: &news)
        let passed = uptime() - counted
        let isMinute = passed >= Self.minute
        try SeenTables(database).pass(isMinute ? passed : 0, life: retention.seen)
        guard isMinute else { return news }
        counted += passed
        try dropOldSessions(database, now: transaction.now)
        return news
    }

    /// A look at some sessions in their order, which in time is a look at all: an index of their age would cost each turn.
    private func dropOldSessions(_ database: Database, now: Int64) throws {
        let ids = try Int64.fetchAll(
            database, sql: "SELECT id FROM session WHERE id > ? ORDER BY id LIMIT ?",
            arguments: [cursor, Self.sessionsAtOnce])
        guard let last = ids.last else {
            cursor = 0
            return
        }
        try database.execute(
            sql: "DELETE FROM session WHERE id > ? AND id <= ? AND changed < ?",
            arguments: [cursor, last, now &- retention.session])
        cursor = last
    }
}
