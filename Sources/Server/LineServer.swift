package import LineProtocol
package import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
package import TLS

/// The listener: one event loop a core, TLS on every connection, gateway or human mode as the handshake settled it.
package final class LineServer: Service {
    private let address: Endpoint
    private let tls: TLSContextSource
    private let connectionLimit: Int
    private let environment: ConnectionEnvironment
    private let ready: @Sendable (Endpoint) -> Void

    /// - Parameters:
    ///   - product: what INFO calls the server, such as `bagdar/1.0`.
    ///   - directory: knows the gateways' live connections, for whoever has something to tell them.
    ///   - drainTo: where DRAIN sends gateways, as host:port; empty: here again.
    ///   - connections: how many may be open at once; the next ones wait to be accepted.
    ///   - ready: called once, with the address that was bound, when connections are accepted.
    package init(
        address: Endpoint, limits: Limits, tls: TLSContextSource, responder: any Responder, product: String,
        logger: Logger, directory: GatewayDirectory = GatewayDirectory(), drainTo: [String] = [],
        connections: Int = .max, ready: @escaping @Sendable (Endpoint) -> Void
    ) {
        self.address = address
        self.tls = tls
        connectionLimit = connections
        self.ready = ready
        environment = ConnectionEnvironment(
            limits: limits, responder: responder, product: product, logger: logger, directory: directory,
            drainTo: drainTo)
    }

    /// Serves until the task is shut down or cancelled, then drains: gateways hear DRAIN and BYE, people a word.
    package func run() async throws {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: System.coreCount)
        do {
            let listener = try await listen(on: group)
            ready(boundAddress(of: listener))
            try await withTaskCancellationOrGracefulShutdownHandler {
                try await listener.closeFuture.get()
            } onCancelOrGracefulShutdown: {
                listener.close(promise: nil)
            }
            await drain()
            try await group.shutdownGracefully()
        } catch {
            try? await group.shutdownGracefully()
            throw error
        }
    }

    private func drain() async {
        let end =
            NIODeadline.now() + .milliseconds(environment.limits.drain) + .milliseconds(environment.limits.closing)
        environment.connections.beginDrain(within: environment.limits.drain)
        await environment.connections.waitForAll(until: end)
        environment.closeQueues()
    }

    private func listen(on group: MultiThreadedEventLoopGroup) async throws -> any Channel {
        let tls = tls
        let environment = environment
        let unsent = environment.limits.unsentBytes
        let connectionLimit = connectionLimit
        let bootstrap = ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 4096)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .serverChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    // Where the system itself has no descriptors left, a pause before the next try and no spinning.
                    try channel.pipeline.syncOperations.addHandlers([
                        AcceptGate(limit: connectionLimit), AcceptBackoffHandler(),
                    ])
                }
            }
            .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
            .childChannelOption(.maxMessagesPerRead, value: 1)
            .childChannelOption(
                .recvAllocator, value: AdaptiveRecvByteBufferAllocator(minimum: 512, initial: 2048, maximum: 16384)
            )
            .childChannelOption(
                .writeBufferWaterMark,
                // At least one byte each: whatever a settings file says, NIO must not trap.
                value: .init(low: max(1, unsent / 4), high: max(1, unsent))
            )
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    guard let handler = environment.makeHandler(for: channel.remoteAddress) else {
                        throw ServerError.tooManyConnections
                    }
                    try channel.pipeline.syncOperations.addHandlers([
                        TLSHandler(context: tls.current, closeTimeout: .milliseconds(environment.limits.closing)),
                        handler,
                    ])
                }
            }
        do {
            return try await bootstrap.bind(host: address.host, port: address.port).get()
        } catch {
            throw ServerError.cannotListen(address, reason: "\(error)")
        }
    }

    private func boundAddress(of listener: any Channel) -> Endpoint {
        Endpoint(host: address.host, port: listener.localAddress?.port ?? address.port)
    }
}
