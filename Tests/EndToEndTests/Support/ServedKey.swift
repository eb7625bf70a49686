import Digests
import NIOCore
import NIOPosix
import TLS

/// The public key that a server shows to whoever connects now.
enum ServedKey {
    private final class Listener: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        private let key: EventLoopPromise<SHA256Digest?>

        init(_ key: EventLoopPromise<SHA256Digest?>) { self.key = key }

        func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
            guard let handshake = event as? TLSHandshakeCompleted else { return }
            key.succeed(handshake.peerKey)
            context.close(promise: nil)
        }

        func channelInactive(context: ChannelHandlerContext) { key.succeed(nil) }

        func errorCaught(context: ChannelHandlerContext, error: any Error) { key.fail(error) }
    }

    /// nil where the server closed before the handshake was done.
    static func of(_ server: ServerProcess) async throws -> SHA256Digest? {
        let context = try TLSContext.client(trust: .anybody)
        let key = MultiThreadedEventLoopGroup.singleton.any().makePromise(of: SHA256Digest?.self)
        let connected = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandlers([
                        TLSHandler(context: context, serverName: "localhost"), Listener(key),
                    ])
                }
            }
            .connect(host: "127.0.0.1", port: server.port)
        connected.whenFailure { key.fail($0) }
        return try await key.futureResult.get()
    }

    /// Connects until the server shows this key; false where it does not within half a minute.
    static func becomes(_ key: SHA256Digest, of server: ServerProcess) async throws -> Bool {
        let end = ContinuousClock.now + .seconds(30)
        while ContinuousClock.now < end {
            if try await of(server) == key { return true }
        }
        return false
    }
}
