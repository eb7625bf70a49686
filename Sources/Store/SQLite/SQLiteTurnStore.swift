package import Digests
internal import Synchronization

/// The store of one server in one SQLite database.
package final class SQLiteTurnStore: TurnStore {
    package let epoch: Int64

    /// What the person who runs the server should know about the state that was found.
    package let notices: [OpeningNotice]

    private let connection: StoreConnection
    private let reader: StoreReader
    private let writer: TurnWriter
    private let marker: MessageMarker
    private let slots: WorkSlots
    private let deaths: [Int64: Int]
    private let clock: @Sendable () -> Int64
    /// Held until the store is closed.
    private let lock: Mutex<OpenFile?>

    /// Opens the store for a server and counts its start.
    /// - Parameters:
    ///   - path: the state folder; made if it is missing.
    ///   - clock: seconds since 1970.
    ///   - uptime: seconds of a clock that never jumps.
    package init(
        at path: String, limits: WriterLimits = WriterLimits(), retention: Retention = Retention(),
        clock: @escaping @Sendable () -> Int64 = SteadyTime.clock(),
        uptime: @escaping @Sendable () -> Int64 = SteadyTime.uptime
    ) throws(StoreError) {
        let folder = try StateFolder(at: path)
        let lock = try folder.keepOtherServersOut()
        let opened = try folder.whileLocked { () throws(StoreError) in
            try OpenedState(folder, limits: limits, now: clock())
        }
        self.lock = Mutex(lock)
        self.clock = clock
        epoch = opened.epoch
        notices = opened.notices
        connection = opened.connection
        marker = opened.marker
        slots = opened.slots
        deaths = opened.deaths
        reader = try StoreReader(in: folder, lockWait: limits.lockWait)
        writer = TurnWriter(connection, limits: limits, retention: retention, clock: clock, uptime: uptime)
        writer.start()
    }

    deinit {
        writer.stop()
    }

    package func mark(gateway: String, id: String, content: [UInt8]) -> MessageMark {
        marker.mark(gateway: gateway, id: id, content: content)
    }

    package func session(_ key: SessionKey, _ mark: MessageMark?) throws(StoreError) -> Recall {
        try reader.session(key, mark)
    }

    package func submit(
        _ turn: PendingTurn, on executor: any CompletionExecutor, then: @escaping @Sendable (TurnOutcome) -> Void
    ) {
        writer.take(WriterJob(work: .turn(turn, then: then), executor: executor))
    }

    package func settle(
        _ n: Int64, _ why: Delivered, gateway: String, on executor: any CompletionExecutor,
        then: @escaping @Sendable (Settlement) -> Void
    ) {
        writer.take(WriterJob(work: .settle(n, why, gateway: gateway, then: then), executor: executor))
    }

    package func sweep(on executor: any CompletionExecutor, then: @escaping @Sendable ([GatewayNews]) -> Void) {
        writer.take(WriterJob(work: .sweep(then: then), executor: executor))
    }

    package func due(limit: Int) throws(StoreError) -> [WakeUp] {
        try reader.due(clock(), limit: limit)
    }

    package func handOff(of caseID: String) throws(StoreError) -> HandOff? {
        try reader.handOff(of: caseID)
    }

    package func began(_ mark: MessageMark) -> Int? { slots.enter(mark.hash) }

    package func ended(_ slot: Int) { slots.leave(slot) }

    package func deaths(on mark: MessageMark) -> Int { deaths[mark.hash] ?? 0 }

    package func owed(gateway: String, after n: Int64, limit: Int) throws(StoreError) -> [OwedReply] {
        try reader.owed(gateway: gateway, after: n, limit: limit)
    }

    package func backlog(gateway: String) throws(StoreError) -> Backlog {
        try reader.backlog(gateway: gateway)
    }

    package func addGateway(
        _ name: String, token: SHA256Digest, role: GatewayRole, replace: Bool
    ) throws(StoreError) {
        let record = GatewayRecord(name: name, token: token, role: role, added: clock())
        try connection.transaction { try GatewayTable.add(record, replace: replace, in: $0) }
    }

    package func gateway(named name: String) throws(StoreError) -> GatewayRecord? {
        try reader.gateway(named: name)
    }

    /// The settings of the connection that commits, as SQLite says them now.
    package func durability() throws(StoreError) -> DurabilitySettings {
        try connection.use { try DurabilitySettings(of: $0) }
    }

    package func close() {
        writer.finish()
        reader.close()
        // Last: a reader could not empty the log into the database.
        connection.close()
        lock.withLock { $0 = nil }
    }
}
