package import Digests

/// A gateway that may connect.
package struct GatewayRecord: Hashable, Sendable {
    package var name: String
    /// SHA-256 of its token; compare with `SHA256Digest.matches(_:)`, which takes the same time whatever it finds.
    package var token: SHA256Digest
    package var role: GatewayRole
    /// When it was added or got its token, in seconds since 1970.
    package var added: Int64

    package init(name: String, token: SHA256Digest, role: GatewayRole, added: Int64) {
        self.name = name
        self.token = token
        self.role = role
        self.added = added
    }
}
