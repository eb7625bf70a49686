package import Store

/// What turns know of the gateways' connections.
package struct LiveGateways: Sendable {
    /// Tells connections of replies that came about elsewhere. From any thread.
    package var announce: @Sendable (GatewayNews) -> Void
    /// Whether the gateway has a live connection.
    package var isLive: @Sendable (_ gateway: String) -> Bool
    /// Whether any gateway of the centre has one.
    package var isCentreOpen: @Sendable () -> Bool

    package init(
        announce: @escaping @Sendable (GatewayNews) -> Void, isLive: @escaping @Sendable (String) -> Bool,
        isCentreOpen: @escaping @Sendable () -> Bool
    ) {
        self.announce = announce
        self.isLive = isLive
        self.isCentreOpen = isCentreOpen
    }

    /// Nobody is connected.
    package static let none = LiveGateways(announce: { _ in }, isLive: { _ in false }, isCentreOpen: { false })
}
