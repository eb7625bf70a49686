/// The tables of the store in memory.
struct MemoryTables {
    private struct Session {
        var revision: Int64
        var state: [UInt8]
    }

    private struct Reply {
        var gateway: String
        var owed: OwedReply
    }

    var isClosed = false
    var gateways: [String: GatewayRecord] = [:]
    private var sessions: [SessionKey: Session] = [:]
    private var seen: [Int64: Int64] = [:]
    /// In the order of their numbers.
    private var outbox: [Reply] = []
    private var lastNumber: Int64 = 0

    func recall(_ key: SessionKey, _ mark: MessageMark?) -> Recall {
        let session = sessions[key]
        return Recall(
            revision: session?.revision ?? 0, state: session?.state,
            owed: outbox.count { $0.gateway == key.gateway && $0.owed.session == key.session },
            seen: Recall.seen(stored: mark.flatMap { seen[$0.hash] }, now: mark))
    }

    mutating func commit(_ turn: PendingTurn) -> TurnOutcome {
        switch Recall.seen(stored: turn.mark.flatMap { seen[$0.hash] }, now: turn.mark) {
        case .same: return .duplicate
        case .other: return .conflict
        case .unknown: break
        }
        guard (sessions[turn.key]?.revision ?? 0) == turn.expected else { return .stale }
        let finished = turn.finish()
        if let mark = turn.mark { seen[mark.hash] = mark.content }
        sessions[turn.key] = finished.state.map { Session(revision: turn.expected &+ 1, state: $0) }
        let replies = finished.replies.map { body in
            lastNumber += 1
            return OwedReply(n: lastNumber, session: turn.key.session, body: body)
        }
        outbox.append(contentsOf: replies.map { Reply(gateway: turn.key.gateway, owed: $0) })
        return .committed(replies: replies)
    }

    mutating func settle(_ n: Int64, gateway: String) -> Settlement {
        guard let index = outbox.firstIndex(where: { $0.owed.n == n && $0.gateway == gateway }) else { return .unknown }
        outbox.remove(at: index)
        return .settled
    }

    func owed(gateway: String, after n: Int64, limit: Int) -> [OwedReply] {
        let all = outbox.lazy.filter { $0.gateway == gateway && $0.owed.n > n }
        return all.prefix(max(0, limit)).map(\.owed)
    }

    func backlog(gateway: String) -> Backlog {
        let all = outbox.lazy.filter { $0.gateway == gateway }
        return Backlog(count: all.count, newest: all.last?.owed.n ?? 0)
    }
}
