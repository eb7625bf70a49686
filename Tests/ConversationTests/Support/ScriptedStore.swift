import Digests
import Store
import Synchronization

/// A memory store whose next outcomes a test can decide: what a lost race or a full disk looks like from above.
final class ScriptedStore: TurnStore {
    let memory: MemoryTurnStore
    private let scripted = Mutex<[TurnOutcome]>([])
    private let cannotRead = Mutex(false)
    private let submissions = Mutex(0)
    private let slots = Mutex<[Int64]>([])
    private let deaths = Mutex<[Int64: Int]>([:])

    /// - Parameter clock: seconds since 1970.
    init(clock: @escaping @Sendable () -> Int64 = { 0 }) throws {
        memory = try MemoryTurnStore(clock: clock)
    }

    var submitted: Int { submissions.withLock { $0 } }

    /// The next turns get these outcomes and are not committed.
    func script(_ outcomes: TurnOutcome...) {
        scripted.withLock { $0 += outcomes }
    }

    func failReads(_ fails: Bool) {
        cannotRead.withLock { $0 = fails }
    }

    var epoch: Int64 { memory.epoch }

    func mark(gateway: String, id: String, content: [UInt8]) -> MessageMark {
        memory.mark(gateway: gateway, id: id, content: content)
    }

    func session(_ key: SessionKey, _ mark: MessageMark?) throws(StoreError) -> Recall {
        if cannotRead.withLock({ $0 }) { throw .busy }
        return try memory.session(key, mark)
    }

    func submit(
        _ turn: PendingTurn, on executor: any CompletionExecutor, then: @escaping @Sendable (TurnOutcome) -> Void
    ) {
        submissions.withLock { $0 += 1 }
        let outcome = scripted.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        guard let outcome else { return memory.submit(turn, on: executor, then: then) }
        executor.execute { then(outcome) }
    }

    func settle(
        _ n: Int64, _ why: Delivered, gateway: String, on executor: any CompletionExecutor,
        then: @escaping @Sendable (Settlement) -> Void
    ) {
        memory.settle(n, why, gateway: gateway, on: executor, then: then)
    }

    func sweep(on executor: any CompletionExecutor, then: @escaping @Sendable ([GatewayNews]) -> Void) {
        memory.sweep(on: executor, then: then)
    }

    func due(limit: Int) throws(StoreError) -> [WakeUp] { try memory.due(limit: limit) }

    func handOff(of caseID: String) throws(StoreError) -> HandOff? { try memory.handOff(of: caseID) }

    /// The messages that were thought about, and what is left of them: a slot each.
    func began(_ mark: MessageMark) -> Int? {
        slots.withLock { slots in
            slots.append(mark.hash)
            return slots.count - 1
        }
    }

    func ended(_ slot: Int) { slots.withLock { $0[slot] = 0 } }

    func deaths(on mark: MessageMark) -> Int { deaths.withLock { $0[mark.hash] ?? 0 } }

    /// Earlier processes died on this message.
    func die(on mark: MessageMark, times: Int) { deaths.withLock { $0[mark.hash] = times } }

    /// What would be on disk, were the process to die now.
    var inWork: [Int64] { slots.withLock { $0.filter { $0 != 0 } } }

    var begun: Int { slots.withLock { $0.count } }

    func owed(gateway: String, after n: Int64, limit: Int) throws(StoreError) -> [OwedReply] {
        try memory.owed(gateway: gateway, after: n, limit: limit)
    }

    func backlog(gateway: String) throws(StoreError) -> Backlog {
        try memory.backlog(gateway: gateway)
    }

    func addGateway(
        _ name: String, token: SHA256Digest, role: GatewayRole, replace: Bool
    ) throws(StoreError) {
        try memory.addGateway(name, token: token, role: role, replace: replace)
    }

    func gateway(named name: String) throws(StoreError) -> GatewayRecord? {
        try memory.gateway(named: name)
    }

    func close() { memory.close() }
}
