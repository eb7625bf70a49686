package import LineProtocol
import NIOCore
package import NIOPosix
package import TLS

/// A gateway's one connection to a server: says messages, gets the turns; ACKs every reply that it took.
///
/// Any number of messages may be under way at once, one a session. It does not dial again: `LiveGateway` does.
package final class GatewayClient: Sendable {
    private let channel: any Channel
    private let turns: NIOLoopBound<TurnGathering>

    private init(_ channel: any Channel, _ turns: NIOLoopBound<TurnGathering>) {
        self.channel = channel
        self.turns = turns
    }

    /// Connects and waits for WELCOME. `piece`: bytes leave in pieces of this many; nil: as they come.
    /// - Throws: `ClientError`.
    package static func connect(
        to address: Endpoint, as hello: Hello, trust: Trust, piece: Int? = nil, limits: Limits = Limits(),
        on group: MultiThreadedEventLoopGroup = .singleton
    ) async throws -> GatewayClient {
        let client: GatewayClient
        do {
            let context = try TLSContext.client(trust: trust, protocols: [GatewayProtocol.name])
            client = try await Dial.connect(to: address, context, limits: limits, on: group, piece: piece) { channel in
                let turns = TurnGathering(on: channel.eventLoop)
                try channel.pipeline.syncOperations.addHandler(turns.listen(as: hello, limits: limits))
                return GatewayClient(channel, NIOLoopBound(turns, eventLoop: channel.eventLoop))
            }.get()
        } catch {
            throw ClientError.unreachable(reason: "\(error)")
        }
        try await client.welcomed()
        return client
    }

    private func welcomed() async throws {
        let turns = turns
        do {
            try await channel.eventLoop.flatSubmit { turns.value.welcomed }.get()
        } catch {
            channel.close(promise: nil)
            throw error
        }
    }

    /// Says a message and waits for its turn, at most so many milliseconds.
    /// - Throws: `ClientError`.
    package func say(_ say: Say, within milliseconds: Int64 = 10_000) async throws -> GatewayTurn {
        let turns = turns
        return try await channel.eventLoop.flatSubmit { turns.value.say(say, within: milliseconds) }.get()
    }

    /// Ends in order.
    package func quit() async {
        let turns = turns
        channel.eventLoop.execute { turns.value.wire?.quit() }
        try? await channel.closeFuture.get()
    }

    /// Drops the connection as a broken network would: no word, no close_notify.
    package func drop() async {
        let turns = turns
        channel.eventLoop.execute { turns.value.wire?.drop() }
        try? await channel.closeFuture.get()
    }
}
