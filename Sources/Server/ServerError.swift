package import LineProtocol

/// Why the server could not serve.
package enum ServerError: Error, Sendable {
    /// The address is taken, or not ours, or a port that needs more rights.
    case cannotListen(Endpoint, reason: String)
    /// One address has too many connections whose handshake is not done.
    case tooManyConnections

    package var sentence: String {
        switch self {
        case .cannotListen(let address, let reason):
            "cannot listen on \(address): \(reason); --listen HOST:PORT takes another address, port 0 any free port"
        case .tooManyConnections:
            "too many connections from one address"
        }
    }
}
