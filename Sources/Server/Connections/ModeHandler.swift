import LineProtocol
import Logging
import NIOCore
import TLS

/// Waits for the handshake, which settles the mode, and then makes way: ALPN `bagdar/1` is gateway mode, none is human mode.
final class ModeHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let environment: ConnectionEnvironment
    private let admission: Admission
    private var timer: Scheduled<Void>?

    init(_ environment: ConnectionEnvironment, _ admission: Admission) {
        self.environment = environment
        self.admission = admission
    }

    func handlerAdded(context: ChannelHandlerContext) {
        let admission = admission
        context.channel.closeFuture.assumeIsolated().whenComplete { _ in admission.leave() }
        let limit = TimeAmount.milliseconds(environment.limits.handshake)
        timer = context.eventLoop.assumeIsolated().scheduleTask(in: limit) {
            context.close(promise: nil)
        }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        timer?.cancel()
        timer = nil
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard let handshake = event as? TLSHandshakeCompleted else {
            return context.fireUserInboundEventTriggered(event)
        }
        do {
            let pipeline = context.pipeline.syncOperations
            let isGateway = handshake.alpn == GatewayProtocol.name
            let isRoom = admission.move(to: isGateway ? .unwelcomed : .human)
            if !isGateway {
                try pipeline.addHandler(HumanHandler(environment, on: context.eventLoop, isRoom: isRoom))
            } else if isRoom {
                let key = handshake.peerKey
                try pipeline.addHandler(GatewayHandler(environment, on: context.eventLoop, admission, key: key))
            } else {
                return context.close(promise: nil)
            }
            _ = pipeline.removeHandler(context: context)
        } catch {
            context.close(promise: nil)
        }
    }

    /// A failed handshake is the peer's matter: port scans and foreign protocols are no news.
    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        environment.logger.debug("handshake failed", metadata: ["error": "\(error)"])
        context.close(promise: nil)
    }
}

extension ModeHandler: RemovableChannelHandler {}
