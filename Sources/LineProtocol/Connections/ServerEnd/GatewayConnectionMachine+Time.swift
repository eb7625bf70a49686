extension GatewayConnectionMachine {
    /// When `tick` must be called next; nil: never. It moves with every event.
    package var nextDeadline: Int64? {
        switch state {
        case .greeted(let until), .refusing(let until), .closing(let until): until
        case .checking(let since): since.saturatingAdd(limits.checking)
        case .live: liveDeadline
        case .draining(let until): min(until, liveDeadline ?? until)
        case .opening, .closed: nil
        }
    }

    /// The end of a pause, or the next step against a silent peer. While the server itself does not read, the
    /// peer's silence has no end: nobody listens.
    private var liveDeadline: Int64? {
        if let pausedUntil { return pausedUntil }
        guard reading == .lines else { return nil }
        let dead = lastHeard.saturatingAdd(limits.deadAfter)
        return pingIsSent ? dead : min(dead, lastHeard.saturatingAdd(limits.pingAfter))
    }

    /// Time has passed. Calling it early or twice does nothing.
    package mutating func tick(now: Int64) -> [GatewayConnectionAction] {
        switch state {
        case .greeted(let until) where until <= now:
            return fail(FrameFault(.notHello, text: "no HELLO came in time"), now: now)
        case .checking(let since) where since.saturatingAdd(limits.checking) <= now:
            return failStore(now: now)
        case .refusing(let until) where until <= now:
            return fail(FrameFault(.auth, text: "name or proof is wrong"), now: now)
        case .draining(let until) where until <= now:
            return close(.draining, now: now)
        case .live, .draining:
            return tickLive(now: now)
        case .closing(let until) where until <= now:
            state = .closed
            return [.close]
        case .opening, .greeted, .checking, .refusing, .closing, .closed:
            return []
        }
    }

    private mutating func tickLive(now: Int64) -> [GatewayConnectionAction] {
        if let pausedUntil, pausedUntil <= now {
            changingReads(now: now) { $0.pausedUntil = nil }
        }
        guard reading == .lines else { return [] }
        if lastHeard.saturatingAdd(limits.deadAfter) <= now { return close(nil, now: now) }
        guard !pingIsSent, lastHeard.saturatingAdd(limits.pingAfter) <= now else { return [] }
        pingIsSent = true
        return [.send(.ping)]
    }

    /// In draining: BYE as soon as nothing is in work or flight.
    mutating func endDrainIfDone(now: Int64) -> [GatewayConnectionAction] {
        guard case .draining = state, inWork == 0, deliveryIsIdle else { return [] }
        return close(.draining, now: now)
    }

    /// A fatal fault: said once, then the end.
    mutating func fail(_ fault: FrameFault, now: Int64) -> [GatewayConnectionAction] {
        [.send(.err(Refusal(id: fault.id, fault.code, text: fault.text, isFatal: true)))]
            + close(fault.code, now: now)
    }

    /// The HELLO could not be checked: no fault of the gateway, so it is told when to come again.
    mutating func failStore(now: Int64) -> [GatewayConnectionAction] {
        let refusal = Refusal(
            .store, text: "the store does not answer", retryMilliseconds: limits.storeRetry, isFatal: true)
        return [.send(.err(refusal))] + close(.store, now: now)
    }

    /// BYE and the orderly end.
    mutating func close(_ code: ErrorCode?, now: Int64) -> [GatewayConnectionAction] {
        state = .closing(until: now.saturatingAdd(limits.closing))
        return [.send(.bye(Bye(code: code))), .shutDown]
    }
}
