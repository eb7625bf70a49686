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
    private let pipeline: TurnPipeline
    private let store: any TurnStore
    private let runner: TurnRunner
    private let limits: Limits

    init(pipeline: TurnPipeline, store: any TurnStore, limits: Limits) {
        self.pipeline = pipeline
        self.store = store
        self.limits = limits
        runner = TurnRunner(
            pipeline: pipeline, store: store, laneCapacity: limits.waitingPerLane, owedLimit: limits.owedPerSession,
            now: Clock.now, encode: Self.body)
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
            return isRight && known != nil ? .accepted : .refused
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
        runner.run(message, on: queue) { outcome in
            then(SayOutcome(outcome))
        }
    }

    func settle(
        _ number: Int64, of gateway: String, on queue: LoopQueue, then: @escaping @Sendable (Bool) -> Void
    ) {
        store.settle(number, gateway: gateway, on: queue) { settlement in
            switch settlement {
            case .settled, .unknown: then(true)
            case .failed: then(false)
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
    @Sendable
    private static func body(of bubble: Bubble, for session: String, answering message: String) -> [UInt8] {
        var reply = LineProtocol.Reply(
            session: session, answering: message, text: bubble.text,
            kind: LineProtocol.ReplyKind(rawValue: bubble.kind.rawValue) ?? .answer, language: bubble.language)
        reply.choices = bubble.choices.map { ReplyChoice(id: $0.id, text: $0.label, more: $0.more) }
        reply.topic = bubble.topic
        reply.state = bubble.state
        reply.confidence = bubble.confidence
        return reply.body()
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
        case .committed(let replies): self = .committed(replies.map { Server.OwedReply($0) })
        case .duplicate: self = .duplicate
        case .conflict: self = .refused(.conflict)
        case .busy: self = .refused(.busy)
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
