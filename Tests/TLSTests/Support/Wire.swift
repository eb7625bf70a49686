import NIOCore

/// The network's end of a pipeline: counts what passes, so that a test sees writes before they are flushed.
final class Wire: ChannelOutboundHandler {
    typealias OutboundIn = ByteBuffer

    private(set) var writes: [Int] = []
    private(set) var flushes = 0
    private(set) var reads = 0
    /// Keeps writes from completing, as a peer does that never reads; they fail when the channel closes.
    var isBlocked = false
    private var blocked: [EventLoopPromise<Void>] = []

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        writes.append(unwrapOutboundIn(data).readableBytes)
        guard isBlocked else { return context.write(data, promise: promise) }
        if let promise { blocked.append(promise) }
    }

    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        for write in blocked { write.fail(ChannelError.ioOnClosedChannel) }
        blocked = []
        context.close(mode: mode, promise: promise)
    }

    func flush(context: ChannelHandlerContext) {
        flushes += 1
        context.flush()
    }

    func read(context: ChannelHandlerContext) {
        reads += 1
        context.read()
    }
}
