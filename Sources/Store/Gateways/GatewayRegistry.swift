package import Digests

/// Which gateways may connect. Tools add to it beside a running server, which sees the addition at once.
package protocol GatewayRegistry: Sendable {
    /// Lets a gateway in.
    /// - Parameters:
    ///   - token: SHA-256 of its token; the token itself is stored nowhere.
    ///   - replace: a gateway that is known already gets the new token and the role, and the old token is void at once;
    ///     without it, `StoreError.gatewayExists`.
    func addGateway(_ name: String, token: SHA256Digest, role: GatewayRole, replace: Bool) throws(StoreError)

    /// What is known of a gateway; nil: it may not connect.
    func gateway(named name: String) throws(StoreError) -> GatewayRecord?
}
