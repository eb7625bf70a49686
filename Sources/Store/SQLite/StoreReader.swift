internal import Foundation
internal import GRDB

/// Reads what is committed, from any thread, while the writer writes.
///
/// Each question is one statement: that alone makes it one snapshot, without a transaction around it. And each is read
/// to its end, or the connection would stay in that snapshot.
struct StoreReader: Sendable {
    private let connections: [StoreConnection]

    /// Opens one connection a core, at most four: threads that look at the same time need not wait for each other.
    init(in folder: StateFolder, lockWait: Double) throws(StoreError) {
        var connections: [StoreConnection] = []
        for _ in 0..<min(4, max(1, ProcessInfo.processInfo.activeProcessorCount)) {
            connections.append(try StoreConnection.reader(in: folder, lockWait: lockWait))
        }
        self.connections = connections
    }

    func session(_ key: SessionKey, _ mark: MessageMark?) throws(StoreError) -> Recall {
        try read(key.hashValue) { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT session.revision, session.state,
                        (SELECT count(*) FROM outbox WHERE gateway = ?1 AND s = ?2),
                        coalesce(
                            (SELECT content FROM seen_even WHERE hash = ?3),
                            (SELECT content FROM seen_odd WHERE hash = ?3)),
                        session.muted, hand_off.case_id, hand_off.taken_by,
                        (SELECT count(*) FROM outbox WHERE gateway = hand_off.taken_by AND s = hand_off.case_id)
                    FROM (SELECT 1) LEFT JOIN session ON session.gateway = ?1 AND session.s = ?2
                    LEFT JOIN hand_off ON hand_off.gateway = ?1 AND hand_off.s = ?2
                    """)
            guard let row = try Row.fetchOne(statement, arguments: [key.gateway, key.session, mark?.hash]) else {
                throw StoreError.damaged
            }
            let revision = try row.decode(Int64?.self, atIndex: 0)
            return Recall(
                revision: revision ?? 0,
                state: try revision.map { _ in try row.bytes(atIndex: 1) },
                owed: try row.decode(Int.self, atIndex: 2),
                seen: Recall.seen(stored: try row.decode(Int64?.self, atIndex: 3), now: mark),
                isMuted: try row.decode(Bool?.self, atIndex: 4) ?? false,
                handOff: try row.decode(String?.self, atIndex: 5).map { caseID in
                    HandOff(caseID: caseID, newcomer: key, gateway: try row.decode(String?.self, atIndex: 6))
                },
                owedToCase: try row.decode(Int.self, atIndex: 7))
        }
    }

    func handOff(of caseID: String) throws(StoreError) -> HandOff? {
        try read(caseID.hashValue) { try HandOffTable.handOff(of: caseID, in: $0) }
    }

    func due(_ now: Int64, limit: Int) throws(StoreError) -> [WakeUp] {
        try read(0) { database in
            let statement = try database.cachedStatement(
                sql: "SELECT id, gateway, s, kind FROM wakeup WHERE at <= ? ORDER BY at, id LIMIT ?")
            return try Row.fetchAll(statement, arguments: [now, max(0, limit)]).compactMap { row in
                // A kind that only a newer version knows waits for it.
                guard let kind = WakeUp.Kind(rawValue: try row.decode(String.self, atIndex: 3)) else { return nil }
                let key = SessionKey(
                    gateway: try row.decode(String.self, atIndex: 1),
                    session: try row.decode(String.self, atIndex: 2))
                return WakeUp(id: try row.decode(Int64.self, atIndex: 0), key: key, kind: kind)
            }
        }
    }

    func owed(gateway: String, after n: Int64, limit: Int) throws(StoreError) -> [OwedReply] {
        try read(gateway.hashValue) { database in
            let statement = try database.cachedStatement(
                sql: "SELECT n, s, body FROM outbox WHERE gateway = ? AND n > ? ORDER BY n LIMIT ?")
            return try Row.fetchAll(statement, arguments: [gateway, n, max(0, limit)]).map { row in
                OwedReply(
                    n: try row.decode(Int64.self, atIndex: 0), session: try row.decode(String.self, atIndex: 1),
                    body: try row.bytes(atIndex: 2))
            }
        }
    }

    func backlog(gateway: String) throws(StoreError) -> Backlog {
        try read(gateway.hashValue) { database in
            let statement = try database.cachedStatement(
                sql: "SELECT count(*), ifnull(max(n), 0) FROM outbox WHERE gateway = ?")
            guard let row = try Row.fetchOne(statement, arguments: [gateway]) else { throw StoreError.damaged }
            return Backlog(
                count: try row.decode(Int.self, atIndex: 0), newest: try row.decode(Int64.self, atIndex: 1))
        }
    }

    func gateway(named name: String) throws(StoreError) -> GatewayRecord? {
        try read(name.hashValue) { try GatewayTable.record(named: name, in: $0) }
    }

    func close() {
        for connection in connections { connection.close() }
    }

    private func read<Value>(_ hash: Int, _ body: (Database) throws -> Value) throws(StoreError) -> Value {
        let connection = connections[Int(UInt(bitPattern: hash) % UInt(connections.count))]
        return try connection.use(body)
    }
}

extension Row {
    /// A BLOB column's bytes; NULL is the empty BLOB.
    fileprivate func bytes(atIndex index: Int) throws -> [UInt8] {
        try decode(Data?.self, atIndex: index).map { [UInt8]($0) } ?? []
    }
}
