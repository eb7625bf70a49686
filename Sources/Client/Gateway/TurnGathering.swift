import LineProtocol
import NIOCore

/// Gathers the turns of what was said on one connection, and ACKs every reply: used on its event loop alone.
final class TurnGathering: GatewayWire.Listener {
    /// A message that is under way.
    private struct Waiting {
        var promise: EventLoopPromise<GatewayTurn>
        var timer: Scheduled<Void>
        /// How many replies its OK promised; nil before it came.
        var count: Int64?
        var replies: [Reply] = []

        var isWhole: Bool { count.map { Int64(replies.count) >= $0 } ?? false }
    }

    private let loop: any EventLoop
    private let welcome: EventLoopPromise<Void>
    private var waiting: [String: Waiting] = [:]
    private var end: ClientError?
    private(set) var wire: GatewayWire?

    init(on loop: any EventLoop) {
        self.loop = loop
        welcome = loop.makePromise()
    }

    /// The connection that is gathered from.
    func listen(as hello: Hello, limits: Limits) -> GatewayWire {
        let wire = GatewayWire(hello, limits: limits, on: loop, listener: self)
        self.wire = wire
        return wire
    }

    /// Succeeds when the server lets this gateway speak.
    var welcomed: EventLoopFuture<Void> { welcome.futureResult }

    /// Says a message; the future has its whole turn, or fails when it did not come in time.
    func say(_ say: Say, within milliseconds: Int64) -> EventLoopFuture<GatewayTurn> {
        let promise = loop.makePromise(of: GatewayTurn.self)
        guard let wire, wire.maySpeak, waiting[say.id] == nil else {
            promise.fail(end ?? ClientError.closed(nil))
            return promise.futureResult
        }
        let timer = loop.assumeIsolated().scheduleTask(in: .milliseconds(milliseconds)) {
            guard let waited = self.waiting.removeValue(forKey: say.id) else { return }
            waited.promise.fail(ClientError.silent(milliseconds))
        }
        waiting[say.id] = Waiting(promise: promise, timer: timer)
        wire.send(.say(say))
        return promise.futureResult
    }

    func heard(_ action: GatewayClientAction) {
        switch action {
        case .welcomed: welcome.succeed()
        case .committed(let committed): take(committed)
        case .refused(let refusal): take(refusal)
        case .deliver(let delivered): take(delivered)
        case .send, .drained, .close: break
        }
    }

    /// Whoever waits hears why.
    func ended(_ error: ClientError) {
        if end == nil { end = error }
        welcome.fail(end ?? error)
        for waited in waiting.values {
            waited.timer.cancel()
            waited.promise.fail(end ?? error)
        }
        waiting = [:]
    }

    private func take(_ committed: Committed) {
        switch committed.outcome {
        case .replies(let count):
            waiting[committed.id]?.count = count
            settle(committed.id)
        case .duplicate: resolve(committed.id, .duplicate)
        case .erased: resolve(committed.id, .answered([]))
        }
    }

    private func take(_ refusal: Refusal) {
        if let id = refusal.id { return resolve(id, .refused(refusal)) }
        ended(.refused(refusal))
    }

    private func take(_ delivered: DeliveredReply) {
        wire?.send(.ack(number: delivered.number))
        guard let id = delivered.reply.answering else { return }
        waiting[id]?.replies.append(delivered.reply)
        settle(id)
    }

    private func settle(_ id: String) {
        guard let turn = waiting[id], turn.isWhole else { return }
        resolve(id, .answered(turn.replies))
    }

    private func resolve(_ id: String, _ turn: GatewayTurn) {
        guard let waited = waiting.removeValue(forKey: id) else { return }
        waited.timer.cancel()
        waited.promise.succeed(turn)
    }
}
