package import Digests

/// A public key by which a peer is known: the SHA-256 of its SubjectPublicKeyInfo.
package enum KeyPin {
    /// The pin of the first certificate of a PEM file, which may be expired: only its key counts.
    package static func read(certificate path: String) throws(TLSError) -> SHA256Digest {
        guard let pin = try PEMFile(path).certificates().first?.keyDigest else { throw .noCertificate(path: path) }
        return pin
    }
}
