/// One thing that waits for the writer, and where its outcome is told.
struct WriterJob: Sendable {
    /// Tells an outcome to whoever waits for it.
    typealias Completion = @Sendable () -> Void

    enum Work: Sendable {
        case turn(PendingTurn, then: @Sendable (TurnOutcome) -> Void)
        case settle(Int64, gateway: String, then: @Sendable (Settlement) -> Void)
    }

    var work: Work
    var executor: any CompletionExecutor

    /// Does the work; what comes back is to be called once the transaction is on disk.
    func run(in transaction: TurnTransaction) throws -> Completion {
        switch work {
        case .turn(let turn, let then):
            let outcome = try transaction.apply(turn)
            return { then(outcome) }
        case .settle(let n, let gateway, let then):
            let settlement = try transaction.settle(n, gateway: gateway)
            return { then(settlement) }
        }
    }

    /// What is to be called where the transaction came to nothing.
    func failure(_ error: StoreError) -> Completion {
        switch work {
        case .turn(_, let then): return { then(.failed(error)) }
        case .settle(_, _, let then): return { then(.failed(error)) }
        }
    }
}
