/// What a gateway may do.
package enum GatewayRole: String, Hashable, Sendable, CaseIterable {
    /// Speaks for newcomers.
    case gateway
    /// Speaks for people of the centre: its sessions are cases.
    case `operator`
}
