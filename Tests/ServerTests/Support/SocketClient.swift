import LineProtocol
import NIOCore
import NIOPosix
import Server
import TLS

/// The other end of a real connection: sends lines, and reads them one by one.
final class SocketClient: Sendable {
    /// Passes lines on until the connection ends.
    private final class Reader: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer

        private let lines: AsyncStream<String>.Continuation
        private var unread: [UInt8] = []

        init(_ lines: AsyncStream<String>.Continuation) {
            self.lines = lines
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            unread += Array(buffer: unwrapInboundIn(data))
            while let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
                lines.yield(String(decoding: unread[..<end], as: UTF8.self))
                unread.removeSubrange(...end)
            }
        }

        func errorCaught(context: ChannelHandlerContext, error: any Error) {
            lines.yield("error: \(error)")
        }

        func channelInactive(context: ChannelHandlerContext) {
            lines.finish()
        }
    }

    private let channel: any Channel
    private let lines: AsyncStream<String>

    init(_ address: Endpoint, tls: (@Sendable () throws -> TLSHandler)?) async throws {
        let (lines, continuation) = AsyncStream.makeStream(of: String.self)
        self.lines = lines
        channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    if let tls { try channel.pipeline.syncOperations.addHandler(tls()) }
                    try channel.pipeline.syncOperations.addHandler(Reader(continuation))
                }
            }
            .connect(host: address.host, port: address.port)
            .get()
    }

    func send(_ lines: String...) {
        channel.writeAndFlush(ByteBuffer(string: lines.map { $0 + "\n" }.joined()), promise: nil)
    }

    /// The next lines; fewer if the connection ends before.
    func next(_ count: Int) async -> [String] {
        var found: [String] = []
        for await line in lines {
            found.append(line)
            if found.count == count { break }
        }
        return found
    }

    /// All lines up to the end of the connection.
    func rest() async -> [String] {
        await lines.reduce(into: []) { $0.append($1) }
    }
}
