package import Digests

/// The user inbound event that ``TLSHandler`` fires once, before the first cleartext byte.
package struct TLSHandshakeCompleted: Equatable, Sendable {
    /// The protocol that both sides agreed on; nil when the client named none.
    package let alpn: String?
    /// SHA-256 of the peer's public key (its SubjectPublicKeyInfo), which it has proved to hold; nil where the peer showed no
    /// certificate.
    package let peerKey: SHA256Digest?

    package init(alpn: String?, peerKey: SHA256Digest? = nil) {
        self.alpn = alpn
        self.peerKey = peerKey
    }
}
