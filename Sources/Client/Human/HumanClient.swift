package import LineProtocol
import NIOCore
package import NIOPosix
package import TLS

/// A person's connection to a server: bytes out, bytes in, as they are.
package final class HumanClient: Sendable {
    private let channel: any Channel

    private init(_ channel: any Channel) {
        self.channel = channel
    }

    /// Connects, with the server's certificate verified against `trust`. `hear` gets what the server prints, on an event
    /// loop.
    /// - Throws: `ClientError`.
    package static func connect(
        to address: Endpoint, trust: Trust, limits: Limits = Limits(),
        on group: MultiThreadedEventLoopGroup = .singleton, hear: @escaping @Sendable ([UInt8]) -> Void
    ) async throws -> HumanClient {
        do {
            let tls = try TLSContext.client(trust: trust)
            let ready = group.any().makePromise(of: Void.self)
            let channel = try await Dial.connect(to: address, tls, limits: limits, on: group) { channel in
                try channel.pipeline.syncOperations.addHandler(HumanWire(ready, hear, within: limits.handshake))
                return channel
            }.get()
            try await ready.futureResult.get()
            return HumanClient(channel)
        } catch let error as ClientError {
            throw error
        } catch {
            throw ClientError.unreachable(reason: "\(error)")
        }
    }

    /// Sends what was typed, line ends included.
    package func say(_ bytes: [UInt8]) {
        channel.writeAndFlush(ByteBuffer(bytes: bytes), promise: nil)
    }

    /// Says no more, and returns when the server has closed.
    package func quit() async {
        channel.close(promise: nil)
        await ended()
    }

    /// Returns when the connection is gone.
    package func ended() async {
        try? await channel.closeFuture.get()
    }
}
