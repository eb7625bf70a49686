/// Where turns become durable: nothing that a gateway is told is told before it is on disk.
///
/// Every store keeps the same contract, whatever lies below it. All functions may be called from any thread. A reader
/// sees everything that was committed before it was called. Texts of people are opaque bytes here and are never logged.
package protocol TurnStore: GatewayRegistry {
    /// The number that makes `n` unique for ever: a pair (epoch, n) of a gateway is never used for another reply, not
    /// even after an older backup was restored. Sent to gateways in WELCOME.
    var epoch: Int64 { get }

    /// The keyed hashes by which a message is known again.
    /// - Parameters:
    ///   - id: the gateway's id of the message, the same on every retry.
    ///   - content: all that makes a retry the same message (PROTOCOL.md 2.1, rule 2), as the caller lays it out.
    func mark(gateway: String, id: String, content: [UInt8]) -> MessageMark

    /// What is known of a session before its turn, and whether the message was seen. One look into the store: made for
    /// event loops.
    /// - Parameter mark: nil for a turn that no message started; it is then never seen.
    func session(_ key: SessionKey, _ mark: MessageMark?) throws(StoreError) -> Recall

    /// Hands a turn to the writer. It is committed together with those that wait beside it.
    ///
    /// The queue has no bound of its own: the caller bounds what it lets wait.
    /// - Parameter then: called once, on `executor`, when the outcome is on disk.
    func submit(
        _ turn: PendingTurn, on executor: any CompletionExecutor, then: @escaping @Sendable (TurnOutcome) -> Void)

    /// Deletes a reply that its gateway has delivered or cannot deliver. One that is unknown, or another gateway's, is
    /// left alone.
    /// - Parameter then: called once, on `executor`, when the deletion is on disk.
    func settle(
        _ n: Int64, _ why: Delivered, gateway: String, on executor: any CompletionExecutor,
        then: @escaping @Sendable (Settlement) -> Void)

    /// Throws away what time has made useless, a little of it: replies, marks and sessions. To be called every second.
    /// - Parameter then: called once, on `executor`, with what connections must hear of it.
    func sweep(on executor: any CompletionExecutor, then: @escaping @Sendable ([GatewayNews]) -> Void)

    /// Wake-ups whose moment has come, the oldest first, at most `limit`. They stay until a turn uses them up.
    func due(limit: Int) throws(StoreError) -> [WakeUp]

    /// The open case of this id; nil: it is closed, or never was.
    func handOff(of caseID: String) throws(StoreError) -> HandOff?

    /// A message is about to be thought about: should the process die before `ended`, the next one knows on what.
    func began(_ mark: MessageMark) -> Int?

    /// The message of the slot that `began` gave is thought about no more.
    func ended(_ slot: Int)

    /// How often processes died on a message before this one.
    func deaths(on mark: MessageMark) -> Int

    /// The replies owed to a gateway's sessions with a number above `n`, in the order of their numbers, at most `limit`.
    func owed(gateway: String, after n: Int64, limit: Int) throws(StoreError) -> [OwedReply]

    /// How much is owed to a gateway.
    func backlog(gateway: String) throws(StoreError) -> Backlog

    /// Finishes what was submitted, then refuses everything with `StoreError.closed`.
    ///
    /// Blocks the calling thread; never call it from a completion.
    func close()
}
