import NIOCore

/// Stands where TLS stands: counts what is handed to it, and can hold a close back as an orderly one is.
final class TestSocket: ChannelOutboundHandler {
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private(set) var writes = 0
    private(set) var flushes = 0
    private(set) var closes = 0
    /// A close waits for the peer; it never comes here.
    var holdsClose = false
    /// Called inside a flush, where a real socket may turn writable or not.
    var onFlush: (() -> Void)?

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        writes += 1
        context.write(data, promise: promise)
    }

    func flush(context: ChannelHandlerContext) {
        flushes += 1
        context.flush()
        onFlush?()
    }

    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        closes += 1
        if !holdsClose { context.close(mode: mode, promise: promise) }
    }
}
