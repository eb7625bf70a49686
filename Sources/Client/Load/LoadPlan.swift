package import LineProtocol
package import TLS

/// Whom a load run connects to, how often, and what is said there.
package struct LoadPlan: Sendable {
    package var address: Endpoint
    package var tls: TLSContext
    /// The name that the server's certificate must bear.
    package var serverName: String
    package var connections: Int
    /// Requests without an answer, a connection, at most.
    package var inFlight: Int
    /// What is said on the connection of this number, from 0.
    package var dialect: @Sendable (Int) -> any LoadDialect

    package init(
        address: Endpoint, tls: TLSContext, serverName: String, connections: Int, inFlight: Int,
        dialect: @escaping @Sendable (Int) -> any LoadDialect
    ) {
        self.address = address
        self.tls = tls
        self.serverName = serverName
        self.connections = connections
        self.inFlight = max(1, inFlight)
        self.dialect = dialect
    }
}

/// When requests are sent.
package enum LoadPace: Equatable, Sendable {
    /// As soon as there is room: what the server can do.
    case closed
    /// So many a second in all, at random moments, whether the server keeps up or not: what people see.
    case open(perSecond: Double)
}
