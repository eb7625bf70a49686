/// One thing that waits for the writer, and where its outcome is told.
struct WriterJob: Sendable {
    /// Tells an outcome to whoever waits for it.
    typealias Completion = @Sendable () -> Void

    enum Work: Sendable {
        case turn(PendingTurn, then: @Sendable (TurnOutcome) -> Void)
        case settle(Int64, Delivered, gateway: String, then: @Sendable (Settlement) -> Void)
        /// What time has done: replies that nobody needs, marks and sessions that are old.
        case sweep(then: @Sendable ([GatewayNews]) -> Void)
    }

    /// What a job came to.
    struct Result {
        /// To be called once the transaction is on disk.
        var completion: Completion
        /// Something was erased: told only when its bytes are gone from the log too.
        var isErasure = false
    }

    var work: Work
    var executor: any CompletionExecutor

    /// Does the work.
    func run(in transaction: TurnTransaction, _ sweeper: Sweeper) throws -> Result {
        switch work {
        case .turn(let turn, let then):
            let (outcome, isErasure) = try transaction.applyNotingErasure(turn)
            return Result(completion: { then(outcome) }, isErasure: isErasure)
        case .settle(let n, let why, let gateway, let then):
            let settlement = try transaction.settle(n, why, gateway: gateway)
            return Result(completion: { then(settlement) })
        case .sweep(let then):
            let news = try sweeper.sweep(in: transaction)
            return Result(completion: { then(news) })
        }
    }

    /// What is to be called where the transaction came to nothing.
    func failure(_ error: StoreError) -> Completion {
        switch work {
        case .turn(_, let then): return { then(.failed(error)) }
        case .settle(_, _, _, let then): return { then(.failed(error)) }
        case .sweep(let then): return { then([]) }
        }
    }
}
