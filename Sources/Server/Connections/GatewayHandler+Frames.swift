import LineProtocol
import Logging
import NIOCore

/// What the gateway says: each frame becomes a question to the responder, and its outcome a frame.
extension GatewayHandler {
    /// Becomes the live connection before it looks at what is owed: what is committed in between is then not missed.
    func authenticate(_ hello: Hello) {
        guard let context else { return }
        switch environment.responder.authenticate(hello, key: key) {
        case .refused: perform(machine.authenticated(.refused, now: now))
        case .unavailable: perform(machine.authenticated(.storeFailed, now: now))
        case .accepted:
            let peer = GatewayPeer(self, on: context.eventLoop)
            name = hello.name
            let older = environment.directory.enter(peer, as: hello.name)
            guard let backlog = environment.responder.backlog(of: hello.name) else {
                environment.directory.leave(peer, as: hello.name, to: older)
                return perform(machine.authenticated(.storeFailed, now: now))
            }
            _ = admission.move(to: .welcomed)
            older?.replace()
            gateway = WelcomedGateway(
                name: hello.name, peer: peer,
                delivery: Delivery(window: environment.limits.inFlight, newestAtWelcome: backlog.newest))
            environment.logger.info(
                "gateway is live", metadata: ["gateway": "\(hello.name)", "owed": "\(backlog.count)"])
            let welcome = AuthenticationOutcome.accepted(pending: Int64(backlog.count), epoch: backlog.epoch)
            perform(machine.authenticated(welcome, now: now))
        }
    }

    func say(_ message: Say) {
        guard let gateway, let context else { return }
        let asked = AskedFrame(verb: "SAY", id: message.id, session: message.session, since: now)
        if let wait = rates.refusal(of: message.session, now: now) {
            return answer(asked, .err(.of(message.id, .rate, retryAfter: wait)), code: ErrorCode.rate.rawValue)
        }
        let handler = NIOLoopBound(self, eventLoop: context.eventLoop)
        environment.responder.say(message, from: gateway.name, on: queue) { outcome in
            handler.value.told(asked, outcome)
        }
    }

    func forget(_ erase: Erase) {
        guard let gateway, let context else { return }
        let asked = AskedFrame(verb: "ERASE", id: erase.id, session: erase.session, since: now)
        let handler = NIOLoopBound(self, eventLoop: context.eventLoop)
        environment.responder.erase(erase, from: gateway.name, on: queue) { outcome in
            handler.value.told(asked, outcome)
        }
    }

    private func told(_ asked: AskedFrame, _ outcome: SayOutcome) {
        let id = asked.id
        switch outcome {
        case .committed(let replies, let topic):
            // Before the answer is counted: a connection that drains must know that more is coming.
            if !replies.isEmpty { _ = machine.deliveryIdle(false, now: now) }
            answer(asked, .ok(Committed(id: id, outcome: .replies(Int64(replies.count)))), code: "ok", topic: topic)
            handOver(replies)
        case .duplicate:
            answer(asked, .ok(Committed(id: id, outcome: .duplicate)), code: "dup")
        case .erased:
            answer(asked, .ok(Committed(id: id, outcome: .erased)), code: "ok")
        case .refused(let code):
            answer(asked, .err(.of(id, code, retryAfter: environment.limits.storeRetry)), code: code.rawValue)
        }
        goOn()
    }

    /// Gives committed replies to the delivery of the live connection, which may be another one by now.
    private func handOver(_ replies: [OwedReply]) {
        guard let gateway, let first = replies.first, let last = replies.last else { return }
        let live = environment.directory.peer(named: gateway.name)
        if live === gateway.peer {
            gateway.delivery.take(committed: replies)
        } else {
            live?.hear(owed: [first.number, last.number], dropped: [], isPush: false)
        }
    }

    /// The OK or ERR of a message. Behind BYE nothing is said any more.
    private func answer(_ asked: AskedFrame, _ frame: ServerFrame, code: String, topic: String? = nil) {
        if isLive { write(frame) }
        environment.log(asked, of: name ?? "", code: code, topic: topic, now: now)
        perform(machine.answered(1, now: now))
    }

    /// A reply is delivered, or never will be: the next one of its session leaves when the deletion is on disk.
    func settleReply(_ number: Int64, isGone: Bool = false) {
        guard let gateway, gateway.isSettling.insert(number).inserted else { return }
        restIfBlocked()
        submitSettlement(of: number, isGone: isGone)
    }

    private func submitSettlement(of number: Int64, isGone: Bool) {
        guard let gateway, let context else { return }
        let handler = NIOLoopBound(self, eventLoop: context.eventLoop)
        environment.responder.settle(number, isGone: isGone, of: gateway.name, on: queue) { settled in
            handler.value.settled(number, isGone: isGone, settled)
        }
    }

    /// nil: the store failed, and is asked again.
    private func settled(_ number: Int64, isGone: Bool, _ others: [Int64]?) {
        guard let gateway else { return }
        guard let others else {
            return later(Self.storePause) { $0.submitSettlement(of: number, isGone: isGone) }
        }
        gateway.isSettling.remove(number)
        for number in [number] + others { gateway.delivery.settle(number) }
        restIfBlocked()
        goOn()
    }

    func take(_ nack: Nack) {
        switch nack.reason {
        case .gone: settleReply(nack.number, isGone: true)
        case .refused: settleReply(nack.number)
        case .retry(let milliseconds): putOff(nack.number, for: min(milliseconds, environment.limits.longestPutOff))
        }
    }
}
