internal import GRDB

/// The rows of the table `hand_off`: open cases, one a session at most.
struct HandOffTable {
    let database: Database
    let outbox: OutboxTable

    static func handOff(of caseID: String, in database: Database) throws -> HandOff? {
        let statement = try database.cachedStatement(
            sql: "SELECT gateway, s, taken_by FROM hand_off WHERE case_id = ?")
        guard let row = try Row.fetchOne(statement, arguments: [caseID]) else { return nil }
        return HandOff(
            caseID: caseID,
            newcomer: SessionKey(
                gateway: try row.decode(String.self, atIndex: 0), session: try row.decode(String.self, atIndex: 1)),
            gateway: try row.decode(String?.self, atIndex: 2))
    }

    func apply(_ change: HandOffChange, to key: SessionKey, into news: inout [GatewayNews]) throws {
        switch change {
        case .open(let caseID):
            try execute(
                "INSERT INTO hand_off (case_id, gateway, s) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                [caseID, key.gateway, key.session])
        case .take(let gateway):
            try execute(
                "UPDATE hand_off SET taken_by = ? WHERE gateway = ? AND s = ?", [gateway, key.gateway, key.session])
            guard let handOff = try handOff(of: key) else { return }
            try drop(handOff.caseID, except: gateway, into: &news)
        case .close:
            guard let handOff = try handOff(of: key) else { return }
            try close(handOff)
            if handOff.gateway == nil { try drop(handOff.caseID, except: nil, into: &news) }
        }
    }

    /// The case of a forgotten person is over, and none of their words is owed to anybody.
    func forget(_ key: SessionKey, into news: inout [GatewayNews]) throws {
        guard let handOff = try handOff(of: key) else { return }
        try close(handOff)
        try drop(handOff.caseID, except: nil, into: &news)
    }

    /// Owes a reply to one gateway of the centre, or to all that there are.
    func owe(_ reply: CaseReply, into news: inout [GatewayNews]) throws {
        let gateways: [String]
        switch reply.recipient {
        case .gateway(let name): gateways = [name]
        case .everyone: gateways = try operators()
        }
        for gateway in gateways {
            news.add(gateway, owed: [try outbox.owe(reply.reply, to: gateway, reply.caseID)])
        }
    }

    private func handOff(of key: SessionKey) throws -> HandOff? {
        let statement = try database.cachedStatement(
            sql: "SELECT case_id, taken_by FROM hand_off WHERE gateway = ? AND s = ?")
        guard let row = try Row.fetchOne(statement, arguments: [key.gateway, key.session]) else { return nil }
        return HandOff(
            caseID: try row.decode(String.self, atIndex: 0), newcomer: key,
            gateway: try row.decode(String?.self, atIndex: 1))
    }

    private func close(_ handOff: HandOff) throws {
        try execute("DELETE FROM hand_off WHERE case_id = ?", [handOff.caseID])
    }

    private func drop(_ caseID: String, except gateway: String?, into news: inout [GatewayNews]) throws {
        for name in try operators() where name != gateway {
            news.add(name, dropped: try outbox.drop(all: SessionKey(gateway: name, session: caseID)))
        }
    }

    private func operators() throws -> [String] {
        let statement = try database.cachedStatement(sql: "SELECT name FROM gateway WHERE role = ? ORDER BY name")
        return try String.fetchAll(statement, arguments: [GatewayRole.operator.rawValue])
    }

    private func execute(_ sql: String, _ arguments: StatementArguments) throws {
        try database.cachedStatement(sql: sql).execute(arguments: arguments)
    }
}
