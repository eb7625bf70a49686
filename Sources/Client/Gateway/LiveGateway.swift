package import LineProtocol
import NIOCore
package import NIOPosix
package import TLS

/// A gateway that stays: dials again when its connection is gone, says again what was not answered, shows nothing twice.
/// The duties G1 to G7 of PROTOCOL.md are kept in here.
package final class LiveGateway: Sendable {
    /// What it is told and asked, on one event loop: must not block for long.
    package struct Handlers: Sendable {
        var happened: @Sendable (GatewayEvent) -> Void
        var show: @Sendable (DeliveredReply) -> Showing
        var note: @Sendable (ShownReply) -> Void

        /// - Parameters:
        ///   - show: shows a bubble that was not shown before; its ACK or NACK leaves when this returns.
        ///   - note: keeps on disk that it was shown, where the gateway does (G3): called before the ACK leaves.
        package init(
            happened: @escaping @Sendable (GatewayEvent) -> Void,
            show: @escaping @Sendable (DeliveredReply) -> Showing,
            note: @escaping @Sendable (ShownReply) -> Void = { _ in }
        ) {
            self.happened = happened
            self.show = show
            self.note = note
        }
    }

    private let loop: any EventLoop
    private let calls: NIOLoopBound<LiveGatewayLoop>

    /// Begins to dial.
    /// - Parameters:
    ///   - seed: of the jitter between two tries.
    /// - Throws: `ClientError` where `trust` cannot be used.
    package static func start(
        at address: Endpoint, as hello: Hello, trust: Trust, identity: ClientIdentity? = nil,
        shown: ShownReplies = ShownReplies(limit: GatewayDuties.memory), limits: Limits = Limits(), seed: UInt64 = 0,
        on group: MultiThreadedEventLoopGroup = .singleton, _ handlers: Handlers
    ) async throws -> LiveGateway {
        let tls: TLSContext
        do {
            tls = try TLSContext.client(trust: trust, protocols: [GatewayProtocol.name], identity: identity)
        } catch {
            throw ClientError.unreachable(reason: "\(error)")
        }
        let loop = group.next()
        return try await loop.submit {
            let calls = LiveGatewayLoop(
                address, tls, hello, GatewayDuties(shown: shown), limits: limits, seed: seed, on: loop, handlers)
            calls.dial()
            return LiveGateway(loop, NIOLoopBound(calls, eventLoop: loop))
        }.get()
    }

    private init(_ loop: any EventLoop, _ calls: NIOLoopBound<LiveGatewayLoop>) {
        self.loop = loop
        self.calls = calls
    }

    /// Says a message as soon as it may be said, and again until it is answered. Each id once.
    package func say(_ say: Say) {
        let calls = calls
        loop.execute { calls.value.say(say) }
    }

    /// A bubble that was put off is shown now: its ACK need not wait until it comes again.
    package func showed(_ delivered: DeliveredReply) {
        let calls = calls
        loop.execute { calls.value.showed(delivered) }
    }

    /// Ends in order; what was not answered is given up.
    package func quit() async {
        let calls = calls
        try? await loop.flatSubmit { calls.value.quit() }.get()
    }
}
