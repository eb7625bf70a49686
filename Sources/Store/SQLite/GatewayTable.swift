internal import Digests
internal import Foundation
internal import GRDB

/// The rows of the table `gateway`.
enum GatewayTable {
    /// - Throws: ``StoreError/gatewayExists`` where the name is known and not to be replaced.
    static func add(_ record: GatewayRecord, replace: Bool, in database: Database) throws {
        let conflict =
            replace
            ? "DO UPDATE SET token = excluded.token, role = excluded.role, added = excluded.added" : "DO NOTHING"
        try database.execute(
            sql: "INSERT INTO gateway (name, token, role, added) VALUES (?, ?, ?, ?) ON CONFLICT (name) \(conflict)",
            arguments: [record.name, Data(record.token.bytes), record.role.rawValue, record.added])
        guard database.changesCount > 0 else { throw StoreError.gatewayExists }
    }

    static func record(named name: String, in database: Database) throws -> GatewayRecord? {
        let statement = try database.cachedStatement(sql: "SELECT token, role, added FROM gateway WHERE name = ?")
        guard let row = try Row.fetchOne(statement, arguments: [name]) else { return nil }
        guard let token = SHA256Digest(bytes: [UInt8](try row.decode(Data.self, atIndex: 0))) else {
            throw StoreError.damaged
        }
        // A role that only a newer version knows may do no more than any gateway.
        return GatewayRecord(
            name: name, token: token, role: GatewayRole(rawValue: try row.decode(String.self, atIndex: 1)) ?? .gateway,
            added: try row.decode(Int64.self, atIndex: 2))
    }
}
