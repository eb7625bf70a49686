package import NIOCore

/// On the listener: accepts no further connection while as many are open as may be; the others wait in the kernel's queue.
///
/// So the process never runs out of file descriptors, and the store can always open its files.
package final class AcceptGate: ChannelDuplexHandler {
    package typealias InboundIn = any Channel
    package typealias InboundOut = any Channel
    package typealias OutboundIn = any Channel

    private let limit: Int
    private var open = 0
    private var isReadHeldBack = false

    /// - Parameter limit: connections that may be open at once; a few more may be accepted in one go.
    package init(limit: Int) {
        self.limit = max(1, limit)
    }

    package func read(context: ChannelHandlerContext) {
        guard open < limit else {
            isReadHeldBack = true
            return
        }
        context.read()
    }

    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let channel = unwrapInboundIn(data)
        open += 1
        let gate = NIOLoopBound(self, eventLoop: context.eventLoop)
        let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
        let loop = context.eventLoop
        channel.closeFuture.whenComplete { _ in
            loop.execute { gate.value.closed(bound.value) }
        }
        context.fireChannelRead(data)
    }

    private func closed(_ context: ChannelHandlerContext) {
        open -= 1
        guard isReadHeldBack, open < limit else { return }
        isReadHeldBack = false
        context.read()
    }
}
