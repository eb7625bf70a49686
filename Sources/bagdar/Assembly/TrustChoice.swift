import ArgumentParser
import Client
import Foundation
import LineProtocol
import TLS

/// Whom a command that connects to a server believes.
struct TrustChoice: ParsableArguments {
    @Option(
        name: .customLong("ca"),
        help: ArgumentHelp(
            "PEM file of the certificate to believe; default: what the system believes, or for this machine its own.",
            valueName: "file"))
    var authority: String?

    /// What to hold against the server at this address.
    func trust(for address: Endpoint, state: String) -> Trust {
        if let authority { return .file(authority) }
        let own = state + "/tls/cert.pem"
        return Self.isThisMachine(address) && FileManager.default.fileExists(atPath: own) ? .file(own) : .system
    }

    static func isThisMachine(_ address: Endpoint) -> Bool {
        ["localhost", "127.0.0.1", "::1"].contains(address.host)
    }

    /// Reads HOST:PORT, and says what is wrong with it.
    static func address(_ text: String, option: String) throws -> Endpoint {
        guard let address = Endpoint(text) else {
            throw CommandFailure("\(option) takes HOST:PORT, such as bagdar.example.kz:7443")
        }
        return address
    }
}
