import Dialog
package import Store

/// Runs the turns of gateway sessions: one after another in each session, each one transaction (DESIGN, "A turn, exactly").
///
/// `run` is called on any event loop and never blocks for longer than one read of the store; the outcome comes back on
/// the executor that came with the message, when the turn is on disk.
package final class TurnRunner: Sendable {
    /// Prints a bubble as the store keeps it: for a session, in reply to a message.
    package typealias Encode = @Sendable (_ bubble: Bubble, _ session: String, _ message: String) -> [UInt8]

    private let pipeline: TurnPipeline
    private let store: any TurnStore
    private let encode: Encode
    private let now: @Sendable () -> Int64
    private let lanes: LaneTable
    private let owedLimit: Int

    /// - Parameters:
    ///   - laneCapacity: how many messages may wait behind the one in work, a session.
    ///   - owedLimit: with so many replies owed to a session, its next message is refused.
    ///   - now: milliseconds since 1970.
    package init(
        pipeline: TurnPipeline, store: any TurnStore, laneCapacity: Int, owedLimit: Int,
        now: @escaping @Sendable () -> Int64, encode: @escaping Encode
    ) {
        self.pipeline = pipeline
        self.store = store
        self.encode = encode
        self.now = now
        self.owedLimit = owedLimit
        lanes = LaneTable(capacity: laneCapacity)
    }

    /// Takes a message into its session's lane. `then` is called once, on `executor`, or at once where it is refused.
    package func run(
        _ message: Message, on executor: any CompletionExecutor, then: @escaping @Sendable (MessageOutcome) -> Void
    ) {
        let pending = PendingMessage(message: message, executor: executor, then: then)
        switch lanes.enter(pending) {
        case .run: begin(pending)
        case .waiting: break
        case .full: then(.busy)
        }
    }

    /// Runs turns of one lane until one waits for the disk or the lane is empty: a loop, so that a lane full of retries
    /// needs no deep stack.
    private func begin(_ first: PendingMessage) {
        var next: PendingMessage? = first
        while let pending = next {
            guard let outcome = attempt(pending) else { return }
            pending.then(outcome)
            next = follower(of: pending)
        }
    }

    /// Reads the session, runs the turn, hands it to the writer. An outcome is returned only where nothing was handed on.
    private func attempt(_ pending: PendingMessage) -> MessageOutcome? {
        let message = pending.message
        let mark = store.mark(gateway: message.key.gateway, id: message.id, content: message.content)
        let recall: Recall
        do {
            recall = try store.session(message.key, mark)
        } catch {
            return .storeFailed
        }
        switch recall.seen {
        case .same: return .duplicate
        case .other: return .conflict
        case .unknown: break
        }
        guard recall.owed < owedLimit else { return .busy }
        let progress = pipeline.begin(
            from: recall.state.flatMap(Session.init(decoding:)), on: message.input,
            languageHint: message.languageHint, now: now())
        goOn(progress, with: pending, mark, recall.revision)
        return nil
    }

    /// Submits a turn that is done; one that waits for a source keeps its lane, and nobody else's, until it is told.
    private func goOn(
        _ progress: TurnPipeline.Progress, with pending: PendingMessage, _ mark: MessageMark, _ revision: Int64
    ) {
        switch progress {
        case .done(let turn): submit(turn, of: pending, mark, revision)
        case .waits(let suspended):
            pipeline.ask(suspended) { [self] answer in
                pending.executor.execute { [self] in
                    let progress = pipeline.resume(suspended, with: answer, now: now())
                    goOn(progress, with: pending, mark, revision)
                }
            }
        }
    }

    private func submit(
        _ turn: TurnPipeline.Turn, of pending: PendingMessage, _ mark: MessageMark, _ revision: Int64
    ) {
        let message = pending.message
        let finished = FinishedTurn(
            state: turn.session?.encoded(),
            replies: turn.bubbles.map { encode($0, message.key.session, message.id) })
        let submitted = PendingTurn(key: message.key, mark: mark, expected: revision) { finished }
        store.submit(submitted, on: pending.executor) { [self] outcome in settle(pending, outcome) }
    }

    private func settle(_ pending: PendingMessage, _ outcome: TurnOutcome) {
        switch outcome {
        case .committed(let replies): pending.then(.committed(replies))
        case .duplicate: pending.then(.duplicate)
        case .conflict: pending.then(.conflict)
        case .failed: pending.then(.storeFailed)
        case .stale:
            // Another instance wrote this session meanwhile: the turn runs anew on what it left.
            return begin(pending)
        }
        if let next = follower(of: pending) { begin(next) }
    }

    /// Leaves the lane; the next message of it is returned if it belongs to the same executor, else it is sent to its own.
    private func follower(of pending: PendingMessage) -> PendingMessage? {
        guard let next = lanes.leave(pending.message.key) else { return nil }
        if next.executor === pending.executor { return next }
        next.executor.execute { [self] in begin(next) }
        return nil
    }
}
