import Foundation
import LineProtocol
import Logging
import Server
import TLS

/// A server on a free port of the loopback, with a development certificate of its own.
struct RunningServer {
    let address: Endpoint
    let responder: StubResponder
    private let run: Task<Void, any Error>
    private let certificate: String

    /// Runs `body` beside a server, then ends it and waits for its end.
    static func serve(
        _ limits: Limits = .withoutRates, at address: Endpoint = Endpoint(host: "127.0.0.1", port: 0),
        _ body: (RunningServer) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bagdar-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let server = try await RunningServer(limits, at: address, folder: folder)
        do {
            try await body(server)
        } catch {
            server.run.cancel()
            throw error
        }
        try await server.end()
    }

    private init(_ limits: Limits, at address: Endpoint, folder: String) async throws {
        let identity = try DevelopmentIdentity.prepare(in: folder)
        let tls = try TLSContext.server(
            certificate: identity.certificatePath, key: identity.keyPath, protocols: [GatewayProtocol.name])
        let responder = StubResponder()
        responder.change { $0.isAutomatic = true }
        let (bound, isBound) = AsyncStream.makeStream(of: Endpoint.self)
        let server = LineServer(
            address: address, limits: limits, tls: TLSContextSource(tls), responder: responder, product: "test/1",
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        ) { address in
            isBound.yield(address)
        }
        run = Task {
            defer { isBound.finish() }
            try await server.run()
        }
        self.responder = responder
        certificate = identity.certificatePath
        guard let first = await bound.first(where: { _ in true }) else {
            try await run.value
            throw CancellationError()
        }
        self.address = first
    }

    /// Ends the server; returns when `run` has returned.
    func end() async throws {
        run.cancel()
        try await run.value
    }

    /// A client that believes this server's certificate alone and names `protocols` in its handshake.
    func connect(protocols: [String] = []) async throws -> SocketClient {
        let tls = try TLSContext.client(trust: .file(certificate), protocols: protocols)
        return try await SocketClient(address) { try TLSHandler(context: tls, serverName: "localhost") }
    }

    /// A client that speaks no TLS at all.
    func connectWithoutTLS() async throws -> SocketClient {
        try await SocketClient(address, tls: nil)
    }
}
