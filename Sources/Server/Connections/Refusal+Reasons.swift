import LineProtocol

extension Refusal {
    /// The ERR for one message: `milliseconds` says when it may come again, where its code allows that at all.
    static func of(_ id: String, _ code: ErrorCode, retryAfter milliseconds: Int64) -> Refusal {
        Refusal(
            id: id, code, text: sentence(for: code),
            // A message on which the server died twice is never to come again.
            retryMilliseconds: code.kind == .retry && code != .internal ? max(1, milliseconds) : nil)
    }

    /// For the author of the gateway; never a word of the message.
    private static func sentence(for code: ErrorCode) -> String {
        switch code {
        case .conflict: "another message had this id"
        case .rate: "this session writes too fast"
        case .busy: "too much waits for this session, or is owed to it"
        case .store: "the store does not answer"
        case .draining: "the server is about to end"
        case .internal: "the server broke down on this message; it is not taken again"
        case .noSession: "the case is closed, or there never was one"
        case .denied: "this gateway may not do that"
        default: "the message was not taken"
        }
    }
}
