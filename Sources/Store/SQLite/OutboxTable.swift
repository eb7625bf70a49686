internal import Foundation
internal import GRDB

/// The rows of the table `outbox`: replies that no gateway has acknowledged.
struct OutboxTable {
    let database: Database
    /// Seconds since 1970.
    let now: Int64

    /// The number under which the reply is owed.
    func owe(_ reply: NewReply, to gateway: String, _ session: String) throws -> Int64 {
        let (expires, isOver) = now.addingReportingOverflow(max(0, reply.secondsToLive))
        try database.cachedStatement(
            sql: "INSERT INTO outbox (gateway, s, body, at, expires) VALUES (?, ?, ?, ?, ?)"
        ).execute(arguments: [gateway, session, Data(reply.body), now, isOver ? Int64.max : expires])
        return database.lastInsertedRowID
    }

    /// False: nothing of this number is owed to the gateway.
    func drop(_ n: Int64, gateway: String) throws -> Bool {
        try database.cachedStatement(sql: "DELETE FROM outbox WHERE n = ? AND gateway = ?")
            .execute(arguments: [n, gateway])
        return database.changesCount > 0
    }

    /// All that is owed to a session goes; the numbers.
    func drop(all key: SessionKey) throws -> [Int64] {
        let statement = try database.cachedStatement(
            sql: "SELECT n FROM outbox WHERE gateway = ? AND s = ? ORDER BY n")
        let numbers = try Int64.fetchAll(statement, arguments: [key.gateway, key.session])
        guard !numbers.isEmpty else { return [] }
        try database.cachedStatement(sql: "DELETE FROM outbox WHERE gateway = ? AND s = ?")
            .execute(arguments: [key.gateway, key.session])
        return numbers
    }

    /// Whose reply it is; nil where it is not owed to the gateway.
    func session(of n: Int64, gateway: String) throws -> String? {
        let statement = try database.cachedStatement(sql: "SELECT s FROM outbox WHERE n = ? AND gateway = ?")
        return try String.fetchOne(statement, arguments: [n, gateway])
    }

    /// Replies whose time is over go, at most `limit` of them.
    func dropExpired(atMost limit: Int, into news: inout [GatewayNews]) throws {
        let statement = try database.cachedStatement(
            sql: "SELECT n, gateway FROM outbox WHERE expires <= ? ORDER BY expires LIMIT ?")
        for row in try Row.fetchAll(statement, arguments: [now, limit]) {
            let n = try row.decode(Int64.self, atIndex: 0)
            let gateway = try row.decode(String.self, atIndex: 1)
            if try drop(n, gateway: gateway) { news.add(gateway, dropped: [n]) }
        }
    }
}
