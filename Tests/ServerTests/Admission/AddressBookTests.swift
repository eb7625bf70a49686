import LineProtocol
import NIOCore
import Server
import Testing

struct AddressBookTests {
    private let book: AddressBook

    init() {
        var limits = Limits()
        limits.humanConnections = 5
        limits.humanConnectionsPerAddress = 2
        limits.connectionsBeforeWelcomePerAddress = 1
        book = AddressBook(limits: limits)
    }

    private func address(_ text: String) throws -> PeerAddress? {
        PeerAddress(try SocketAddress(ipAddress: text, port: 1))
    }

    @Test func anAddressHasSoManyPeopleAndNoMore() throws {
        let one = try address("192.0.2.1")
        #expect([1, 2, 3].map { _ in book.move(one, from: nil, to: .human) } == [true, true, false])
        #expect(book.move(try address("192.0.2.2"), from: nil, to: .human))
        book.remove(one, from: .human)
        #expect(book.move(one, from: nil, to: .human))
    }

    @Test func allPeopleTogetherAreLimitedTheLoopbackIncluded() throws {
        let taken = (0..<6).map { _ in book.move(nil, from: nil, to: .human) }
        #expect(taken == [true, true, true, true, true, false])
        #expect(!book.move(try address("192.0.2.1"), from: nil, to: .human))
    }

    @Test func gatewaysCountUntilTheirWelcome() throws {
        let one = try address("192.0.2.1")
        #expect(book.move(one, from: nil, to: .unwelcomed))
        #expect(!book.move(one, from: nil, to: .unwelcomed))
        #expect(book.move(one, from: .unwelcomed, to: .welcomed))
        #expect(book.move(one, from: nil, to: .unwelcomed))
    }

    @Test func handshakesOfOneAddressAreAsManyAsCanBecomeSomething() throws {
        let one = try address("192.0.2.1")
        #expect((0..<4).map { _ in book.move(one, from: nil, to: .handshake) } == [true, true, true, false])
        #expect(book.move(one, from: .handshake, to: .human))
        #expect(book.move(one, from: nil, to: .handshake))
    }

    @Test func aRefusedMoveChangesNothing() throws {
        let one = try address("192.0.2.1")
        _ = book.move(one, from: nil, to: .unwelcomed)
        _ = book.move(one, from: nil, to: .handshake)
        #expect(!book.move(one, from: .handshake, to: .unwelcomed))
        book.remove(one, from: .handshake)
        book.remove(one, from: .unwelcomed)
        #expect(book.addressCount == 0)
    }

    @Test(arguments: ["127.0.0.1", "127.8.9.1", "::1", "::ffff:127.0.0.1"]) func thisMachineIsFree(text: String) throws
    {
        #expect(try address(text) == nil)
    }

    @Test func aNetworkOfSixtyFourBitsIsOneAddress() throws {
        #expect(try address("2001:db8:0:1::1") == address("2001:db8:0:1:ffff::2"))
        #expect(try address("2001:db8:0:1::1") != address("2001:db8:0:2::1"))
        #expect(try address("::ffff:192.0.2.1") == address("192.0.2.1"))
        #expect(try address("192.0.2.1") != address("192.0.2.2"))
    }
}
