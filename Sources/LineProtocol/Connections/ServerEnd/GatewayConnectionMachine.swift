/// The server's end of a connection in gateway mode: the table of PROTOCOL.md, "The connection", as a value.
///
/// Events come in with the time in milliseconds of a clock that does not jump; actions go out as data. After a fatal
/// error the machine takes nothing any more: whatever follows on the wire is thrown away, never read as frames.
/// The server asks `reading` before each line and each read, and calls `tick` when `nextDeadline` is reached.
package struct GatewayConnectionMachine: Sendable {
    /// Where the connection stands. TLS and its time limit come before; ALPN has settled the mode.
    package enum State: Equatable, Sendable {
        /// Nothing was said yet. Goes to greeted, closed.
        case opening
        /// INFO is sent, HELLO awaited. Goes to checking (HELLO), closing (anything else, the deadline), closed.
        case greeted(until: Int64)
        /// The HELLO is being checked, nothing is read. Goes to live, refusing, closing (store, deadline), closed.
        case checking(since: Int64)
        /// The HELLO was wrong and its answer waits. Goes to closing (`auth`), closed.
        case refusing(until: Int64)
        /// All verbs of a gateway. Goes to draining, closing (QUIT, fatal error, replaced, silence), closed.
        case live
        /// No SAY any more. Goes to closing (nothing in work or flight, QUIT, fatal, replaced, deadline), closed.
        case draining(until: Int64)
        /// BYE is sent and reads are thrown away. Goes to closed (the peer's close, the deadline).
        case closing(until: Int64)
        /// The end.
        case closed
    }

    package internal(set) var state = State.opening
    /// SAY and ERASE that were given to the server and not answered.
    package internal(set) var inWork = 0
    let limits: Limits
    let info: Info
    var bucket: TokenBucket
    /// Reading stops until then: the gateway is over its rate.
    var pausedUntil: Int64?
    var outputIsBlocked = false
    var deliveryIsIdle = true
    var lastHeard: Int64 = 0
    var pingIsSent = false

    /// A machine for a connection whose TLS handshake is done.
    package init(info: Info, limits: Limits) {
        self.info = info
        self.limits = limits
        bucket = TokenBucket(count: limits.gatewayRate, period: 1000, burst: limits.gatewayRate)
    }

    /// Whether lines may be taken; see `Reading`.
    package var reading: Reading {
        switch state {
        case .greeted: outputIsBlocked ? .nothing : .lines
        case .live, .draining:
            inWork >= limits.window || pausedUntil != nil || outputIsBlocked ? .nothing : .lines
        case .closing: .thrownAway
        case .opening, .checking, .refusing, .closed: .nothing
        }
    }

    /// The connection is there.
    package mutating func opened(now: Int64) -> [GatewayConnectionAction] {
        guard state == .opening else { return [] }
        state = .greeted(until: now.saturatingAdd(limits.hello))
        return [.send(.info(info))]
    }

    /// Bytes came, perhaps not yet a line: the peer lives.
    package mutating func heard(now: Int64) {
        lastHeard = max(lastHeard, now)
        pingIsSent = false
    }

    /// One line, as `GatewayFrame.parse` or `FrameFault.tooLong` gave it.
    package mutating func received(_ parsed: ParsedFrame<GatewayFrame>, now: Int64) -> [GatewayConnectionAction] {
        heard(now: now)
        switch state {
        case .greeted: return receivedBeforeHello(parsed, now: now)
        case .live, .draining: return receivedLive(parsed, now: now)
        case .opening, .checking, .refusing, .closing, .closed: return []
        }
    }

    /// The check of the HELLO has ended. Ignored when it comes too late.
    package mutating func authenticated(
        _ outcome: AuthenticationOutcome, now: Int64
    ) -> [GatewayConnectionAction] {
        guard case .checking(let since) = state else { return [] }
        switch outcome {
        case .accepted(let pending, let epoch):
            state = .live
            heard(now: now)
            return [.send(.welcome(Welcome(pending: pending, epoch: epoch, limits: limits))), .startDelivery]
        case .refused:
            // Counted from the HELLO, so that the time of the check tells nothing about what was wrong.
            state = .refusing(until: since.saturatingAdd(limits.authFailureDelay))
            return tick(now: now)
        case .storeFailed:
            return failStore(now: now)
        }
    }

    /// So many SAY or ERASE got their OK or ERR. Where replies follow, say `deliveryIdle(false)` first.
    package mutating func answered(_ count: Int, now: Int64) -> [GatewayConnectionAction] {
        changingReads(now: now) { $0.inWork = max(0, $0.inWork - max(0, count)) }
        return endDrainIfDone(now: now)
    }

    /// More than `unsentBytes` wait to be written, or no longer.
    package mutating func outputBlocked(_ isBlocked: Bool, now: Int64) {
        changingReads(now: now) { $0.outputIsBlocked = isBlocked }
    }

    /// Whether no reply is in flight and none is about to be sent.
    package mutating func deliveryIdle(_ isIdle: Bool, now: Int64) -> [GatewayConnectionAction] {
        deliveryIsIdle = isIdle
        return endDrainIfDone(now: now)
    }

    /// The server is about to end; it waits so long at most.
    /// - Parameter others: where gateways go, as host:port; empty: here again.
    package mutating func drain(
        milliseconds: Int64, to others: [String] = [], now: Int64
    ) -> [GatewayConnectionAction] {
        switch state {
        case .live:
            state = .draining(until: now.saturatingAdd(milliseconds))
            return [.send(.drain(Drain(milliseconds: milliseconds, to: others)))] + endDrainIfDone(now: now)
        case .greeted, .checking, .refusing:
            return close(.draining, now: now)
        case .opening:
            state = .closed
            return [.close]
        case .draining, .closing, .closed:
            return []
        }
    }

    /// A newer HELLO of the same gateway was accepted.
    package mutating func replaced(now: Int64) -> [GatewayConnectionAction] {
        switch state {
        case .live, .draining, .checking, .refusing, .greeted: close(.replaced, now: now)
        case .opening, .closing, .closed: []
        }
    }

    /// The peer closed, or the socket broke.
    package mutating func peerClosed() -> [GatewayConnectionAction] {
        guard state != .closed else { return [] }
        state = .closed
        return [.close]
    }

    /// Makes a change after which lines may be read again. The time until then was ours: the peer's silence counts
    /// from now.
    mutating func changingReads(now: Int64, _ change: (inout Self) -> Void) {
        let before = reading
        change(&self)
        if before == .nothing, reading == .lines { heard(now: now) }
    }
}
