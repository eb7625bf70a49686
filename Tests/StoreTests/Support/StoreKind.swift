import Store
import Testing

/// The stores that keep the contract.
enum StoreKind: CaseIterable {
    case memory, sqlite
}

/// Runs `body` on a fresh store, which is then closed and removed.
func withStore(
    _ kind: StoreKind, clock: @escaping @Sendable () -> Int64 = { 1_663_700_000 },
    _ body: (any TurnStore) async throws -> Void
) async throws {
    try await withFolder { folder in
        let store: any TurnStore =
            switch kind {
            case .memory: try MemoryTurnStore(clock: clock)
            case .sqlite: try SQLiteTurnStore(at: folder.path, clock: clock)
            }
        defer { store.close() }
        try await body(store)
    }
}

extension TurnStore {
    /// Submits a turn and waits for its outcome.
    func run(_ turn: PendingTurn) async -> TurnOutcome {
        await withCheckedContinuation { continuation in
            submit(turn, on: InlineExecutor()) { continuation.resume(returning: $0) }
        }
    }

    func settle(_ n: Int64, _ why: Delivered = .one, gateway: String) async -> Settlement {
        await withCheckedContinuation { continuation in
            settle(n, why, gateway: gateway, on: InlineExecutor()) { continuation.resume(returning: $0) }
        }
    }

    func sweep() async -> [GatewayNews] {
        await withCheckedContinuation { continuation in
            sweep(on: InlineExecutor()) { continuation.resume(returning: $0) }
        }
    }

    /// A turn of the message `id`, thought out on what the store knows now.
    func turn(
        _ id: String, of session: String = "p1", gateway: String = "g1", state: [UInt8]? = [1], replies: [[UInt8]] = []
    ) throws -> PendingTurn {
        let key = SessionKey(gateway: gateway, session: session)
        let mark = mark(gateway: gateway, id: id, content: Array(id.utf8))
        let expected = try self.session(key, mark).revision
        return PendingTurn(key: key, mark: mark, expected: expected) { FinishedTurn(state: state, bodies: replies) }
    }
}

extension TurnOutcome {
    /// The replies of a committed turn; nil for every other outcome.
    var replies: [OwedReply]? {
        guard case .committed(let replies, _) = self else { return nil }
        return replies
    }
}

extension FinishedTurn {
    init(state: [UInt8]?, bodies: [[UInt8]]) {
        self.init(state: state, replies: bodies.map { NewReply(body: $0) })
    }
}

extension SessionKey {
    static let first = SessionKey(gateway: "g1", session: "p1")
}
