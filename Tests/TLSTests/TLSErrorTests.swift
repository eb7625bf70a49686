import Digests
import TLS
import Testing

@Suite struct TLSErrorTests {
    private static let queue = ErrorQueue(reasons: ["reason"])

    @Test func everyErrorIsASentenceAndAFewWords() {
        let errors: [(TLSError, String, String)] = [
            (.unreadable(path: "a", reason: "why"), "a cannot be read: why.", "unreadable file"),
            (.unwritable(path: "a", reason: "why"), "a cannot be written: why.", "unwritable file"),
            (.noCertificate(path: "a"), "a holds no certificate in PEM form.", "no certificate"),
            (.noKey(path: "a"), "a holds no private key in PEM form.", "no key"),
            (
                .lockedKey(path: "a"),
                "The private key in a is locked with a password; store it without one, readable by its owner alone.",
                "locked key"
            ),
            (
                .mismatch(certificate: "a", key: "b"),
                "The private key in b does not belong to the certificate in a.", "key mismatch"
            ),
            (
                .expired(path: "a", since: 1_709_164_800), "The certificate in a expired on 2024-02-29.",
                "certificate expired"
            ),
            (
                .notYetValid(path: "a", until: 4_102_444_799),
                "The certificate in a is not valid before 2099-12-31; is the clock right?", "certificate not yet valid"
            ),
            (
                .foreignFile(path: "a"),
                "a was not made by this program and is left alone: name it by --cert and --key, or move it away.",
                "foreign file"
            ),
            (.invalidProtocolName(""), "An ALPN name has 1 to 255 bytes, not 0.", "invalid protocol name"),
            (.refused(step: "do it", queue()), "The TLS library refused to do it: reason.", "setting refused"),
            (.closedDuringHandshake, "The peer went away during the TLS handshake.", "closed during handshake"),
            (.handshakeFailed(queue()), "The TLS handshake failed: reason.", "handshake failed"),
            (.connectionFailed(queue()), "The TLS connection failed: reason.", "connection failed"),
            (.truncated, "The connection ended without a close_notify.", "truncated"),
        ]
        for (error, sentence, words) in errors {
            #expect("\(error)" == sentence)
            #expect(error.shortDescription == words)
        }
    }

    private func queue() -> ErrorQueue { Self.queue }
}
