internal import Foundation
internal import GRDB

/// What a turn changes, inside a transaction that is open already and may hold other turns.
struct TurnTransaction {
    let database: Database
    /// Seconds since 1970.
    let now: Int64

    private struct StoredSession {
        var id: Int64
        var revision: Int64
    }

    /// Writes the turn, or finds why it is not to be written; then nothing of it is left behind.
    func apply(_ turn: PendingTurn) throws -> TurnOutcome {
        if let mark = turn.mark, try !remember(mark) {
            return try storedContent(of: mark) == mark.content ? .duplicate : .conflict
        }
        let stored = try storedSession(turn.key)
        guard (stored?.revision ?? 0) == turn.expected else {
            if let mark = turn.mark { try forget(mark) }
            return .stale
        }
        let finished = turn.finish()
        try save(finished.state, of: turn.key, over: stored)
        var replies: [OwedReply] = []
        replies.reserveCapacity(finished.replies.count)
        for body in finished.replies {
            replies.append(OwedReply(n: try owe(body, to: turn.key), session: turn.key.session, body: body))
        }
        return .committed(replies: replies)
    }

    func settle(_ n: Int64, gateway: String) throws -> Settlement {
        try execute("DELETE FROM outbox WHERE n = ? AND gateway = ?", [n, gateway])
        return database.changesCount > 0 ? .settled : .unknown
    }

    /// Whether the message is new; then it is no longer.
    private func remember(_ mark: MessageMark) throws -> Bool {
        try execute("INSERT INTO seen (hash, content) VALUES (?, ?) ON CONFLICT DO NOTHING", [mark.hash, mark.content])
        return database.changesCount > 0
    }

    private func forget(_ mark: MessageMark) throws {
        try execute("DELETE FROM seen WHERE hash = ?", [mark.hash])
    }

    private func storedContent(of mark: MessageMark) throws -> Int64? {
        let statement = try database.cachedStatement(sql: "SELECT content FROM seen WHERE hash = ?")
        return try Int64.fetchOne(statement, arguments: [mark.hash])
    }

    private func storedSession(_ key: SessionKey) throws -> StoredSession? {
        let statement = try database.cachedStatement(
            sql: "SELECT id, revision FROM session WHERE gateway = ? AND s = ?")
        guard let row = try Row.fetchOne(statement, arguments: [key.gateway, key.session]) else { return nil }
        return StoredSession(
            id: try row.decode(Int64.self, atIndex: 0), revision: try row.decode(Int64.self, atIndex: 1))
    }

    private func save(_ state: [UInt8]?, of key: SessionKey, over stored: StoredSession?) throws {
        switch (stored, state) {
        case (nil, nil):
            return
        case (let stored?, nil):
            try execute("DELETE FROM session WHERE id = ?", [stored.id])
        case (let stored?, let state?):
            try execute(
                "UPDATE session SET revision = ?, state = ?, changed = ? WHERE id = ?",
                [stored.revision &+ 1, Data(state), now, stored.id])
        case (nil, let state?):
            try execute(
                "INSERT INTO session (gateway, s, revision, state, changed) VALUES (?, ?, 1, ?, ?)",
                [key.gateway, key.session, Data(state), now])
        }
    }

    /// The number under which the reply is owed.
    private func owe(_ body: [UInt8], to key: SessionKey) throws -> Int64 {
        try execute(
            "INSERT INTO outbox (gateway, s, body, at) VALUES (?, ?, ?, ?)",
            [key.gateway, key.session, Data(body), now])
        return database.lastInsertedRowID
    }

    private func execute(_ sql: String, _ arguments: StatementArguments) throws {
        try database.cachedStatement(sql: sql).execute(arguments: arguments)
    }
}
