import Digests
import Foundation
import TLS
import Testing

struct ClientCertificateTests {
    private let directory: ScratchDirectory
    private let certificate: String
    private let key: String
    private let pin: SHA256Digest

    init() throws {
        directory = try ScratchDirectory()
        let now = Int64(Date().timeIntervalSince1970)
        let made = try SelfSignedCertificate(
            commonName: "tg-1", hosts: ["localhost"], addresses: [], validFrom: now - 60, expiresAt: now + 600)
        certificate = try directory.write(made.certificate, to: "client.cert")
        key = try directory.write(made.key, to: "client.key")
        pin = try KeyPin.read(certificate: certificate)
    }

    private func client(_ protocols: [String]) throws -> TLSContext {
        try TLSContext.client(
            trust: .file(TestIdentity.shared.get().identity.certificatePath), protocols: protocols,
            identity: ClientIdentity(certificate: certificate, key: key))
    }

    @Test(arguments: [1, 100_000]) func aGatewaysKeyIsKnownWhoeverSignedItsCertificate(piece: Int) throws {
        let pair = try TestPair(server: TestIdentity.server(), client: client(["bagdar/1"]), piece: piece)
        try pair.connect()
        #expect(pair.server.application.notes == [.active, .handshake(alpn: "bagdar/1")])
        #expect(pair.server.application.peerKey == pin)
    }

    @Test func aGatewayNeedHaveNoCertificate() throws {
        let pair = try TestPair(server: TestIdentity.server(), client: TestIdentity.client(protocols: ["bagdar/1"]))
        try pair.connect()
        #expect(pair.server.application.notes == [.active, .handshake(alpn: "bagdar/1")])
        #expect(pair.server.application.peerKey == nil)
    }

    @Test func peopleAreNotAskedForOne() throws {
        let pair = try TestPair(server: TestIdentity.server(), client: client([]))
        try pair.connect()
        #expect(pair.server.application.notes == [.active, .handshake(alpn: nil)])
        #expect(pair.server.application.peerKey == nil)
    }

    @Test func aClientKnowsTheServersKeyToo() throws {
        let pair = try TestPair.connected()
        #expect(pair.client.application.peerKey == (try TestIdentity.server().key))
    }

    @Test func aPinIsThatOfTheKeyAndNotOfTheCertificate() throws {
        let other = try SelfSignedCertificate(
            commonName: "tg-1", hosts: ["localhost"], addresses: [], validFrom: 0, expiresAt: 1)
        let path = try directory.write(other.certificate, to: "expired.cert")
        #expect(try KeyPin.read(certificate: path) != pin)
        #expect(throws: TLSError.noCertificate(path: key)) { try KeyPin.read(certificate: key) }
    }
}
