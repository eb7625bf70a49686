import LineProtocol
import NIOCore
import TLS

/// The working half of `LiveGateway`: used on its event loop alone.
final class LiveGatewayLoop: GatewayWire.Listener {
    private let address: Endpoint
    private let tls: TLSContext
    private let hello: Hello
    private let limits: Limits
    private let loop: any EventLoop
    private let handlers: LiveGateway.Handlers
    private var duties: GatewayDuties
    private var backoff = Backoff()
    private var random: SplitMix64
    private var wire: GatewayWire?
    /// What the server asked for before the next try; nil: there is none.
    private var pause: Int64? = 0
    private var code: ErrorCode?
    private var refusal: Refusal?
    private var isQuitting = false
    private let done: EventLoopPromise<Void>

    init(
        _ address: Endpoint, _ tls: TLSContext, _ hello: Hello, _ duties: GatewayDuties, limits: Limits,
        seed: UInt64, on loop: any EventLoop, _ handlers: LiveGateway.Handlers
    ) {
        self.address = address
        self.tls = tls
        self.hello = hello
        self.duties = duties
        self.limits = limits
        self.loop = loop
        self.handlers = handlers
        random = SplitMix64(seed: seed)
        done = loop.makePromise()
    }

    /// Opens the next connection.
    func dial() {
        guard !isQuitting else { return }
        (pause, code, refusal) = (0, nil, nil)
        let bound = NIOLoopBound(self, eventLoop: loop)
        let (hello, limits, loop) = (hello, limits, loop)
        Dial.connect(to: address, tls, limits: limits, on: loop) { channel in
            let wire = GatewayWire(hello, limits: limits, on: loop, listener: bound.value)
            try channel.pipeline.syncOperations.addHandler(wire)
            bound.value.wire = wire
        }
        .whenFailure { error in bound.value.ended(.unreachable(reason: "\(error)")) }
    }

    func say(_ say: Say) {
        if let say = duties.say(say) { wire?.send(.say(say)) }
    }

    func quit() -> EventLoopFuture<Void> {
        isQuitting = true
        if let wire { wire.quit() } else { done.succeed() }
        return done.futureResult
    }

    func heard(_ action: GatewayClientAction) {
        switch action {
        case .welcomed(let welcome):
            backoff.reset()
            handlers.happened(.live(pending: welcome.pending))
            for say in duties.welcomed(epoch: welcome.epoch) { wire?.send(.say(say)) }
        case .committed(let committed):
            guard duties.isWaiting(for: committed.id) else { return }
            handlers.happened(.committed(committed))
            goOn(behind: committed.id)
        case .refused(let refusal): take(refusal)
        case .deliver(let delivered): take(delivered)
        case .drained: duties.paused()
        case .close(let code, let pause): (self.code, self.pause) = (code, pause)
        case .send: break
        }
    }

    func ended(_ error: ClientError) {
        wire = nil
        duties.paused()
        guard !isQuitting else { return done.succeed() }
        let next = pause.map { backoff.next(least: $0, using: &random) }
        let reason = refusal.map { ClientError.refused($0).description } ?? error.description
        handlers.happened(.lost(code: code, reason: reason, retryAfter: next))
        guard let next else { return }
        loop.assumeIsolated().scheduleTask(in: .milliseconds(next)) { self.dial() }
    }

    private func goOn(behind id: String) {
        if let say = duties.answered(id) { wire?.send(.say(say)) }
    }

    private func take(_ refusal: Refusal) {
        guard let id = refusal.id, !refusal.isFatal else {
            self.refusal = refusal
            return
        }
        guard let pause = refusal.retryMilliseconds else {
            handlers.happened(.refused(refusal))
            return goOn(behind: id)
        }
        loop.assumeIsolated().scheduleTask(in: .milliseconds(pause)) {
            if let say = self.duties.retry(id) { self.wire?.send(.say(say)) }
        }
    }

    /// Shown, noted, acknowledged: in this order (G3, G4).
    private func take(_ delivered: DeliveredReply) {
        if duties.arrived(delivered) == .new {
            switch handlers.show(delivered) {
            case .shown: return showed(delivered)
            case .gone: return nack(delivered, .gone)
            case .refused: return nack(delivered, .refused)
            case .later(let milliseconds): return nack(delivered, .retry(milliseconds: milliseconds))
            }
        }
        wire?.send(.ack(number: delivered.number))
    }

    func showed(_ delivered: DeliveredReply) {
        handlers.note(duties.showed(delivered))
        wire?.send(.ack(number: delivered.number))
    }

    private func nack(_ delivered: DeliveredReply, _ reason: Nack.Reason) {
        wire?.send(.nack(Nack(number: delivered.number, reason: reason)))
    }
}
