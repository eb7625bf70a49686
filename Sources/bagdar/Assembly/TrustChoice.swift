import ArgumentParser
import Client
import Foundation
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
    func trust(for address: ServerAddress, state: String) -> Trust {
        if let authority { return .file(authority) }
        let own = state + "/tls/cert.pem"
        let isOwn = ["localhost", "127.0.0.1", "::1"].contains(address.host)
        return isOwn && FileManager.default.fileExists(atPath: own) ? .file(own) : .system
    }

    /// Reads HOST:PORT, and says what is wrong with it.
    static func address(_ text: String, option: String) throws -> ServerAddress {
        guard let address = ServerAddress(text) else {
            throw CommandFailure("\(option) takes HOST:PORT, such as bagdar.example.kz:7443")
        }
        return address
    }
}
