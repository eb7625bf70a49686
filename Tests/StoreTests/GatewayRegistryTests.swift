import Digests
import Store
import Testing

@Suite struct GatewayRegistryTests {
    private let token = SHA256Digest(of: [1])
    private let otherToken = SHA256Digest(of: [2])

    @Test(arguments: StoreKind.allCases) func addedGatewayIsKnown(_ kind: StoreKind) async throws {
        try await withStore(kind) { store async throws in
            #expect(try store.gateway(named: "tg-1") == nil)
            try store.addGateway("tg-1", token: token, role: .gateway, replace: false)
            let record = GatewayRecord(name: "tg-1", token: token, role: .gateway, added: 1_663_700_000)
            #expect(try store.gateway(named: "tg-1") == record)
            #expect(try store.gateway(named: "TG-1") == nil)
        }
    }

    @Test(arguments: StoreKind.allCases) func knownGatewayKeepsItsTokenUnlessReplaced(_ kind: StoreKind) async throws {
        try await withStore(kind) { store async throws in
            try store.addGateway("tg-1", token: token, role: .gateway, replace: false)
            #expect(throws: StoreError.gatewayExists) {
                try store.addGateway("tg-1", token: otherToken, role: .gateway, replace: false)
            }
            #expect(try store.gateway(named: "tg-1")?.token == token)
            try store.addGateway("tg-1", token: otherToken, role: .gateway, replace: true)
            #expect(try store.gateway(named: "tg-1")?.token == otherToken)
            try store.addGateway("tg-2", token: token, role: .gateway, replace: true)
            #expect(try store.gateway(named: "tg-2")?.token == token)
        }
    }

    @Test func toolBesideARunningServerIsSeenAtOnce() async throws {
        try await withFolder { folder async throws in
            let store = try SQLiteTurnStore(at: folder.path)
            defer { store.close() }
            let tool = try SQLiteGateways(at: folder.path)
            try tool.addGateway("tg-1", token: token, role: .gateway, replace: false)
            #expect(try tool.gateway(named: "tg-1")?.token == token)
            tool.close()
            #expect(try store.gateway(named: "tg-1")?.token == token)
            #expect(throws: StoreError.closed) { try tool.gateway(named: "tg-1") }
            #expect(throws: StoreError.closed) {
                try tool.addGateway("tg-2", token: token, role: .gateway, replace: false)
            }
            tool.close()
            // And the server still writes.
            #expect(try await store.run(store.turn("m1")).replies == [])
        }
    }

    @Test func toolMayComeBeforeTheFirstServer() async throws {
        try await withFolder { folder async throws in
            let tool = try SQLiteGateways(at: folder.file("new/state"))
            try tool.addGateway("tg-1", token: token, role: .gateway, replace: false)
            tool.close()
            let store = try SQLiteTurnStore(at: folder.file("new/state"), clock: { 50 })
            defer { store.close() }
            #expect(try store.gateway(named: "tg-1")?.token == token)
            #expect(store.epoch == 50)
            #expect(store.notices == [])
        }
    }
}
