import NIOCore
import NIOEmbedded
import TLS

/// One end of a connection: wire, TLS, application, on an embedded channel.
final class TestEnd {
    let channel = EmbeddedChannel()
    let wire = Wire()
    let application = Recorder()

    init(_ handler: TLSHandler) throws {
        try channel.pipeline.syncOperations.addHandlers([wire, handler, application])
    }

    var isOpen: Bool { channel.isActive }

    func connect() throws {
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 7443)).wait()
    }

    /// Ciphertext that was flushed since the last call.
    func takeCiphertext() throws -> [UInt8] {
        var bytes: [UInt8] = []
        while let buffer = try channel.readOutbound(as: ByteBuffer.self) {
            bytes.append(contentsOf: buffer.readableBytesView)
        }
        return bytes
    }

    /// Gives it ciphertext, as one read of the socket.
    func receive(_ bytes: some Sequence<UInt8>) throws {
        guard channel.isActive else { return }
        try channel.writeInbound(ByteBuffer(bytes: bytes))
    }

    /// Writes without a flush.
    @discardableResult
    func write(_ bytes: [UInt8]) -> EventLoopFuture<Void> {
        channel.write(ByteBuffer(bytes: bytes))
    }

    func flush() {
        channel.flush()
    }

    @discardableResult
    func writeAndFlush(_ bytes: [UInt8]) -> EventLoopFuture<Void> {
        channel.writeAndFlush(ByteBuffer(bytes: bytes))
    }

    func close(mode: CloseMode = .all) -> EventLoopFuture<Void> {
        channel.close(mode: mode)
    }

    /// Fires an event from the side of the network.
    func fire(_ event: any Sendable) {
        channel.pipeline.fireUserInboundEventTriggered(event)
    }

    /// The application asks for bytes.
    func read() {
        channel.read()
    }

    /// Lets time pass.
    func wait(_ time: TimeAmount) {
        channel.embeddedEventLoop.advanceTime(by: time)
    }

    /// The peer's socket is gone: what a real channel does at the end of its input.
    func endInput() {
        channel._channelCore.close0(error: ChannelError.eof, mode: .all, promise: nil)
        channel.embeddedEventLoop.run()
    }

    /// Ends the channel, so that nothing is left behind. The network goes first: a close by the application would
    /// wait for the peer's goodbye.
    func finish() {
        if isOpen { endInput() }
        _ = try? channel.finish(acceptAlreadyClosed: true)
        channel.embeddedEventLoop.run()
    }
}
