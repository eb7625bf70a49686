package import Digests
internal import Synchronization

/// The contract without a disk: for tests, and for conversations that must leave nothing behind.
///
/// A turn is committed on the thread that submits it, before `submit` returns; its outcome still goes through the
/// executor. Every commit is a batch of its own.
package final class MemoryTurnStore: TurnStore {
    package let epoch: Int64

    private let marker: MessageMarker
    private let clock: @Sendable () -> Int64
    private let tables = Mutex(MemoryTables())

    /// - Parameter clock: seconds since 1970.
    package init(epoch: Int64 = 1, clock: @escaping @Sendable () -> Int64 = { 0 }) throws(StoreError) {
        self.epoch = epoch
        self.clock = clock
        marker = try MessageMarker(key: MessageMarker.makeKey())
    }

    package func mark(gateway: String, id: String, content: [UInt8]) -> MessageMark {
        marker.mark(gateway: gateway, id: id, content: content)
    }

    package func session(_ key: SessionKey, _ mark: MessageMark?) throws(StoreError) -> Recall {
        try opened { $0.recall(key, mark) }
    }

    package func submit(
        _ turn: PendingTurn, on executor: any CompletionExecutor, then: @escaping @Sendable (TurnOutcome) -> Void
    ) {
        let outcome = tables.withLock { tables in
            tables.now = clock()
            return tables.isClosed ? .failed(.closed) : tables.commit(turn)
        }
        executor.execute { then(outcome) }
    }

    package func settle(
        _ n: Int64, _ why: Delivered, gateway: String, on executor: any CompletionExecutor,
        then: @escaping @Sendable (Settlement) -> Void
    ) {
        let settlement = tables.withLock { $0.isClosed ? .failed(.closed) : $0.settle(n, why, gateway: gateway) }
        executor.execute { then(settlement) }
    }

    package func sweep(on executor: any CompletionExecutor, then: @escaping @Sendable ([GatewayNews]) -> Void) {
        let news = tables.withLock { tables in
            tables.now = clock()
            return tables.isClosed ? [] : tables.sweep()
        }
        executor.execute { then(news) }
    }

    package func due(limit: Int) throws(StoreError) -> [WakeUp] {
        try opened { $0.due(limit: limit) }
    }

    package func handOff(of caseID: String) throws(StoreError) -> HandOff? {
        try opened { $0.handOff(of: caseID) }
    }

    /// What lives in memory dies with its process: there is nothing to learn from a death.
    package func began(_ mark: MessageMark) -> Int? { nil }

    package func ended(_ slot: Int) {}

    package func deaths(on mark: MessageMark) -> Int { 0 }

    package func owed(gateway: String, after n: Int64, limit: Int) throws(StoreError) -> [OwedReply] {
        try opened { $0.owed(gateway: gateway, after: n, limit: limit) }
    }

    package func backlog(gateway: String) throws(StoreError) -> Backlog {
        try opened { $0.backlog(gateway: gateway) }
    }

    package func addGateway(
        _ name: String, token: SHA256Digest, role: GatewayRole, replace: Bool
    ) throws(StoreError) {
        let record = GatewayRecord(name: name, token: token, role: role, added: clock())
        let isAdded = try opened { tables in
            guard replace || tables.gateways[name] == nil else { return false }
            tables.gateways[name] = record
            return true
        }
        guard isAdded else { throw .gatewayExists }
    }

    package func gateway(named name: String) throws(StoreError) -> GatewayRecord? {
        try opened { $0.gateways[name] }
    }

    package func close() {
        tables.withLock { $0.isClosed = true }
    }

    private func opened<Value: Sendable>(_ use: (inout MemoryTables) -> Value) throws(StoreError) -> Value {
        let value: Value? = tables.withLock { tables in
            tables.now = clock()
            return tables.isClosed ? nil : use(&tables)
        }
        guard let value else { throw .closed }
        return value
    }
}
