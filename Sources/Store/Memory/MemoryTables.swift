/// The tables of the store in memory.
struct MemoryTables {
    private struct Session {
        var revision: Int64
        var state: [UInt8]
        var isMuted = false
    }

    private struct Reply {
        var gateway: String
        var owed: OwedReply
        var expires: Int64
    }

    private struct Alarm {
        var wakeUp: WakeUp
        var at: Int64
    }

    /// Seconds since 1970; set before each use.
    var now: Int64 = 0
    var isClosed = false
    var gateways: [String: GatewayRecord] = [:]
    private var sessions: [SessionKey: Session] = [:]
    private var seen: [Int64: Int64] = [:]
    /// In the order of their numbers.
    private var outbox: [Reply] = []
    private var lastNumber: Int64 = 0
    private var alarms: [Alarm] = []
    private var lastAlarm: Int64 = 0
    private var handOffs: [SessionKey: HandOff] = [:]

    func recall(_ key: SessionKey, _ mark: MessageMark?) -> Recall {
        let session = sessions[key]
        let handOff = handOffs[key]
        return Recall(
            revision: session?.revision ?? 0, state: session?.state,
            owed: count(owedTo: key), seen: Recall.seen(stored: mark.flatMap { seen[$0.hash] }, now: mark),
            isMuted: session?.isMuted ?? false, handOff: handOff,
            owedToCase: handOff.map { handOff in
                handOff.gateway.map { count(owedTo: SessionKey(gateway: $0, session: handOff.caseID)) } ?? 0
            } ?? 0)
    }

    mutating func commit(_ turn: PendingTurn) -> TurnOutcome {
        switch Recall.seen(stored: turn.mark.flatMap { seen[$0.hash] }, now: turn.mark) {
        case .same: return .duplicate
        case .other: return .conflict
        case .unknown: break
        }
        if case .wakeUp(let id) = turn.cause, !alarms.contains(where: { $0.wakeUp.id == id }) { return .over }
        guard (sessions[turn.key]?.revision ?? 0) == turn.expected else { return .stale }
        let finished = turn.finish()
        if let mark = turn.mark { seen[mark.hash] = mark.content }
        if case .wakeUp(let id) = turn.cause { alarms.removeAll { $0.wakeUp.id == id } }
        return write(finished, of: turn)
    }

    private mutating func write(_ finished: FinishedTurn, of turn: PendingTurn) -> TurnOutcome {
        var news: [GatewayNews] = []
        if finished.state == nil {
            news.add(
                turn.key.gateway,
                dropped: drop { $0.gateway == turn.key.gateway && $0.owed.session == turn.key.session })
            alarms.removeAll { $0.wakeUp.key == turn.key }
            if let handOff = handOffs.removeValue(forKey: turn.key) { drop(handOff.caseID, except: nil, into: &news) }
        }
        let isByPerson = turn.cause == .message
        let isMuted = !isByPerson && sessions[turn.key]?.isMuted == true
        sessions[turn.key] = finished.state.map {
            Session(revision: turn.expected &+ 1, state: $0, isMuted: isMuted)
        }
        for reply in finished.caseReplies { owe(reply, into: &news) }
        if let change = finished.handOff { apply(change, to: turn.key, into: &news) }
        for change in finished.wakeUps { apply(change, to: turn.key) }
        guard !isMuted else { return .committed(replies: [], news: news) }
        let replies = finished.replies.map { owe($0, to: turn.key) }
        return .committed(replies: replies, news: news)
    }

    mutating func settle(_ n: Int64, _ why: Delivered, gateway: String) -> Settlement {
        guard let reply = outbox.first(where: { $0.owed.n == n && $0.gateway == gateway }) else { return .unknown }
        guard why == .gone else {
            outbox.removeAll { $0.owed.n == n }
            return .settled()
        }
        let key = SessionKey(gateway: gateway, session: reply.owed.session)
        sessions[key]?.isMuted = true
        alarms.removeAll { $0.wakeUp.key == key }
        return .settled(others: drop { $0.gateway == gateway && $0.owed.session == key.session }.filter { $0 != n })
    }

    mutating func sweep() -> [GatewayNews] {
        var news: [GatewayNews] = []
        for reply in outbox where reply.expires <= now { news.add(reply.gateway, dropped: [reply.owed.n]) }
        outbox.removeAll { $0.expires <= now }
        return news
    }

    func due(limit: Int) -> [WakeUp] {
        let due = alarms.filter { $0.at <= now }.sorted { ($0.at, $0.wakeUp.id) < ($1.at, $1.wakeUp.id) }
        return due.prefix(max(0, limit)).map(\.wakeUp)
    }

    func handOff(of caseID: String) -> HandOff? { handOffs.values.first { $0.caseID == caseID } }

    func owed(gateway: String, after n: Int64, limit: Int) -> [OwedReply] {
        let all = outbox.lazy.filter { $0.gateway == gateway && $0.owed.n > n }
        return all.prefix(max(0, limit)).map(\.owed)
    }

    func backlog(gateway: String) -> Backlog {
        let all = outbox.lazy.filter { $0.gateway == gateway }
        return Backlog(count: all.count, newest: all.last?.owed.n ?? 0)
    }

    private func count(owedTo key: SessionKey) -> Int {
        outbox.count { $0.gateway == key.gateway && $0.owed.session == key.session }
    }

    private mutating func owe(_ reply: NewReply, to key: SessionKey) -> OwedReply {
        lastNumber += 1
        let owed = OwedReply(n: lastNumber, session: key.session, body: reply.body)
        let (expires, isOver) = now.addingReportingOverflow(max(0, reply.secondsToLive))
        outbox.append(Reply(gateway: key.gateway, owed: owed, expires: isOver ? .max : expires))
        return owed
    }

    private mutating func owe(_ reply: CaseReply, into news: inout [GatewayNews]) {
        let names: [String] =
            switch reply.recipient {
            case .gateway(let name): [name]
            case .everyone: operators
            }
        for name in names {
            let owed = owe(reply.reply, to: SessionKey(gateway: name, session: reply.caseID))
            news.add(name, owed: [owed.n])
        }
    }

    private var operators: [String] {
        gateways.values.filter { $0.role == .operator }.map(\.name).sorted()
    }

    private mutating func drop(_ caseID: String, except gateway: String?, into news: inout [GatewayNews]) {
        for name in operators where name != gateway {
            news.add(name, dropped: drop { $0.gateway == name && $0.owed.session == caseID })
        }
    }

    private mutating func drop(_ isMeant: (Reply) -> Bool) -> [Int64] {
        let numbers = outbox.filter(isMeant).map(\.owed.n)
        outbox.removeAll(where: isMeant)
        return numbers
    }

    private mutating func apply(_ change: WakeUpChange, to key: SessionKey) {
        switch change {
        case .cancel(let kind): alarms.removeAll { $0.wakeUp.key == key && $0.wakeUp.kind == kind }
        case .set(let kind, let seconds):
            alarms.removeAll { $0.wakeUp.key == key && $0.wakeUp.kind == kind }
            lastAlarm += 1
            let (at, isOver) = now.addingReportingOverflow(max(0, seconds))
            alarms.append(
                Alarm(wakeUp: WakeUp(id: lastAlarm, key: key, kind: kind), at: isOver ? .max : at))
        }
    }

    private mutating func apply(_ change: HandOffChange, to key: SessionKey, into news: inout [GatewayNews]) {
        switch change {
        case .open(let caseID):
            if handOffs[key] == nil { handOffs[key] = HandOff(caseID: caseID, newcomer: key) }
        case .take(let gateway):
            handOffs[key]?.gateway = gateway
            if let handOff = handOffs[key] { drop(handOff.caseID, except: gateway, into: &news) }
        case .close:
            guard let handOff = handOffs.removeValue(forKey: key) else { return }
            if handOff.gateway == nil { drop(handOff.caseID, except: nil, into: &news) }
        }
    }
}
