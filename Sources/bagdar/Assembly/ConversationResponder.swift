import Content
import Conversation
import Dialog
import Digests
import Foundation
import LineProtocol
import Server
import Store

/// Where the wire meets the conversation: what the server asks becomes turns, and turns become frames.
struct ConversationResponder: Responder {
    let runner: TurnRunner
    private let pipeline: TurnPipeline
    private let store: any TurnStore
    private let limits: Limits
    private let centre: Centre

    /// - Parameter directory: knows the gateways' live connections.
    init(
        pipeline: TurnPipeline, store: any TurnStore, limits: Limits,
        directory: GatewayDirectory = GatewayDirectory()
    ) {
        self.pipeline = pipeline
        self.store = store
        self.limits = limits
        let centre = Centre(directory)
        self.centre = centre
        let live = LiveGateways(
            announce: { directory.announce(owed: $0.owed, dropped: $0.dropped, to: $0.gateway) },
            isLive: directory.isLive, isCentreOpen: { centre.isOpen })
        runner = TurnRunner(
            pipeline: pipeline, store: store,
            limits: TurnLimits(
                waiting: limits.waitingPerLane, owed: limits.owedPerSession, lookUp: limits.lookUp,
                absence: limits.absence / 1000),
            gateways: live, now: Clock.now
        ) { bubble, session, message in
            Self.stored(bubble, for: session, answering: message, limits)
        }
    }

    var languages: [String] { pipeline.content.languages }

    func authenticate(_ hello: Hello, key: SHA256Digest?) -> Authentication {
        // The same work whether the name is known or not: a time that differs would tell names. A token and a public key
        // never have the same hash: the key's form begins with bytes that no token may have.
        let token = SHA256Digest(of: Array((hello.token?.secret ?? "").utf8))
        let given = hello.token == nil ? key ?? token : token
        do {
            let known = try store.gateway(named: hello.name)
            let isRight = (known?.token ?? Self.nobody).matches(given)
            guard isRight, let known else { return .refused }
            centre.note(known)
            return .accepted
        } catch {
            return .unavailable
        }
    }

    private static let nobody = SHA256Digest(of: [])

    func backlog(of gateway: String) -> Server.Backlog? {
        guard let backlog = try? store.backlog(gateway: gateway) else { return nil }
        return Server.Backlog(count: backlog.count, newest: backlog.newest, epoch: store.epoch)
    }

    func say(
        _ say: Say, from gateway: String, on queue: LoopQueue, then: @escaping @Sendable (SayOutcome) -> Void
    ) {
        let message = Message(
            key: SessionKey(gateway: gateway, session: say.session), id: say.id, content: say.canonicalContent,
            input: Input(say.content), languageHint: say.language)
        if centre.holds(gateway) {
            runner.runWords(message, on: queue) { then(SayOutcome($0)) }
        } else {
            runner.run(message, on: queue) { then(SayOutcome($0)) }
        }
    }

    func erase(
        _ erase: Erase, from gateway: String, on queue: LoopQueue, then: @escaping @Sendable (SayOutcome) -> Void
    ) {
        let message = Message(
            key: SessionKey(gateway: gateway, session: erase.session), id: erase.id, content: erase.canonicalContent,
            input: .command(.forget), languageHint: nil)
        runner.erase(message, on: queue) { then(SayOutcome($0)) }
    }

    func settle(
        _ number: Int64, isGone: Bool, of gateway: String, on queue: LoopQueue,
        then: @escaping @Sendable ([Int64]?) -> Void
    ) {
        store.settle(number, isGone ? .gone : .one, gateway: gateway, on: queue) { settlement in
            switch settlement {
            case .settled(let others): then(others)
            case .unknown: then([])
            case .failed: then(nil)
            }
        }
    }

    func owed(to gateway: String, after number: Int64, limit: Int) -> [Server.OwedReply]? {
        try? store.owed(gateway: gateway, after: number, limit: limit).map { Server.OwedReply($0) }
    }

    func conversation() -> any HumanConversation {
        TerminalConversation(pipeline: pipeline, limits: limits)
    }

    /// A bubble as REPLY's members, which is how the store keeps it.
    private static func stored(
        _ bubble: Bubble, for session: String, answering message: String?, _ limits: Limits
    ) -> NewReply {
        let kind = LineProtocol.ReplyKind(rawValue: bubble.kind.rawValue) ?? .answer
        var reply = LineProtocol.Reply(
            session: session, answering: message, text: bubble.text, kind: kind, language: bubble.language)
        reply.choices = bubble.choices.map { ReplyChoice(id: $0.id, text: $0.label, more: $0.more) }
        reply.topic = bubble.topic
        reply.state = bubble.state
        reply.confidence = bubble.confidence
        let life = limits.life(of: kind)
        // Said only where it is not what the manual says.
        if life != Limits().life(of: kind) { reply.secondsToLive = life }
        return NewReply(body: reply.body(), secondsToLive: life)
    }
}

/// The store tells outcomes where the server wants them.
extension LoopQueue: CompletionExecutor {}

extension Server.OwedReply {
    fileprivate init(_ reply: Store.OwedReply) {
        self.init(number: reply.n, session: reply.session, body: reply.body)
    }
}

extension SayOutcome {
    fileprivate init(_ outcome: MessageOutcome) {
        switch outcome {
        case .committed(let replies, let topic):
            self = .committed(replies.map { Server.OwedReply($0) }, topic: topic)
        case .duplicate: self = .duplicate
        case .conflict: self = .refused(.conflict)
        case .erased: self = .erased
        case .busy: self = .refused(.busy)
        case .noSession: self = .refused(.noSession)
        case .denied: self = .refused(.denied)
        case .poisonous: self = .refused(.internal)
        case .storeFailed: self = .refused(.store)
        }
    }
}

extension Input {
    fileprivate init(_ content: Say.Content) {
        switch content {
        case .text(let text): self = .text(text)
        case .choice(let id): self = .choice(id)
        case .media: self = .media
        }
    }
}
