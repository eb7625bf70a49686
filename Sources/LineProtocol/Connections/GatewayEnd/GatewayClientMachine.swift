/// A gateway's end of a connection: the counterpart of GatewayConnectionMachine, for the same lines.
///
/// It knows one connection only; what was said without answer, what was shown, and when to dial again belong to
/// whoever holds it.
package struct GatewayClientMachine: Sendable {
    package enum State: Equatable, Sendable {
        /// TCP and TLS are on their way. Goes to wantInfo, closed.
        case dialling
        /// Goes to wantWelcome (INFO), closed (another frame, no common version, the deadline).
        case wantInfo(until: Int64)
        /// HELLO is sent. Goes to live (WELCOME), closed (ERR, BYE, the deadline).
        case wantWelcome(until: Int64)
        /// Goes to draining (DRAIN), closed (BYE, a fatal ERR, silence).
        case live
        /// Goes to closed (BYE, the deadline).
        case draining(until: Int64)
        /// The end.
        case closed
    }

    /// Milliseconds that a replaced gateway stays away (PROTOCOL.md, rule 10): at once it would replace its replacer.
    private static let replacedPause: Int64 = 60_000

    package private(set) var state = State.dialling
    private let hello: Hello
    private let limits: Limits
    private var lastHeard: Int64 = 0
    private var pingIsSent = false

    package init(hello: Hello, limits: Limits = Limits()) {
        self.hello = hello
        self.limits = limits
    }

    /// Whether a SAY or ERASE may be sent now (G1, G7).
    package var maySpeak: Bool { state == .live }

    /// TLS is up, with ALPN `bagdar/1`.
    package mutating func connected(now: Int64) {
        guard state == .dialling else { return }
        lastHeard = now
        state = .wantInfo(until: now.saturatingAdd(limits.hello))
    }

    /// One line, as `ServerFrame.parse` gave it. Unknown verbs are ignored.
    package mutating func received(_ parsed: ParsedFrame<ServerFrame>, now: Int64) -> [GatewayClientAction] {
        lastHeard = max(lastHeard, now)
        pingIsSent = false
        guard state != .closed, state != .dialling else { return [] }
        switch parsed {
        case .unknownVerb: return []
        case .fault(let fault): return close(fault.code, returnAfter: 0)
        case .frame(let frame): return received(frame, now: now)
        }
    }

    private mutating func received(_ frame: ServerFrame, now: Int64) -> [GatewayClientAction] {
        switch (state, frame) {
        case (_, .bye(let bye)): return close(bye.code, returnAfter: Self.pause(after: bye.code))
        case (_, .err(let refusal)) where refusal.isFatal: return closeAfter(refusal)
        case (_, .ping): return [.send(.pong)]
        case (_, .pong): return []
        case (.wantInfo, .info(let info)):
            guard info.versions.contains(hello.version) else { return close(.version, returnAfter: nil) }
            state = .wantWelcome(until: now.saturatingAdd(limits.hello).saturatingAdd(limits.checking))
            return [.send(.hello(hello))]
        case (.wantWelcome, .welcome(let welcome)):
            state = .live
            return [.welcomed(welcome)]
        case (.live, .drain(let drain)):
            state = .draining(until: now.saturatingAdd(drain.milliseconds))
            return [.drained(drain)]
        case (.live, .ok(let committed)), (.draining, .ok(let committed)): return [.committed(committed)]
        case (.live, .err(let refusal)), (.draining, .err(let refusal)): return [.refused(refusal)]
        case (.live, .reply(let reply)), (.draining, .reply(let reply)): return [.deliver(reply)]
        case (.draining, .drain): return []
        default: return close(.unexpected, returnAfter: 0)
        }
    }

    /// The gateway itself wants to end.
    package mutating func quit() -> [GatewayClientAction] {
        guard state != .closed else { return [] }
        let isConnected = state != .dialling
        return (isConnected ? [.send(.quit(code: nil))] : []) + close(nil, returnAfter: nil)
    }

    /// The server closed, or the socket broke.
    package mutating func peerClosed() -> [GatewayClientAction] {
        state == .closed ? [] : close(nil, returnAfter: 0)
    }

    /// When `tick` must be called next; nil: never.
    package var nextDeadline: Int64? {
        let dead = lastHeard.saturatingAdd(limits.deadAfter)
        let silence = pingIsSent ? dead : min(dead, lastHeard.saturatingAdd(limits.pingAfter))
        return switch state {
        case .wantInfo(let until), .wantWelcome(let until): until
        case .live: silence
        case .draining(let until): min(until, silence)
        case .dialling, .closed: nil
        }
    }

    /// Time has passed. Calling it early or twice does nothing.
    package mutating func tick(now: Int64) -> [GatewayClientAction] {
        switch state {
        case .wantInfo(let until) where until <= now, .wantWelcome(let until) where until <= now,
            .draining(let until) where until <= now:
            return close(nil, returnAfter: 0)
        case .live, .draining:
            if lastHeard.saturatingAdd(limits.deadAfter) <= now { return close(nil, returnAfter: 0) }
            guard !pingIsSent, lastHeard.saturatingAdd(limits.pingAfter) <= now else { return [] }
            pingIsSent = true
            return [.send(.ping)]
        case .dialling, .wantInfo, .wantWelcome, .closed:
            return []
        }
    }

    private mutating func closeAfter(_ refusal: Refusal) -> [GatewayClientAction] {
        [.refused(refusal)]
            + close(refusal.code, returnAfter: refusal.retryMilliseconds ?? Self.pause(after: refusal.code))
    }

    private mutating func close(_ code: ErrorCode?, returnAfter: Int64?) -> [GatewayClientAction] {
        state = .closed
        return [.close(code: code, mayReturnAfter: returnAfter)]
    }

    private static func pause(after code: ErrorCode?) -> Int64? {
        switch code {
        case .replaced: replacedPause
        case .auth, .version: nil
        default: 0
        }
    }
}
