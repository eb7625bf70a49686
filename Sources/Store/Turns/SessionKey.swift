/// Whose session: equal `session` names of two gateways are two people (PROTOCOL.md 2.1, rule 0).
package struct SessionKey: Hashable, Sendable {
    /// Name of the gateway.
    package var gateway: String
    /// The gateway's name of the person; opaque.
    package var session: String

    package init(gateway: String, session: String) {
        self.gateway = gateway
        self.session = session
    }
}
