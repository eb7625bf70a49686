import NIOCore
import TLS

/// Behind TLS on a person's connection: tells when it can be used, and what comes.
final class HumanWire: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let ready: EventLoopPromise<Void>
    private let hear: @Sendable ([UInt8]) -> Void
    private let patience: Int64
    private var timer: Scheduled<Void>?

    init(_ ready: EventLoopPromise<Void>, _ hear: @escaping @Sendable ([UInt8]) -> Void, within milliseconds: Int64) {
        self.ready = ready
        self.hear = hear
        patience = milliseconds
    }

    func handlerAdded(context: ChannelHandlerContext) {
        timer = context.eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(patience)) {
            self.ready.fail(ClientError.silent(self.patience))
            context.close(promise: nil)
        }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        timer?.cancel()
        ready.fail(ClientError.closed(nil))
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is TLSHandshakeCompleted {
            timer?.cancel()
            ready.succeed()
        }
        context.fireUserInboundEventTriggered(event)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        hear(Array(unwrapInboundIn(data).readableBytesView))
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        ready.fail(ClientError.unreachable(reason: "\(error)"))
        context.close(promise: nil)
    }
}
