/// The codes of ERR, and of BYE where a connection does not end in peace.
package enum ErrorCode: String, CaseIterable, Sendable {
    /// A line that is no frame: its verb, a raw control character, a CR that is not the last byte.
    case badFrame = "bad-frame"
    /// What follows the verb is not one JSON object within I-JSON.
    case badJSON = "bad-json"
    /// A string that is not UTF-8.
    case badUTF8 = "bad-utf8"
    /// A line over `max_frame`.
    case tooLong = "too-long"
    /// The gateway is unknown, or its token or certificate is wrong. All say the same.
    case auth
    /// Something other than HELLO before WELCOME, or no HELLO in time.
    case notHello = "not-hello"
    /// A second HELLO, or a verb of the server.
    case unexpected
    /// No version that both ends speak.
    case version
    /// A newer HELLO of the same gateway took over.
    case replaced
    /// A member is missing, of a wrong kind, or over its limit. Fatal where the id cannot be read.
    case badField = "bad-field"
    /// A verb that this server does not know.
    case unknownVerb = "unknown-verb"
    /// The same id came before with other content.
    case conflict
    /// This role may not do that, or has lost the case.
    case denied
    /// The case is closed or unknown.
    case noSession = "no-session"
    /// One session writes too fast.
    case rate
    /// Too much waits for this session, or is owed to it.
    case busy
    /// The store does not answer.
    case store
    /// The server is about to end.
    case draining
    /// Something broke inside the server.
    case `internal`

    /// What a code means for the frame and for the connection.
    package enum Kind: Equatable, Sendable {
        /// The connection closes.
        case fatal
        /// Never send this frame again.
        case permanent
        /// Send the same frame with the same id after `retry_ms`.
        case retry
    }

    package var kind: Kind {
        switch self {
        case .badFrame, .badJSON, .badUTF8, .tooLong, .auth, .notHello, .unexpected, .version, .replaced: .fatal
        case .badField, .unknownVerb, .conflict, .denied, .noSession: .permanent
        case .rate, .busy, .store, .draining, .internal: .retry
        }
    }

    /// Whether the code always closes the connection. `bad-field` closes only without an id: see FrameFault.
    package var isFatal: Bool { kind == .fatal }
}
