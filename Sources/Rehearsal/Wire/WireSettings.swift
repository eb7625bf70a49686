package import LineProtocol
package import TLS

/// The server against which scripts are played, and as whom.
package struct WireSettings: Sendable {
    package var address: Endpoint
    package var hello: Hello
    package var trust: Trust
    /// Kills the server and starts it again; nil: nobody here can.
    package var restart: (@Sendable () async throws -> Void)?

    package init(
        address: Endpoint, hello: Hello, trust: Trust, restart: (@Sendable () async throws -> Void)? = nil
    ) {
        self.address = address
        self.hello = hello
        self.trust = trust
        self.restart = restart
    }
}
