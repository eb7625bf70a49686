/// The PEM files that a client shows itself with: its certificate, and the key without a password.
package struct ClientIdentity: Hashable, Sendable {
    package var certificate: String
    package var key: String

    package init(certificate: String, key: String) {
        self.certificate = certificate
        self.key = key
    }
}
