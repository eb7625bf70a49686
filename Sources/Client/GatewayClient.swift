package import LineProtocol
import NIOCore
package import NIOPosix
package import TLS

/// A gateway's connection to a server: says messages, gets the turns; ACKs every reply that it took.
///
/// Any number of messages may be under way at once, one a session.
package final class GatewayClient: Sendable {
    private let channel: any Channel
    private let handler: NIOLoopBound<GatewayClientHandler>

    private init(_ channel: any Channel, _ handler: NIOLoopBound<GatewayClientHandler>) {
        self.channel = channel
        self.handler = handler
    }

    /// Connects and waits for WELCOME. `piece`: bytes leave in pieces of this many; nil: as they come.
    /// - Throws: `ClientError`.
    package static func connect(
        to address: ServerAddress, as hello: Hello, trust: Trust, piece: Int? = nil, limits: Limits = Limits(),
        on group: MultiThreadedEventLoopGroup = .singleton
    ) async throws -> GatewayClient {
        let client: GatewayClient
        do {
            let context = try TLSContext.client(trust: trust, protocols: [GatewayProtocol.name])
            client = try await ClientBootstrap(group: group)
                .channelOption(.socketOption(.tcp_nodelay), value: 1)
                .connectTimeout(.milliseconds(limits.handshake))
                .connect(host: address.host, port: address.port) { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try Self.furnish(
                            channel, address, context,
                            GatewayClientHandler(hello, limits: limits, on: channel.eventLoop),
                            piece)
                    }
                }
        } catch {
            throw ClientError.unreachable(reason: "\(error)")
        }
        try await client.welcomed()
        return client
    }

    private static func furnish(
        _ channel: any Channel, _ address: ServerAddress, _ context: TLSContext, _ handler: GatewayClientHandler,
        _ piece: Int?
    ) throws -> GatewayClient {
        let pipeline = channel.pipeline.syncOperations
        if let piece { try pipeline.addHandler(PieceWriter(length: piece)) }
        try pipeline.addHandlers([TLSHandler(context: context, serverName: address.host), handler])
        return GatewayClient(channel, NIOLoopBound(handler, eventLoop: channel.eventLoop))
    }

    private func welcomed() async throws {
        let handler = handler
        do {
            try await channel.eventLoop.flatSubmit { handler.value.welcomed }.get()
        } catch {
            channel.close(promise: nil)
            throw error
        }
    }

    /// Says a message and waits for its turn, at most so many milliseconds.
    /// - Throws: `ClientError`.
    package func say(_ say: Say, within milliseconds: Int64 = 10_000) async throws -> GatewayTurn {
        let handler = handler
        return try await channel.eventLoop.flatSubmit { handler.value.say(say, within: milliseconds) }.get()
    }

    /// Ends in order.
    package func quit() async {
        let handler = handler
        channel.eventLoop.execute { handler.value.quit() }
        try? await channel.closeFuture.get()
    }

    /// Drops the connection as a broken network would: no word, no close_notify.
    package func drop() async {
        let handler = handler
        channel.eventLoop.execute { handler.value.drop() }
        try? await channel.closeFuture.get()
    }
}
