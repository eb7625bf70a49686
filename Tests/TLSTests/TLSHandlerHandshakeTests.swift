import COpenSSL
import Digests
import NIOCore
import TLS
import Testing

@Suite struct TLSHandlerHandshakeTests {
    @Test(arguments: [1, 7, 100, 100_000]) func bothEndsAreToldOnceBeforeAnyByte(piece: Int) throws {
        let pair = try TestPair.connected(piece: piece)
        #expect(pair.server.application.notes == [.active, .handshake(alpn: nil)])
        #expect(pair.client.application.notes == [.active, .handshake(alpn: nil)])
        #expect(pair.server.application.received == [] && pair.client.application.received == [])
    }

    @Test func aHandlerAddedToAnActiveChannelBeginsAtOnce() throws {
        let end = try TestEnd(TLSHandler(context: TestIdentity.server()))
        try end.connect()
        let late = try TestEnd(TLSHandler(context: TestIdentity.client()))
        defer {
            late.finish()
            end.finish()
        }
        #expect(try late.takeCiphertext() == [])
        try late.connect()
        let hello = try late.takeCiphertext()
        #expect(hello.first == 22)
        try end.receive(hello)
        #expect(try end.takeCiphertext().first == 22)
    }

    @Test func theGatewayProtocolIsAgreedOn() throws {
        let pair = try TestPair(
            server: TestIdentity.server(), client: TestIdentity.client(protocols: ["other/1", "bagdar/1"])
        )
        try pair.connect()
        #expect(pair.server.application.notes == [.active, .handshake(alpn: "bagdar/1")])
        #expect(pair.client.application.notes == [.active, .handshake(alpn: "bagdar/1")])
    }

    @Test(arguments: [["http/1.1"], ["h2", "http/1.1"], ["bagdar/2"], ["bagdar/11"]])
    func aForeignProtocolGetsAlert120(protocols: [String]) throws {
        let pair = try TestPair(server: TestIdentity.server(), client: TestIdentity.client(protocols: protocols))
        try pair.server.connect()
        try pair.client.connect()
        try pair.server.receive(pair.client.takeCiphertext())
        let alert = try pair.server.takeCiphertext()
        #expect(alert == fatalAlert(120))
        #expect(!pair.server.isOpen)
        #expect(
            pair.server.application.notes.dropFirst() == [
                .error(.handshakeFailed(.init(reasons: ["no application protocol"]))), .inactive,
            ])
        try pair.client.receive(alert)
        #expect(
            pair.client.application.errors == [
                .handshakeFailed(.init(reasons: ["tlsv1 alert no application protocol"]))
            ])
    }

    @Test(arguments: ["localhost", "LocalHost", "station-7"])
    func aNameOfTheCertificateIsServed(name: String) throws {
        let pair = try TestPair(server: TestIdentity.server(), client: TestIdentity.client(), serverName: name)
        try pair.connect()
        #expect(pair.client.application.notes == [.active, .handshake(alpn: nil)])
    }

    @Test(arguments: ["example.org", "localhost.example.org", "station-8", "host"])
    func anUnknownNameGetsAlert112(name: String) throws {
        let pair = try TestPair(server: TestIdentity.server(), client: TestIdentity.client(), serverName: name)
        try pair.server.connect()
        try pair.client.connect()
        try pair.server.receive(pair.client.takeCiphertext())
        #expect(try pair.server.takeCiphertext() == fatalAlert(112))
        #expect(!pair.server.isOpen)
        #expect(pair.server.application.errors.map(\.shortDescription) == ["handshake failed"])
    }

    @Test(arguments: ["127.0.0.1", "::1"]) func anAddressIsVerifiedButNotSentAsAName(address: String) throws {
        let pair = try TestPair(server: TestIdentity.server(), client: TestIdentity.client(), serverName: address)
        try pair.connect()
        #expect(pair.server.application.notes == [.active, .handshake(alpn: nil)])
        #expect(pair.client.application.notes == [.active, .handshake(alpn: nil)])
    }

    @Test func anAddressThatTheCertificateDoesNotHoldIsRefusedByTheClient() throws {
        let pair = try TestPair(server: TestIdentity.server(), client: TestIdentity.client(), serverName: "127.0.0.2")
        try pair.connect()
        #expect(
            pair.client.application.errors == [
                .handshakeFailed(.init(reasons: ["certificate verify failed"]))
            ])
        #expect(pair.server.application.errors.map(\.shortDescription) == ["handshake failed"])
        #expect(!pair.client.isOpen && !pair.server.isOpen)
    }

    @Test func aCertificateThatNobodyVouchesForIsRefusedByTheClient() throws {
        let other = try ScratchDirectory()
        let made = try SelfSignedCertificate(
            commonName: "other", hosts: ["localhost"], addresses: [], validFrom: 0, expiresAt: 4_000_000_000
        )
        let path = try other.write(made.certificate, to: "other.pem")
        let pair = try TestPair(server: TestIdentity.server(), client: .client(trust: .file(path)))
        try pair.connect()
        #expect(pair.client.application.errors.map(\.shortDescription) == ["handshake failed"])
        let open = try TestPair(server: TestIdentity.server(), client: .client(trust: .anybody))
        try open.connect()
        #expect(open.client.application.notes == [.active, .handshake(alpn: nil)])
    }

    @Test func aClientWithoutServerNameIsServed() throws {
        let pair = try TestPair(server: TestIdentity.server(), client: TestIdentity.client(), serverName: nil)
        try pair.connect()
        #expect(pair.server.application.notes == [.active, .handshake(alpn: nil)])
    }

    @Test func aClientOfTLS12IsRefusedWithAlert70() throws {
        let server = try TestEnd(TLSHandler(context: TestIdentity.server()))
        defer { server.finish() }
        try server.connect()
        let client = try RawClient(maxVersion: TLS1_2_VERSION)
        try server.receive(client.handshake(hearing: []))
        #expect(try Array(server.takeCiphertext().suffix(2)) == [2, 70])
        #expect(!server.isOpen)
        #expect(server.application.errors == [.handshakeFailed(.init(reasons: ["unsupported protocol"]))])
    }

    @Test func aClientThatWantsOldGroupsOnlyIsRefused() throws {
        let server = try TestEnd(TLSHandler(context: TestIdentity.server()))
        defer { server.finish() }
        try server.connect()
        let client = try RawClient { _ = shim_SSL_CTX_set1_groups_list($0, "P-521") }
        try server.receive(client.handshake(hearing: []))
        #expect(try server.takeCiphertext() == fatalAlert(40))
        #expect(!server.isOpen)
    }

    @Test func noTicketFollowsTheHandshake() throws {
        let server = try TestEnd(TLSHandler(context: TestIdentity.server()))
        defer { server.finish() }
        let client = try RawClient()
        try server.connect()
        try server.receive(client.handshake(hearing: []))
        let finished = try client.handshake(hearing: server.takeCiphertext())
        #expect(client.isConnected)
        try server.receive(finished)
        #expect(server.application.notes == [.active, .handshake(alpn: nil)])
        #expect(try server.takeCiphertext() == [])
        #expect(SSL_SESSION_is_resumable(SSL_get_session(client.ssl)) == 0)
    }

    @Test func cleartextRightBehindTheHandshakeIsNotLost() throws {
        let server = try TestEnd(TLSHandler(context: TestIdentity.server()))
        defer { server.finish() }
        let client = try RawClient()
        try server.connect()
        try server.receive(client.handshake(hearing: []))
        let finished = try client.handshake(hearing: server.takeCiphertext())
        client.write([1, 2, 3])
        try server.receive(finished + client.said())
        #expect(server.application.notes == [.active, .handshake(alpn: nil)])
        #expect(server.application.received == [1, 2, 3])
        #expect(server.application.readCompletes == 1)
    }
}
