package import Digests
internal import Glibc

/// What can go wrong with TLS, each case with all that an operator needs to know.
package enum TLSError: Error, Equatable, Sendable {
    /// The file cannot be read; the reason is the system's.
    case unreadable(path: String, reason: String)
    /// The file cannot be written; the reason is the system's.
    case unwritable(path: String, reason: String)
    /// The file holds no certificate in PEM form.
    case noCertificate(path: String)
    /// The file holds no private key in PEM form.
    case noKey(path: String)
    /// The private key is locked with a password, and nobody is there to type it.
    case lockedKey(path: String)
    /// The key is not the one that the certificate speaks of.
    case mismatch(certificate: String, key: String)
    /// The certificate was valid until this second since 1970.
    case expired(path: String, since: Int64)
    /// The certificate is not valid before this second since 1970.
    case notYetValid(path: String, until: Int64)
    /// A file stands where the development identity belongs, and this program did not make it.
    case foreignFile(path: String)
    /// An ALPN name has 1 to 255 bytes.
    case invalidProtocolName(String)
    /// The library refused a setting or ran out of memory.
    case refused(step: String, ErrorQueue)

    /// The peer went away before the handshake was done.
    case closedDuringHandshake
    /// The handshake failed; an alert has been sent if one was due.
    case handshakeFailed(ErrorQueue)
    /// The peer sent something that breaks the protocol, or an alert.
    case connectionFailed(ErrorQueue)
    /// The connection ended without the peer's close_notify. What came may be cut short.
    case truncated
}

extension TLSError {
    /// The kind of error in a few words without values, for counting.
    package var shortDescription: String {
        switch self {
        case .unreadable: "unreadable file"
        case .unwritable: "unwritable file"
        case .noCertificate: "no certificate"
        case .noKey: "no key"
        case .lockedKey: "locked key"
        case .mismatch: "key mismatch"
        case .expired: "certificate expired"
        case .notYetValid: "certificate not yet valid"
        case .foreignFile: "foreign file"
        case .invalidProtocolName: "invalid protocol name"
        case .refused: "setting refused"
        case .closedDuringHandshake: "closed during handshake"
        case .handshakeFailed: "handshake failed"
        case .connectionFailed: "connection failed"
        case .truncated: "truncated"
        }
    }
}

extension TLSError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadable(let path, let reason):
            "\(path) cannot be read: \(reason)."
        case .unwritable(let path, let reason):
            "\(path) cannot be written: \(reason)."
        case .noCertificate(let path):
            "\(path) holds no certificate in PEM form."
        case .noKey(let path):
            "\(path) holds no private key in PEM form."
        case .lockedKey(let path):
            "The private key in \(path) is locked with a password; store it without one, readable by its owner alone."
        case .mismatch(let certificate, let key):
            "The private key in \(key) does not belong to the certificate in \(certificate)."
        case .expired(let path, let since):
            "The certificate in \(path) expired on \(day(of: since))."
        case .notYetValid(let path, let until):
            "The certificate in \(path) is not valid before \(day(of: until)); is the clock right?"
        case .foreignFile(let path):
            "\(path) was not made by this program and is left alone: name it by --cert and --key, or move it away."
        case .invalidProtocolName(let name):
            "An ALPN name has 1 to 255 bytes, not \(name.utf8.count)."
        case .refused(let step, let queue):
            "The TLS library refused to \(step): \(queue)."
        case .closedDuringHandshake:
            "The peer went away during the TLS handshake."
        case .handshakeFailed(let queue):
            "The TLS handshake failed: \(queue)."
        case .connectionFailed(let queue):
            "The TLS connection failed: \(queue)."
        case .truncated:
            "The connection ended without a close_notify."
        }
    }

    /// The UTC day of a second since 1970, as 2026-11-23.
    private func day(of second: Int64) -> String {
        var time = time_t(second)
        var parts = tm()
        guard gmtime_r(&time, &parts) != nil else { return "second \(second)" }
        let digits = { (number: Int32) in number < 10 ? "0\(number)" : "\(number)" }
        return "\(Int(parts.tm_year) + 1900)-\(digits(parts.tm_mon + 1))-\(digits(parts.tm_mday))"
    }
}
