import Digests
import Store
import Testing

/// The rows of a case, and what gateways of the centre are owed of it (PROTOCOL.md 2.1, rule 9).
@Suite struct HandOffStoreTests {
    private func commit(
        _ store: any TurnStore, state: [UInt8]? = [1], _ change: HandOffChange?, _ replies: CaseReply...
    ) async throws -> TurnOutcome {
        let expected = try store.session(.first, nil).revision
        return await store.run(
            PendingTurn(key: .first, mark: nil, cause: .push, expected: expected) {
                FinishedTurn(state: state, handOff: change, caseReplies: replies)
            })
    }

    private func withOperators(_ kind: StoreKind, _ body: (any TurnStore) async throws -> Void) async throws {
        try await withStore(kind) { store async throws in
            try store.addGateway("g1", token: SHA256Digest(of: []), role: .gateway, replace: false)
            for name in ["op-1", "op-2"] {
                try store.addGateway(name, token: SHA256Digest(of: []), role: .operator, replace: false)
            }
            try await body(store)
        }
    }

    private func owed(_ store: any TurnStore, _ gateway: String) throws -> [String] {
        try store.owed(gateway: gateway, after: 0, limit: 99).map {
            $0.session + " " + String(decoding: $0.body, as: UTF8.self)
        }
    }

    private func reply(_ text: String, to recipient: CaseReply.Recipient = .everyone) -> CaseReply {
        CaseReply(to: recipient, caseID: "c1", NewReply(body: Array(text.utf8)))
    }

    @Test(arguments: StoreKind.allCases) func waitingCaseIsOwedToEveryGatewayOfTheCentre(_ kind: StoreKind) async throws
    {
        try await withOperators(kind) { store async throws in
            let outcome = try await commit(store, .open("c1"), reply("waits"))
            #expect(
                outcome
                    == .committed(
                        replies: [],
                        news: [GatewayNews(gateway: "op-1", owed: [1]), GatewayNews(gateway: "op-2", owed: [2])]))
            #expect(try owed(store, "op-1") == ["c1 waits"])
            #expect(try owed(store, "op-2") == ["c1 waits"])
            #expect(try owed(store, "g1") == [])
            let handOff = HandOff(caseID: "c1", newcomer: .first)
            #expect(try store.handOff(of: "c1") == handOff)
            #expect(try store.session(.first, nil).handOff == handOff)
            #expect(try store.handOff(of: "c2") == nil)
        }
    }

    @Test(arguments: StoreKind.allCases) func takenCaseIsOwedToNobodyElse(_ kind: StoreKind) async throws {
        try await withOperators(kind) { store async throws in
            _ = try await commit(store, .open("c1"), reply("waits"))
            let outcome = try await commit(store, .take(by: "op-2"), reply("yours", to: .gateway("op-2")))
            #expect(
                outcome
                    == .committed(
                        replies: [],
                        news: [
                            GatewayNews(gateway: "op-2", owed: [3]), GatewayNews(gateway: "op-1", dropped: [1]),
                        ]))
            #expect(try owed(store, "op-1") == [])
            #expect(try owed(store, "op-2") == ["c1 waits", "c1 yours"])
            #expect(try store.session(.first, nil).handOff?.gateway == "op-2")
            #expect(try store.session(.first, nil).owedToCase == 2)
        }
    }

    @Test(arguments: StoreKind.allCases) func closedCaseIsUnknownAndItsLastWordsStayOwed(_ kind: StoreKind) async throws
    {
        try await withOperators(kind) { store async throws in
            _ = try await commit(store, .open("c1"), reply("waits"))
            _ = try await commit(store, .take(by: "op-1"))
            _ = try await commit(store, nil, reply("words", to: .gateway("op-1")))
            _ = try await commit(store, .close, reply("over", to: .gateway("op-1")))
            #expect(try store.handOff(of: "c1") == nil)
            #expect(try store.session(.first, nil).handOff == nil)
            #expect(try owed(store, "op-1") == ["c1 waits", "c1 words", "c1 over"])
        }
    }

    @Test(arguments: StoreKind.allCases) func caseThatEndsWhileItWaitsIsOwedNoMore(_ kind: StoreKind) async throws {
        try await withOperators(kind) { store async throws in
            _ = try await commit(store, .open("c1"), reply("waits"))
            _ = try await commit(store, .close)
            #expect(try owed(store, "op-1") == [])
            #expect(try owed(store, "op-2") == [])
        }
    }

    @Test(arguments: StoreKind.allCases) func forgottenPersonsWordsAreOwedToNobody(_ kind: StoreKind) async throws {
        try await withOperators(kind) { store async throws in
            _ = try await commit(store, .open("c1"), reply("waits"))
            _ = try await commit(store, .take(by: "op-1"))
            _ = try await commit(store, nil, reply("words", to: .gateway("op-1")))
            let outcome = try await commit(store, state: nil, nil, reply("over", to: .gateway("op-1")))
            #expect(
                outcome
                    == .committed(
                        replies: [], news: [GatewayNews(gateway: "op-1", owed: [4], dropped: [1, 3])]))
            #expect(try owed(store, "op-1") == ["c1 over"])
            #expect(try store.handOff(of: "c1") == nil)
        }
    }

    @Test(arguments: StoreKind.allCases) func sessionHasOneCase(_ kind: StoreKind) async throws {
        try await withOperators(kind) { store async throws in
            _ = try await commit(store, .open("c1"))
            _ = try await commit(store, .open("c2"))
            #expect(try store.session(.first, nil).handOff?.caseID == "c1")
            #expect(try store.handOff(of: "c2") == nil)
        }
    }
}
