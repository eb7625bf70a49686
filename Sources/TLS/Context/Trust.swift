internal import COpenSSL
internal import Digests

/// Whose certificates a client believes.
package enum Trust: Equatable, Sendable {
    /// Those of the authorities that the system knows.
    case system
    /// Those in this PEM file, and what they have signed.
    case file(String)
    /// Anybody's: for looking at a server, never for trusting it.
    case anybody

    func install(in context: OpaquePointer) throws(TLSError) {
        ErrorQueue.clear()
        switch self {
        case .anybody:
            SSL_CTX_set_verify(context, SSL_VERIFY_NONE, nil)
            return
        case .system:
            guard SSL_CTX_set_default_verify_paths(context) == 1 else {
                throw .refused(step: "find the system's authorities", .drain())
            }
        case .file(let path):
            let store = SSL_CTX_get_cert_store(context)
            for certificate in try PEMFile(path).certificates() {
                guard X509_STORE_add_cert(store, certificate.pointer) == 1 else {
                    throw .refused(step: "trust \(path)", .drain())
                }
            }
        }
        SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nil)
    }
}
