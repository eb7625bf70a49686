import Foundation
import NIOCore
import NIOPosix
import TLS

/// One TLS connection to a server under test: lines out, lines in.
struct Wire {
    private var incoming: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    private let outgoing: NIOAsyncChannelOutboundWriter<ByteBuffer>
    private var buffer = ByteBuffer()

    /// Holds a connection for as long as `body` runs. No ALPN: human mode.
    static func open<Result: Sendable>(
        to server: ServerProcess, alpn: [String] = [],
        _ body: @Sendable (inout Wire) async throws -> Result
    ) async throws -> Result {
        let context = try TLSContext.client(trust: .file(server.certificate), protocols: alpn)
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: server.port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(
                        TLSHandler(context: context, serverName: "localhost"))
                    return try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { incoming, outgoing in
            var wire = Wire(incoming: incoming.makeAsyncIterator(), outgoing: outgoing)
            return try await body(&wire)
        }
    }

    private init(
        incoming: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator,
        outgoing: NIOAsyncChannelOutboundWriter<ByteBuffer>
    ) {
        self.incoming = incoming
        self.outgoing = outgoing
    }

    func send(_ text: String) async throws {
        try await outgoing.write(ByteBuffer(string: text))
    }

    func send(bytes: [UInt8]) async throws {
        try await outgoing.write(ByteBuffer(bytes: bytes))
    }

    /// The next line without its LF; nil when the server has closed.
    mutating func line() async throws -> String? {
        while true {
            let view = buffer.readableBytesView
            if let end = view.firstIndex(of: UInt8(ascii: "\n")) {
                let line = buffer.readString(length: end - view.startIndex)
                buffer.moveReaderIndex(forwardBy: 1)
                return line
            }
            guard var more = try await incoming.next() else { return nil }
            buffer.writeBuffer(&more)
            buffer.discardReadBytes()
        }
    }

    /// The lines of one turn in human mode: up to the empty line that ends it; nil when the server has closed.
    mutating func turn() async throws -> [String]? {
        var lines: [String] = []
        while let line = try await line() {
            if line.isEmpty { return lines }
            lines.append(line)
        }
        return lines.isEmpty ? nil : lines
    }

    /// The next frame in gateway mode: its verb and its members.
    mutating func frame() async throws -> Frame? {
        try await line().map(Frame.init)
    }
}
