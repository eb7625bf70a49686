import NIOCore

/// Lets ciphertext leave in pieces, each flushed by itself: what a slow network does.
final class PieceWriter: ChannelOutboundHandler {
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let length: Int

    init(length: Int) { self.length = max(1, length) }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        var bytes = unwrapOutboundIn(data)
        while bytes.readableBytes > length, let piece = bytes.readSlice(length: length) {
            context.writeAndFlush(wrapOutboundOut(piece), promise: nil)
        }
        context.write(wrapOutboundOut(bytes), promise: promise)
    }
}
