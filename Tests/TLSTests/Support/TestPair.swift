import NIOCore
import NIOEmbedded
import TLS

/// Both ends of a connection, with a network between them that cuts the ciphertext into pieces.
final class TestPair {
    let server: TestEnd
    let client: TestEnd
    private let piece: Int

    /// `piece`: the most bytes that arrive at once.
    init(
        server: TLSContext, client: TLSContext, serverName: String? = "localhost", piece: Int = 100_000
    ) throws {
        self.server = try TestEnd(TLSHandler(context: server))
        self.client = try TestEnd(TLSHandler(context: client, serverName: serverName))
        self.piece = piece
    }

    /// A pair with the usual contexts, its handshake done.
    static func connected(piece: Int = 100_000) throws -> TestPair {
        let pair = try TestPair(server: TestIdentity.server(), client: TestIdentity.client(), piece: piece)
        try pair.connect()
        return pair
    }

    deinit {
        client.finish()
        server.finish()
    }

    func connect() throws {
        try server.connect()
        try client.connect()
        try run()
    }

    /// Carries ciphertext until both are silent.
    func run() throws {
        while true {
            let forth = try carry(from: client, to: server)
            let back = try carry(from: server, to: client)
            if !forth, !back { return }
        }
    }

    private func carry(from sender: TestEnd, to receiver: TestEnd) throws -> Bool {
        let bytes = try sender.takeCiphertext()
        for start in stride(from: 0, to: bytes.count, by: piece) {
            try receiver.receive(bytes[start..<min(start + piece, bytes.count)])
        }
        sender.channel.embeddedEventLoop.run()
        receiver.channel.embeddedEventLoop.run()
        return !bytes.isEmpty
    }
}
