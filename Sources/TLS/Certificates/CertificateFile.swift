internal import COpenSSL
internal import Digests
internal import Glibc

/// A server's certificate, its chain and its key: read, and checked to be usable now.
struct CertificateFile {
    private let leaf: Certificate
    private let chain: ArraySlice<Certificate>
    private let key: PrivateKey

    /// When the certificate expires, in seconds since 1970.
    var expiresAt: Int64 { leaf.expiresAt }

    /// SHA-256 of the certificate's public key.
    var keyDigest: SHA256Digest? { leaf.keyDigest }

    /// Reads both files. The first certificate is the server's own, the others are its chain.
    init(certificate certificatePath: String, key keyPath: String) throws(TLSError) {
        let certificates = try PEMFile(certificatePath).certificates()
        guard let leaf = certificates.first else { throw .noCertificate(path: certificatePath) }
        key = try PEMFile(keyPath).key()
        guard leaf.belongs(to: key) else { throw .mismatch(certificate: certificatePath, key: keyPath) }
        let now = Int64(time(nil))
        guard leaf.validFrom <= now else { throw .notYetValid(path: certificatePath, until: leaf.validFrom) }
        guard now <= leaf.expiresAt else { throw .expired(path: certificatePath, since: leaf.expiresAt) }
        self.leaf = leaf
        chain = certificates.dropFirst()
    }

    /// Gives all of it to a context.
    func install(in context: OpaquePointer) throws(TLSError) {
        ErrorQueue.clear()
        var isDone =
            SSL_CTX_use_certificate(context, leaf.pointer) == 1 && SSL_CTX_use_PrivateKey(context, key.pointer) == 1
        for certificate in chain where isDone {
            isDone = shim_SSL_CTX_add1_chain_cert(context, certificate.pointer) == 1
        }
        guard isDone, SSL_CTX_check_private_key(context) == 1 else {
            throw .refused(step: "take the certificate", .drain())
        }
    }
}
