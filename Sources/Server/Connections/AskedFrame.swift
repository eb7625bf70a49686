import LineProtocol
import Logging

/// A SAY or ERASE that waits for its answer, as the log needs it.
struct AskedFrame: Sendable {
    let verb: String
    let id: String
    let session: String
    /// Milliseconds of the loop's clock when it came.
    let since: Int64
}

extension ConnectionEnvironment {
    /// One line about one message: who, what came of it, how long it took. Never a text, an id or a token.
    ///
    /// What is well is said where the log is set to `debug`; what was refused, always.
    func log(_ asked: AskedFrame, of gateway: String, code: String, topic: String? = nil, now: Int64) {
        let level: Logger.Level = code == "ok" || code == "dup" ? .debug : .info
        guard level >= logger.logLevel else { return }
        var metadata: Logger.Metadata = [
            "gateway": "\(gateway)", "verb": "\(asked.verb)", "code": "\(code)", "ms": "\(now - asked.since)",
            "session": "\(tags.tag(of: asked.session, at: gateway, seconds: clock()))",
        ]
        if let topic { metadata["topic"] = "\(topic)" }
        logger.log(level: level, "message", metadata: metadata)
    }

    /// One line about a frame that was not even taken. Its text is the server's own and quotes nothing.
    func log(_ refusal: Refusal, of gateway: String?) {
        // Whoever is nobody's gateway may not fill the log; a wrong token is news.
        let level: Logger.Level = gateway == nil && refusal.code != .auth ? .debug : .info
        logger.log(
            level: level, "refused",
            metadata: [
                "gateway": "\(gateway ?? "-")", "code": "\(refusal.code.rawValue)", "why": "\(refusal.text)",
                "fatal": "\(refusal.isFatal)",
            ])
    }
}
