import LineProtocol
import Logging
import NIOCore
import TLS

/// Waits for the handshake, which settles the mode, and then makes way: ALPN `bagdar/1` is gateway mode, none is human mode.
final class ModeHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let environment: ConnectionEnvironment
    private var timer: Scheduled<Void>?

    init(_ environment: ConnectionEnvironment) {
        self.environment = environment
    }

    func handlerAdded(context: ChannelHandlerContext) {
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
            if handshake.alpn == GatewayProtocol.name {
                try pipeline.addHandler(GatewayHandler(environment, on: context.eventLoop))
            } else {
                try pipeline.addHandler(HumanHandler(environment, on: context.eventLoop))
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
