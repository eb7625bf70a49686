import Client
import Digests
import Foundation
import LineProtocol
import Store
import TLS

/// A `bagdar serve` of the bench's own: its limits of rate lifted, on an empty state folder.
struct MeasuredServer {
    private let process: MeasuredProcess
    let address: Endpoint

    var pid: Int32 { process.pid }
    var certificate: String { process.folder + "/tls/cert.pem" }
    var key: String { process.folder + "/tls/key.pem" }

    /// Starts it and waits until it listens.
    init(_ options: CommonOptions) throws {
        let folder = try MeasuredProcess.makeFolder()
        let lifted = ["limits.session-rate=0", "limits.gateway-rate=0", "log=error"]
        let settings = (lifted + options.assignments).flatMap { ["--set", $0] }
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path
        process = try MeasuredProcess(
            program,
            ["serve", "--listen", "127.0.0.1:0", "--state", folder, "--dialogs", options.dialogs]
                + ["--locales", options.locales] + (options.configPath.map { ["--config", $0] } ?? []) + settings,
            in: folder)
        let line = try process.line { $0.hasPrefix("listening on ") }
        guard let address = Endpoint(String(line.dropFirst("listening on ".count))) else {
            throw CommandFailure("the server to be measured says «\(line)»")
        }
        self.address = address
    }

    /// What a client must hold against it.
    func tls(protocols: [String]) throws -> TLSContext {
        try TLSContext.client(trust: .file(certificate), protocols: protocols)
    }

    /// Lets `count` gateways in; what they say in HELLO.
    func addGateways(_ count: Int) throws -> [Hello] {
        let gateways = try SQLiteGateways(at: process.folder)
        defer { gateways.close() }
        return try (0..<count).map { number in
            let token = Base64URL.encode(try SecureRandom.bytes(32))
            try gateways.addGateway(
                "bench-\(number)", token: SHA256Digest(of: Array(token.utf8)), role: .gateway, replace: false)
            return Hello(version: 1, name: "bench-\(number)", token: Token(token))
        }
    }
}
