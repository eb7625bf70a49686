import Digests
import LineProtocol
import Server
import Synchronization

/// A responder whose every answer waits until the test says so. It holds the replies that are owed, as a store would.
final class StubResponder: Responder {
    struct AskedSay: Sendable {
        var id: String
        var session: String
        var gateway: String
        var queue: LoopQueue
        var then: @Sendable (SayOutcome) -> Void
    }

    struct AskedSettlement: Sendable {
        var number: Int64
        var queue: LoopQueue
        var isGone: Bool
        var then: @Sendable ([Int64]?) -> Void
    }

    struct State {
        var authentication = Authentication.accepted
        /// Whether `backlog` and `owed` can be read.
        var isBacklogReadable = true
        var arePagesReadable = true
        /// What other threads do while `backlog` looks into the store.
        var meanwhile: (@Sendable () -> Void)?
        /// An outcome that `say` tells before it returns.
        var outcomeAtOnce: SayOutcome?
        /// Every message is committed with one reply, and every deletion is done, through the queue, by themselves.
        var isAutomatic = false
        /// By gateway.
        var outbox: [String: [OwedReply]] = [:]
        var newest: Int64 = 0
        var says: [AskedSay] = []
        var settlements: [AskedSettlement] = []
        var pagesAsked = 0
        var helloNames: [String] = []
        /// What the conversations of human mode were asked.
        var inputs: [HumanInput] = []
        /// How often each line of a terminal's answer is said.
        var linesOfAnswer = 1
    }

    let state = Mutex(State())

    let languages = ["ru", "kk"]

    func authenticate(_ hello: Hello, key: SHA256Digest?) -> Authentication {
        state.withLock { state in
            state.helloNames.append(hello.name)
            return state.authentication
        }
    }

    func backlog(of gateway: String) -> Backlog? {
        snapshot.meanwhile?()
        return state.withLock { state in
            guard state.isBacklogReadable else { return nil }
            let owed = state.outbox[gateway] ?? []
            return Backlog(count: owed.count, newest: owed.last?.number ?? 0, epoch: 7)
        }
    }

    func say(_ say: Say, from gateway: String, on queue: LoopQueue, then: @escaping @Sendable (SayOutcome) -> Void) {
        let atOnce = state.withLock { state in
            if state.outcomeAtOnce == nil {
                let asked = AskedSay(id: say.id, session: say.session, gateway: gateway, queue: queue, then: then)
                state.says.append(asked)
            }
            return state.outcomeAtOnce
        }
        if let atOnce { then(atOnce) }
        if snapshot.isAutomatic { commit(say.id, of: gateway) }
    }

    func erase(
        _ erase: Erase, from gateway: String, on queue: LoopQueue, then: @escaping @Sendable (SayOutcome) -> Void
    ) {
        state.withLock {
            $0.says.append(
                AskedSay(id: erase.id, session: erase.session, gateway: gateway, queue: queue, then: then))
        }
    }

    func settle(
        _ number: Int64, isGone: Bool, of gateway: String, on queue: LoopQueue,
        then: @escaping @Sendable ([Int64]?) -> Void
    ) {
        state.withLock {
            $0.settlements.append(AskedSettlement(number: number, queue: queue, isGone: isGone, then: then))
        }
        if snapshot.isAutomatic { settle() }
    }

    func owed(to gateway: String, after number: Int64, limit: Int) -> [OwedReply]? {
        state.withLock { state in
            state.pagesAsked += 1
            guard state.arePagesReadable else { return nil }
            return Array((state.outbox[gateway] ?? []).lazy.filter { $0.number > number }.prefix(limit))
        }
    }

    func conversation() -> any HumanConversation {
        StubConversation(responder: self)
    }
}

extension StubResponder {
    /// The ids of the messages that wait for an outcome.
    var waiting: [String] { state.withLock { $0.says.map(\.id) } }

    /// The numbers whose deletion was asked for and is not on disk.
    var settling: [Int64] { state.withLock { $0.settlements.map(\.number) } }

    /// Puts replies on disk without telling anybody.
    @discardableResult
    func owe(_ count: Int, to session: String, of gateway: String = "tg-1") -> [OwedReply] {
        state.withLock { state in
            let replies = (0..<count).map { OwedReply.test(state.newest + 1 + Int64($0), session) }
            state.newest += Int64(count)
            state.outbox[gateway, default: []] += replies
            return replies
        }
    }

    /// The messages of these ids are on disk, with `replies` each; told as one batch a loop when the loop runs.
    func commit(_ ids: String..., replies: Int = 1) {
        tell(
            ids.map { id in
                let session = state.withLock { state in state.says.first { $0.id == id }?.session ?? "" }
                return (id, .committed(owe(replies, to: session)))
            })
    }

    private func commit(_ id: String, of gateway: String) {
        let asked = state.withLock { state in
            state.says.firstIndex { $0.id == id && $0.gateway == gateway }.map { state.says.remove(at: $0) }
        }
        guard let asked else { return }
        let replies = owe(1, to: asked.session, of: gateway)
        asked.queue.execute { asked.then(.committed(replies)) }
    }

    /// Outcomes, told as one batch a loop when the loop runs.
    func tell(_ outcomes: [(id: String, outcome: SayOutcome)]) {
        var batches: [(queue: LoopQueue, work: [@Sendable () -> Void])] = []
        for (id, outcome) in outcomes {
            guard let asked = take(id) else { continue }
            let work: @Sendable () -> Void = { asked.then(outcome) }
            if let index = batches.firstIndex(where: { $0.queue === asked.queue }) {
                batches[index].work.append(work)
            } else {
                batches.append((asked.queue, [work]))
            }
        }
        for (queue, work) in batches { queue.execute { for step in work { step() } } }
    }

    func tell(_ id: String, _ outcome: SayOutcome) {
        tell([(id, outcome)])
    }

    private func take(_ id: String) -> AskedSay? {
        state.withLock { state in
            state.says.firstIndex { $0.id == id }.map { state.says.remove(at: $0) }
        }
    }

    /// All deletions that were asked for are on disk, or fail; told as one batch a loop when the loop runs.
    func settle(isOnDisk: Bool = true) {
        let told = state.withLock { state in
            defer { state.settlements = [] }
            return state.settlements.map { asked in (asked, isOnDisk ? state.delete(asked) : nil) }
        }
        for queue in Set(told.map { ObjectIdentifier($0.0.queue) }) {
            let batch = told.filter { ObjectIdentifier($0.0.queue) == queue }
            batch[0].0.queue.execute { for (settlement, others) in batch { settlement.then(others) } }
        }
    }

    /// What it holds and was asked by now.
    var snapshot: State { state.withLock { $0 } }

    func change(_ change: (inout State) -> Void) {
        state.withLock { change(&$0) }
    }
}

extension StubResponder.State {
    /// What else went with the reply.
    fileprivate mutating func delete(_ asked: StubResponder.AskedSettlement) -> [Int64] {
        var others: [Int64] = []
        for (gateway, owed) in outbox {
            guard let reply = owed.first(where: { $0.number == asked.number }) else { continue }
            let isMeant = { (other: OwedReply) in
                other.number == asked.number || asked.isGone && other.session == reply.session
            }
            others = owed.filter { isMeant($0) && $0.number != asked.number }.map(\.number)
            outbox[gateway] = owed.filter { !isMeant($0) }
        }
        return others
    }
}

extension OwedReply {
    /// The reply that the store would hold; its text is `text NUMBER`.
    static func test(_ number: Int64, _ session: String) -> OwedReply {
        let reply = Reply(session: session, text: "text \(number)", kind: .answer, language: "ru")
        return OwedReply(number: number, session: session, body: reply.body())
    }
}
