import LineProtocol
import NIOCore
import NIOEmbedded
import Server
import Testing

struct AdmissionTests {
    private let address: SocketAddress

    init() throws {
        address = try SocketAddress(ipAddress: "192.0.2.7", port: 5)
    }

    @Test func oneTooManyHearsSoAndIsClosed() throws {
        let server = TestServer(.changed { $0.humanConnectionsPerAddress = 1 })
        let first = try server.accept(from: address)
        first.shakeHands(alpn: nil)
        #expect(first.text == "word greeting\n\n")
        let second = try server.accept(from: address)
        second.shakeHands(alpn: nil)
        #expect(second.text == "word full\n\n")
        #expect(!second.isOpen)
        first.cut()
        server.run()
        let third = try server.accept(from: address)
        third.shakeHands(alpn: nil)
        #expect(third.text == "word greeting\n\n")
    }

    @Test func gatewaysWithoutWelcomeAreClosedBeyondTheLimitAndWelcomedOnesAreNot() throws {
        let server = TestServer(.changed { $0.connectionsBeforeWelcomePerAddress = 1 })
        let first = try server.accept(from: address)
        first.shakeHands(alpn: "bagdar/1")
        let second = try server.accept(from: address)
        second.shakeHands(alpn: "bagdar/1")
        #expect(!second.isOpen)
        try first.send(#"HELLO {"v":1,"name":"tg-1","token":"t"}"#)
        let third = try server.accept(from: address)
        third.shakeHands(alpn: "bagdar/1")
        #expect(third.isOpen && first.isOpen)
    }

    @Test func handshakesThatAreNeverDoneAreLimitedAndThenCut() throws {
        let server = TestServer(
            .changed {
                $0.humanConnectionsPerAddress = 1
                $0.connectionsBeforeWelcomePerAddress = 1
            })
        let slow = try [server.accept(from: address), server.accept(from: address)]
        #expect(server.environment.makeHandler(for: address) == nil)
        server.advance(milliseconds: 10_000)
        #expect(slow.allSatisfy { !$0.isOpen })
        server.run()
        #expect(server.environment.makeHandler(for: address) != nil)
    }
}
