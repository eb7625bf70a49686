import Client
import Foundation
import LineProtocol
import TLS

/// A redis-server with TLS, to measure against: one GET of a value of 200 bytes stands for a turn.
struct RedisPeer {
    private let process: MeasuredProcess
    let address: Endpoint

    var pid: Int32 { process.pid }

    /// nil where no redis-server is installed.
    static func program() -> String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { "\($0)/redis-server" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Starts it with a certificate that is there already; nothing is written to disk.
    init(_ program: String, certificate: String, key: String) throws {
        let port = Int.random(in: 20_000..<60_000)
        address = Endpoint(host: "127.0.0.1", port: port)
        let folder = try MeasuredProcess.makeFolder()
        process = try MeasuredProcess(
            program,
            ["--port", "0", "--bind", "127.0.0.1", "--tls-port", "\(port)", "--tls-cert-file", certificate]
                + ["--tls-key-file", key, "--tls-ca-cert-file", certificate, "--tls-auth-clients", "no"]
                + ["--save", "", "--appendonly", "no", "--dir", folder, "--maxclients", "20000"],
            in: folder)
        _ = try process.line { $0.contains("Ready to accept connections") }
    }
}
