extension GatewayConnectionMachine {
    /// Greeted: a HELLO, or the end.
    mutating func receivedBeforeHello(
        _ parsed: ParsedFrame<GatewayFrame>, now: Int64
    ) -> [GatewayConnectionAction] {
        switch parsed {
        case .frame(.hello(let hello)):
            guard info.versions.contains(hello.version) else {
                return fail(FrameFault(.version, text: "no common version; see INFO's v"), now: now)
            }
            state = .checking(since: now)
            return [.authenticate(hello)]
        case .fault(let fault) where fault.isFatal:
            return fail(fault, now: now)
        case .frame, .unknownVerb, .fault:
            return fail(FrameFault(.notHello, text: "the first frame must be HELLO"), now: now)
        }
    }

    /// Live and draining.
    mutating func receivedLive(_ parsed: ParsedFrame<GatewayFrame>, now: Int64) -> [GatewayConnectionAction] {
        switch parsed {
        case .frame(let frame):
            return received(frame, now: now)
        case .unknownVerb(let id):
            return [.send(.err(Refusal(id: id, .unknownVerb, text: "this server does not know the verb")))]
        case .fault(let fault) where fault.isFatal:
            return fail(fault, now: now)
        case .fault(let fault):
            return [.send(.err(Refusal(fault)))]
        }
    }

    private mutating func received(_ frame: GatewayFrame, now: Int64) -> [GatewayConnectionAction] {
        switch frame {
        case .say(let say):
            if case .draining(let until) = state { return [.send(.err(refusal(of: say, until: until, now: now)))] }
            countWork(now: now)
            return [.say(say)]
        case .erase(let erase):
            countWork(now: now)
            return [.erase(erase)]
        case .ack(let number): return [.acknowledge(number: number)]
        case .nack(let nack): return [.nack(nack)]
        case .ping: return [.send(.pong)]
        case .pong: return []
        case .quit: return close(nil, now: now)
        case .hello: return fail(FrameFault(.unexpected, text: "HELLO was said already"), now: now)
        }
    }

    /// A SAY while draining. By `retry_ms` this connection is gone, and the gateway has another one.
    private func refusal(of say: Say, until: Int64, now: Int64) -> Refusal {
        Refusal(
            id: say.id, .draining, text: "the server is about to end",
            retryMilliseconds: max(0, until.saturatingSubtract(now)))
    }

    /// ERASE counts like SAY, or a gateway could pile up work without bound.
    private mutating func countWork(now: Int64) {
        inWork += 1
        _ = bucket.take(now: now)
        let wait = bucket.wait(now: now)
        if wait > 0 { pausedUntil = now.saturatingAdd(wait) }
    }
}
