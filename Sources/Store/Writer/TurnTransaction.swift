internal import Foundation
internal import GRDB

/// What a turn changes, inside a transaction that is open already and may hold other turns.
struct TurnTransaction {
    let database: Database
    /// Seconds since 1970.
    let now: Int64
    private let seen: SeenTables

    private struct StoredSession {
        var id: Int64
        var revision: Int64
        var isMuted: Bool
    }

    init(_ database: Database, now: Int64) throws {
        self.database = database
        self.now = now
        seen = try SeenTables(database)
    }

    /// Writes the turn, and says whether it erased something, or repeats a wish to.
    func applyNotingErasure(_ turn: PendingTurn) throws -> (outcome: TurnOutcome, isErasure: Bool) {
        var isErasure = turn.cause == .erasure
        let outcome = try apply(turn, isErasure: &isErasure)
        return (outcome, isErasure)
    }

    /// Writes the turn, or finds why it is not to be written; then nothing of it is left behind.
    private func apply(_ turn: PendingTurn, isErasure: inout Bool) throws -> TurnOutcome {
        switch try turn.mark.map(seen.recall) ?? .unknown {
        case .same: return .duplicate
        case .other: return .conflict
        case .unknown: break
        }
        if case .wakeUp(let id) = turn.cause, try !exists(wakeUp: id) { return .over }
        let stored = try storedSession(turn.key)
        guard (stored?.revision ?? 0) == turn.expected else { return .stale }
        let finished = turn.finish()
        isErasure = isErasure || finished.state == nil
        if let mark = turn.mark { try seen.remember(mark) }
        if case .wakeUp(let id) = turn.cause { try execute("DELETE FROM wakeup WHERE id = ?", [id]) }
        return try write(finished, of: turn, over: stored)
    }

    private func write(
        _ finished: FinishedTurn, of turn: PendingTurn, over stored: StoredSession?
    ) throws -> TurnOutcome {
        let outbox = OutboxTable(database: database, now: now)
        let cases = HandOffTable(database: database, outbox: outbox)
        var news: [GatewayNews] = []
        if finished.state == nil {
            news.add(turn.key.gateway, dropped: try outbox.drop(all: turn.key))
            try execute("DELETE FROM wakeup WHERE gateway = ? AND s = ?", [turn.key.gateway, turn.key.session])
            try cases.forget(turn.key, into: &news)
        }
        let isByPerson = turn.cause == .message
        try save(finished.state, of: turn.key, over: stored, isByPerson: isByPerson)
        for reply in finished.caseReplies { try cases.owe(reply, into: &news) }
        if let change = finished.handOff { try cases.apply(change, to: turn.key, into: &news) }
        for change in finished.wakeUps { try apply(change, to: turn.key) }
        guard isByPerson || stored?.isMuted != true else { return .committed(replies: [], news: news) }
        var replies: [OwedReply] = []
        replies.reserveCapacity(finished.replies.count)
        for reply in finished.replies {
            let n = try outbox.owe(reply, to: turn.key.gateway, turn.key.session)
            replies.append(OwedReply(n: n, session: turn.key.session, body: reply.body))
        }
        return .committed(replies: replies, news: news)
    }

    /// A reply was delivered, or cannot be.
    func settle(_ n: Int64, _ why: Delivered, gateway: String) throws -> Settlement {
        let outbox = OutboxTable(database: database, now: now)
        switch why {
        case .one: return try outbox.drop(n, gateway: gateway) ? .settled() : .unknown
        case .gone:
            guard let session = try outbox.session(of: n, gateway: gateway) else { return .unknown }
            let key = SessionKey(gateway: gateway, session: session)
            try execute("UPDATE session SET muted = 1 WHERE gateway = ? AND s = ?", [gateway, session])
            try execute("DELETE FROM wakeup WHERE gateway = ? AND s = ?", [gateway, session])
            return .settled(others: try outbox.drop(all: key).filter { $0 != n })
        }
    }

    private func storedSession(_ key: SessionKey) throws -> StoredSession? {
        let statement = try database.cachedStatement(
            sql: "SELECT id, revision, muted FROM session WHERE gateway = ? AND s = ?")
        guard let row = try Row.fetchOne(statement, arguments: [key.gateway, key.session]) else { return nil }
        return StoredSession(
            id: try row.decode(Int64.self, atIndex: 0), revision: try row.decode(Int64.self, atIndex: 1),
            isMuted: try row.decode(Bool.self, atIndex: 2))
    }

    /// What a person does makes the session speak to again, and counts as its last sign of life; a push does not.
    private func save(
        _ state: [UInt8]?, of key: SessionKey, over stored: StoredSession?, isByPerson: Bool
    ) throws {
        switch (stored, state) {
        case (nil, nil):
            return
        case (let stored?, nil):
            try execute("DELETE FROM session WHERE id = ?", [stored.id])
        case (let stored?, let state?) where isByPerson:
            try execute(
                "UPDATE session SET revision = ?, state = ?, changed = ?, muted = 0 WHERE id = ?",
                [stored.revision &+ 1, Data(state), now, stored.id])
        case (let stored?, let state?):
            try execute(
                "UPDATE session SET revision = ?, state = ? WHERE id = ?",
                [stored.revision &+ 1, Data(state), stored.id])
        case (nil, let state?):
            try execute(
                "INSERT INTO session (gateway, s, revision, state, changed) VALUES (?, ?, 1, ?, ?)",
                [key.gateway, key.session, Data(state), now])
        }
    }

    private func exists(wakeUp id: Int64) throws -> Bool {
        let statement = try database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM wakeup WHERE id = ?)")
        return try Bool.fetchOne(statement, arguments: [id]) ?? false
    }

    private func apply(_ change: WakeUpChange, to key: SessionKey) throws {
        switch change {
        case .cancel(let kind):
            try execute(
                "DELETE FROM wakeup WHERE gateway = ? AND s = ? AND kind = ?",
                [key.gateway, key.session, kind.rawValue])
        case .set(let kind, let seconds):
            let (at, isOver) = now.addingReportingOverflow(max(0, seconds))
            // A new number each time: a turn that was thought out for the older one is then over.
            try execute(
                "INSERT OR REPLACE INTO wakeup (gateway, s, kind, at) VALUES (?, ?, ?, ?)",
                [key.gateway, key.session, kind.rawValue, isOver ? Int64.max : at])
        }
    }

    private func execute(_ sql: String, _ arguments: StatementArguments) throws {
        try database.cachedStatement(sql: sql).execute(arguments: arguments)
    }
}
