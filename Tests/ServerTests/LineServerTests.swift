import LineProtocol
import Server
import Testing

/// The whole server over real sockets and real TLS, on the loopback.
@Suite(.timeLimit(.minutes(1))) struct LineServerTests {
    private static let hello = #"HELLO {"v":1,"name":"tg-1","token":"t"}"#

    @Test func aGatewayHasATurn() async throws {
        try await RunningServer.serve { server in
            let gateway = try await server.connect(protocols: [GatewayProtocol.name])
            gateway.send(Self.hello, #"SAY {"id":"m1","s":"a","text":"hello"}"#)
            let said = await gateway.next(4)
            #expect(said.map { $0.prefix { $0 != " " } } == ["INFO", "WELCOME", "OK", "REPLY"])
            #expect(
                said.dropFirst(2) == [
                    #"OK {"id":"m1","replies":1}"#,
                    #"REPLY {"n":1,"s":"a","kind":"answer","lang":"ru","text":"text 1"}"#,
                ])
            gateway.send(#"ACK {"n":1}"#, "QUIT")
            #expect(await gateway.rest() == ["BYE"])
        }
    }

    @Test func aPersonHasATurn() async throws {
        try await RunningServer.serve { server in
            let person = try await server.connect()
            #expect(await person.next(2) == ["word greeting", ""])
            person.send("hello", "/quit")
            #expect(await person.rest() == ["said hello", "", "word goodbye", ""])
        }
    }

    @Test func manyConnectionsAreServedOnAllLoops() async throws {
        try await RunningServer.serve { server in
            try await withThrowingTaskGroup { group in
                for number in 1...20 {
                    group.addTask {
                        let gateway = try await server.connect(protocols: [GatewayProtocol.name])
                        gateway.send(#"HELLO {"v":1,"name":"g\#(number)","token":"t"}"#)
                        _ = await gateway.next(2)
                        for turn in 1...10 {
                            gateway.send(#"SAY {"id":"m\#(turn)","s":"s\#(turn)","text":"hello"}"#)
                            let said = await gateway.next(2)
                            #expect(said.first == #"OK {"id":"m\#(turn)","replies":1}"#)
                            #expect(said.last?.contains(#""s":"s\#(turn)""#) == true)
                        }
                        gateway.send("QUIT")
                        #expect(await gateway.rest() == ["BYE"])
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test func aForeignProtocolIsRefused() async throws {
        try await RunningServer.serve { server in
            let client = try await server.connect(protocols: ["http/1.1"])
            let said = await client.rest()
            #expect(said.count == 1)
            #expect(said.first?.hasPrefix("error: ") == true)
            // Nobody else is disturbed.
            let person = try await server.connect()
            #expect(await person.next(1) == ["word greeting"])
        }
    }

    @Test func aClientThatSaysNothingIsCutAtTheHandshakeLimit() async throws {
        try await RunningServer.serve(.changed { $0.handshake = 50 }) { server in
            let client = try await server.connectWithoutTLS()
            #expect(await client.rest() == [])
        }
    }

    @Test func aClientThatSpeaksNoTLSIsCut() async throws {
        try await RunningServer.serve { server in
            let client = try await server.connectWithoutTLS()
            client.send("GET / HTTP/1.1", "")
            // An alert at most, and no line of text.
            #expect(await client.rest().allSatisfy { !$0.contains("HTTP") && !$0.contains("word") })
        }
    }

    @Test func theEndIsToldToAllAndRunReturns() async throws {
        try await RunningServer.serve { server in
            let gateway = try await server.connect(protocols: [GatewayProtocol.name])
            gateway.send(Self.hello)
            _ = await gateway.next(2)
            let person = try await server.connect()
            _ = await person.next(2)
            async let gatewayRest = gateway.rest()
            async let personRest = person.rest()
            try await server.end()
            #expect(await gatewayRest == [#"DRAIN {"in_ms":10000}"#, #"BYE {"code":"draining"}"#])
            #expect(await personRest == ["word shuttingDown", ""])
            await #expect(throws: (any Error).self) { try await server.connectWithoutTLS() }
        }
    }

    @Test func aGatewayWithWorkIsWaitedFor() async throws {
        try await RunningServer.serve { server in
            let gateway = try await server.connect(protocols: [GatewayProtocol.name])
            gateway.send(Self.hello, #"SAY {"id":"m1","s":"a","text":"hello"}"#)
            _ = await gateway.next(4)
            async let end: Void = server.end()
            #expect(await gateway.next(1) == [#"DRAIN {"in_ms":10000}"#])
            gateway.send(#"SAY {"id":"m2","s":"b","text":"late"}"#, #"ACK {"n":1}"#)
            let said = await gateway.rest()
            #expect(said.first?.hasPrefix(#"ERR {"id":"m2","code":"draining""#) == true)
            #expect(said.dropFirst() == [#"BYE {"code":"draining"}"#])
            try await end
        }
    }

    @Test func anAddressThatIsTakenIsNamed() async throws {
        try await RunningServer.serve { server in
            #expect(server.address.host == "127.0.0.1" && server.address.port > 0)
            let address = server.address
            do {
                try await RunningServer.serve(at: address) { _ in Issue.record("two servers on one port") }
                Issue.record("no error")
            } catch ServerError.cannotListen(let taken, _) {
                #expect(taken == address)
            }
        }
    }

    @Test func absurdLimitsAreNoTrap() async throws {
        let limits = Limits.changed { limits in
            limits.unsentBytes = 0
            (limits.handshake, limits.hello, limits.closing, limits.deadAfter) = (.max, .max, .max, .max)
        }
        try await RunningServer.serve(limits) { server in
            let gateway = try await server.connect(protocols: [GatewayProtocol.name])
            gateway.send("QUIT")
            #expect(await gateway.rest().last == #"BYE {"code":"not-hello"}"#)
        }
    }
}
