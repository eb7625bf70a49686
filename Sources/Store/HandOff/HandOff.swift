/// A case: a person of the centre is wanted, or speaks with a newcomer. The centre's gateways know the newcomer by its id
/// alone.
package struct HandOff: Hashable, Sendable {
    /// Made by the server; what such a gateway calls the session.
    package var caseID: String
    package var newcomer: SessionKey
    /// The gateway that took it; nil while it waits.
    package var gateway: String?

    package init(caseID: String, newcomer: SessionKey, gateway: String? = nil) {
        self.caseID = caseID
        self.newcomer = newcomer
        self.gateway = gateway
    }
}
