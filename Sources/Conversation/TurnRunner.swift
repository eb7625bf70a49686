import Dialog
package import Store
import Synchronization

/// Runs the turns of gateway sessions: one after another in each session, each one transaction (DESIGN, "A turn, exactly").
///
/// All is called on any event loop and never blocks for longer than one read of the store; the outcome comes back on the
/// executor that came with the question, when the turn is on disk.
package final class TurnRunner: Sendable {
    /// Prints a bubble as the store keeps it: for a session, in reply to a message, or as a push.
    package typealias Encode = @Sendable (_ bubble: Bubble, _ session: String, _ message: String?) -> NewReply

    let pipeline: TurnPipeline
    let store: any TurnStore
    let encode: Encode
    let limits: TurnLimits
    let gateways: LiveGateways
    let now: @Sendable () -> Int64
    private let lanes: LaneTable
    /// Wake-ups that have taken their place in a lane.
    private let awake = Mutex<Set<Int64>>([])

    /// - Parameter now: milliseconds since 1970.
    package init(
        pipeline: TurnPipeline, store: any TurnStore, limits: TurnLimits = TurnLimits(),
        gateways: LiveGateways = .none, now: @escaping @Sendable () -> Int64, encode: @escaping Encode
    ) {
        self.pipeline = pipeline
        self.store = store
        self.encode = encode
        self.limits = limits
        self.gateways = gateways
        self.now = now
        lanes = LaneTable(capacity: limits.waiting)
    }

    /// Takes a message into its session's lane. `then` is called once, on `executor`, or at once where it is refused.
    package func run(
        _ message: Message, on executor: any CompletionExecutor, then: @escaping @Sendable (MessageOutcome) -> Void
    ) {
        enter(LaneEntry(key: message.key, work: .message(message), executor: executor, then: then))
    }

    /// Forgets the person of a session, in its lane. Only the message's id and content count.
    package func erase(
        _ message: Message, on executor: any CompletionExecutor, then: @escaping @Sendable (MessageOutcome) -> Void
    ) {
        enter(LaneEntry(key: message.key, work: .erasure(message), executor: executor, then: then))
    }

    /// Takes what a person of the centre says about a case, whose id is the message's session, into the newcomer's lane.
    package func runWords(
        _ message: Message, on executor: any CompletionExecutor, then: @escaping @Sendable (MessageOutcome) -> Void
    ) {
        let caseID = message.key.session
        do {
            if let handOff = try store.handOff(of: caseID) {
                let work = LaneEntry.Work.words(message, caseID: caseID)
                return enter(LaneEntry(key: handOff.newcomer, work: work, executor: executor, then: then))
            }
            // The last words of a case may come again after it.
            let mark = store.mark(gateway: message.key.gateway, id: message.id, content: message.content)
            switch try store.session(message.key, mark).seen {
            case .same: then(.duplicate)
            case .other: then(.conflict)
            case .unknown: then(.noSession)
            }
        } catch {
            then(.storeFailed)
        }
    }

    /// What time does: to be called every second, from any thread. Wake-ups run on `executor`.
    package func passTime(on executor: any CompletionExecutor) {
        for lookUp in lanes.lookUps(since: now() - limits.lookUp) { lookUp.timeOut() }
        store.sweep(on: executor) { [gateways] news in
            for one in news { gateways.announce(one) }
        }
        executor.execute { [self] in wake(on: executor) }
    }

    private func wake(on executor: any CompletionExecutor) {
        for wakeUp in (try? store.due(limit: 256)) ?? [] {
            guard awake.withLock({ $0.insert(wakeUp.id).inserted }) else { continue }
            enter(
                LaneEntry(key: wakeUp.key, work: .wakeUp(wakeUp), executor: executor) { [self] _ in
                    awake.withLock { _ = $0.remove(wakeUp.id) }
                })
        }
    }

    private func enter(_ entry: LaneEntry) {
        switch lanes.enter(entry) {
        case .run: begin(entry)
        case .waiting: break
        case .full: entry.then(.busy)
        }
    }

    /// Runs turns of one lane until one waits for the disk or the lane is empty: a loop, so that a lane full of retries
    /// needs no deep stack.
    private func begin(_ first: LaneEntry) {
        var next: LaneEntry? = first
        while let entry = next {
            guard let outcome = attempt(entry) else { return }
            entry.then(outcome)
            next = follower(of: entry)
        }
    }

    /// Submits a turn that is done; one that waits for a source keeps its lane, and nobody else's, until it is told.
    func goOn(_ progress: TurnPipeline.Progress, with attempt: Attempt) {
        switch progress {
        case .done(let turn): submit(finished(turn, attempt), of: attempt, topic: turn.bubbles.first?.topic)
        case .waits(let suspended): wait(suspended, with: attempt)
        }
    }

    private func wait(_ suspended: WaitingTurn, with attempt: Attempt) {
        let lookUp = LookUp(suspended, since: now(), on: attempt.entry.executor) { [self] end in
            switch end {
            case .answered(let answer):
                goOn(thinking(attempt) { pipeline.resume(suspended, with: answer, now: now()) }, with: attempt)
            case .cancelled:
                submit(attempt.unchanged, of: attempt, topic: nil)
            }
        }
        lanes.wait(for: lookUp, in: attempt.entry.key)
        pipeline.ask(suspended) { lookUp.end(.answered($0)) }
    }

    /// Thinks about a message; should the process die of it, the next one knows.
    func thinking<Result>(_ attempt: Attempt, _ think: () -> Result) -> Result {
        let slot = attempt.mark.flatMap(store.began)
        defer { if let slot { store.ended(slot) } }
        return think()
    }

    func submit(_ finished: FinishedTurn, of attempt: Attempt, topic: String?) {
        let turn = PendingTurn(
            key: attempt.entry.key, mark: attempt.mark, cause: attempt.cause, expected: attempt.recall.revision
        ) { finished }
        store.submit(turn, on: attempt.entry.executor) { [self] outcome in settle(attempt, outcome, topic: topic) }
    }

    private func settle(_ attempt: Attempt, _ outcome: TurnOutcome, topic: String?) {
        let entry = attempt.entry
        switch outcome {
        case .committed(let replies, let news):
            for one in news { gateways.announce(one) }
            if attempt.cause != .message, !replies.isEmpty {
                gateways.announce(GatewayNews(gateway: entry.key.gateway, owed: replies.map(\.n)))
            }
            entry.then(entry.isErasure ? .erased : .committed(attempt.cause == .message ? replies : [], topic: topic))
        case .duplicate: entry.then(entry.isErasure ? .erased : .duplicate)
        case .conflict: entry.then(.conflict)
        case .over: entry.then(.committed([]))
        case .failed: entry.then(.storeFailed)
        case .stale:
            // Another instance wrote this session meanwhile: the turn runs anew on what it left.
            return begin(entry)
        }
        if let next = follower(of: entry) { begin(next) }
    }

    /// Leaves the lane; the next entry of it is returned if it belongs to the same executor, else it is sent to its own.
    private func follower(of entry: LaneEntry) -> LaneEntry? {
        guard let next = lanes.leave(entry.key) else { return nil }
        if next.executor === entry.executor { return next }
        next.executor.execute { [self] in begin(next) }
        return nil
    }
}
