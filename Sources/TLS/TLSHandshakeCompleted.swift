/// The user inbound event that ``TLSHandler`` fires once, before the first cleartext byte.
package struct TLSHandshakeCompleted: Equatable, Sendable {
    /// The protocol that both sides agreed on; nil when the client named none.
    package let alpn: String?

    package init(alpn: String?) {
        self.alpn = alpn
    }
}
