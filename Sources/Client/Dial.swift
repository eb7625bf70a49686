import LineProtocol
import NIOCore
import NIOPosix
import TLS

/// Opens a TCP connection and puts TLS on it.
enum Dial {
    /// `furnish` adds what stands behind TLS, on the connection's loop. The server's certificate must speak of the
    /// address's host. `piece`: ciphertext leaves in pieces of this many bytes; nil: as it comes.
    static func connect<Result: Sendable>(
        to address: Endpoint, _ tls: TLSContext, limits: Limits, on group: any EventLoopGroup, piece: Int? = nil,
        furnish: @escaping @Sendable (any Channel) throws -> Result
    ) -> EventLoopFuture<Result> {
        let furnished = group.any().makePromise(of: Result.self)
        let connected = ClientBootstrap(group: group)
            .channelOption(.socketOption(.tcp_nodelay), value: 1)
            .connectTimeout(.milliseconds(limits.handshake))
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    if let piece { try pipeline.addHandler(PieceWriter(length: piece)) }
                    try pipeline.addHandler(TLSHandler(context: tls, serverName: address.host))
                    furnished.succeed(try furnish(channel))
                }
            }
            .connect(host: address.host, port: address.port)
        connected.whenFailure { furnished.fail($0) }
        return connected.flatMap { _ in furnished.futureResult }
    }
}
