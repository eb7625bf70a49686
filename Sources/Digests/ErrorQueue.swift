internal import COpenSSL

/// What libssl and libcrypto had to say about a failure: their error queue of this thread, oldest entry first.
///
/// Holds the library's own words only, never bytes of a peer or of a file.
package struct ErrorQueue: Error, Equatable, Sendable {
    /// One entry an error, such as "no application protocol". Empty when the library gave no reason.
    package let reasons: [String]

    package init(reasons: [String]) {
        self.reasons = reasons
    }

    /// Takes everything out of the queue of the calling thread.
    package static func drain() -> ErrorQueue {
        var reasons: [String] = []
        while true {
            let code = ERR_get_error()
            guard code != 0 else { return ErrorQueue(reasons: reasons) }
            if let words = ERR_reason_error_string(code) {
                reasons.append(String(cString: words))
            } else {
                reasons.append("error \(code)")
            }
        }
    }

    /// Forgets the queue of the calling thread.
    ///
    /// The queue belongs to the thread and not to a connection: what one call left there would be taken for the
    /// failure of another connection's next call.
    package static func clear() {
        ERR_clear_error()
    }
}

extension ErrorQueue: CustomStringConvertible {
    package var description: String {
        reasons.isEmpty ? "no reason given" : reasons.joined(separator: "; ")
    }
}
