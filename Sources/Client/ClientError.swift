package import LineProtocol

/// Why a gateway cannot talk to a server.
package enum ClientError: Error, Equatable, Sendable {
    /// Nothing answers there, or not with TLS that is trusted.
    case unreachable(reason: String)
    /// The server did not let it in.
    case refused(Refusal)
    /// The connection is gone, with the code that the server gave.
    case closed(ErrorCode?)
    /// The server did not answer within this many milliseconds.
    case silent(Int64)
}

extension ClientError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreachable(let reason): "no server can be reached there: \(reason)"
        case .refused(let refusal): "the server refuses (\(refusal.code.rawValue)): \(refusal.text)"
        case .closed(let code): "the connection is closed" + (code.map { " (\($0.rawValue))" } ?? "")
        case .silent(let milliseconds): "the server did not answer within \(milliseconds / 1000) s"
        }
    }
}
