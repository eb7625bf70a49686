import Server
import Testing

/// Which mode the handshake settles, and how long it may take.
@Suite struct ModeTests {
    @Test func nothingIsSaidBeforeTheHandshake() throws {
        let server = TestServer()
        let connection = try server.accept()
        server.advance(milliseconds: 9999)
        #expect(connection.text == "" && connection.isOpen)
        #expect(server.environment.connections.count == 0)
    }

    @Test func aHandshakeThatTakesTooLongIsCut() throws {
        let server = TestServer()
        let connection = try server.accept()
        server.advance(milliseconds: 10_000)
        #expect(!connection.isOpen)
        #expect(connection.text == "")
    }

    @Test func aHandshakeThatIsDoneIsNotCut() throws {
        let server = TestServer()
        let connection = try server.accept()
        server.advance(milliseconds: 9999)
        connection.shakeHands(alpn: nil)
        server.advance(milliseconds: 60_000)
        #expect(connection.isOpen)
        #expect(server.environment.connections.count == 1)
    }

    @Test func aFailedHandshakeIsClosedSilently() throws {
        let server = TestServer()
        let connection = try server.accept()
        connection.fail()
        #expect(!connection.isOpen && connection.text == "")
    }

    @Test func theProtocolNameIsGatewayModeAndNoneIsHumanMode() throws {
        let server = TestServer()
        let gateway = try server.accept()
        gateway.shakeHands(alpn: "bagdar/1")
        #expect(gateway.said == ["INFO test/1"])
        let person = try server.accept()
        person.shakeHands(alpn: nil)
        #expect(person.text == "word greeting\n\n")
    }

    @Test func aConnectionIsForgottenWhenItCloses() throws {
        let server = TestServer()
        let (gateway, person) = (try server.dial(), try server.person())
        #expect(server.environment.connections.count == 2)
        gateway.cut()
        server.run()
        #expect(server.environment.connections.count == 1)
        person.cut()
        server.run()
        #expect(server.environment.connections.count == 0)
    }
}
