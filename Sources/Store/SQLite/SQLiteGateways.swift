package import Digests
internal import Glibc

/// The gateways of a state folder, for tools that run beside a server or before its first start. Opening it counts no
/// start of a server.
package final class SQLiteGateways: GatewayRegistry {
    private let connection: StoreConnection
    private let clock: @Sendable () -> Int64

    /// - Parameters:
    ///   - path: the state folder; made if it is missing.
    ///   - clock: seconds since 1970.
    package init(
        at path: String, clock: @escaping @Sendable () -> Int64 = { Int64(time(nil)) }
    ) throws(StoreError) {
        let folder = try StateFolder(at: path)
        self.clock = clock
        connection = try folder.whileLocked { () throws(StoreError) in
            try StoreConnection.writer(in: folder, lockWait: WriterLimits().lockWait)
        }
    }

    package func addGateway(
        _ name: String, token: SHA256Digest, role: GatewayRole, replace: Bool
    ) throws(StoreError) {
        let record = GatewayRecord(name: name, token: token, role: role, added: clock())
        try connection.transaction { try GatewayTable.add(record, replace: replace, in: $0) }
    }

    package func gateway(named name: String) throws(StoreError) -> GatewayRecord? {
        try connection.use { try GatewayTable.record(named: name, in: $0) }
    }

    /// Then everything is refused with ``StoreError/closed``.
    package func close() {
        connection.close()
    }
}
