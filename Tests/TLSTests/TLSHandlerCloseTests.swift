import NIOCore
import TLS
import Testing

@Suite struct TLSHandlerCloseTests {
    @Test(arguments: [1, 7, 100_000]) func aCloseOfTheServerEndsBothInOrder(piece: Int) throws {
        let pair = try TestPair.connected(piece: piece)
        let close = pair.server.close()
        #expect(pair.server.isOpen)
        try pair.run()
        #expect(!pair.server.isOpen && !pair.client.isOpen)
        try close.settled()
        #expect(pair.server.application.errors == [] && pair.client.application.errors == [])
        #expect(pair.client.application.notes.last == .inactive)
    }

    @Test func aCloseOfTheClientEndsBothInOrder() throws {
        let pair = try TestPair.connected()
        let close = pair.client.close()
        try pair.run()
        #expect(!pair.server.isOpen && !pair.client.isOpen)
        try close.settled()
        #expect(pair.server.application.notes == [.active, .handshake(alpn: nil), .inactive])
    }

    @Test func bothMayCloseAtOnce() throws {
        let pair = try TestPair.connected()
        let closes = [pair.client.close(), pair.server.close()]
        try pair.run()
        for close in closes { try close.settled() }
        #expect(pair.server.application.errors == [] && pair.client.application.errors == [])
    }

    @Test func whatWasWrittenLeavesBeforeTheGoodbye() throws {
        let pair = try TestPair.connected()
        let write = pair.server.write([1, 2, 3])
        let close = pair.server.close()
        try pair.run()
        #expect(pair.client.application.received == [1, 2, 3])
        try write.settled()
        try close.settled()
    }

    @Test func aCloseFromInsideAReadIsGood() throws {
        let pair = try TestPair.connected()
        pair.server.application.onRead = { context, _ in
            context.write(NIOAny(ByteBuffer(string: "bye")), promise: nil)
            context.close(promise: nil)
        }
        pair.client.writeAndFlush([1])
        try pair.run()
        #expect(pair.client.application.received == Array("bye".utf8))
        #expect(pair.client.application.notes.last == .inactive && pair.client.application.errors == [])
        #expect(pair.server.application.notes.last == .inactive && pair.server.application.errors == [])
    }

    @Test func aPeerThatNeverAnswersTheGoodbyeIsCutOffInTime() throws {
        let pair = try TestPair.connected()
        let close = pair.server.close()
        _ = try pair.server.takeCiphertext()
        pair.server.wait(.milliseconds(4_999))
        #expect(pair.server.isOpen)
        pair.server.wait(.milliseconds(1))
        #expect(!pair.server.isOpen)
        try close.settled()
        #expect(pair.server.application.errors == [])
    }

    @Test func aPeerThatNeverReadsIsCutOffInTime() throws {
        let pair = try TestPair.connected()
        pair.server.wire.isBlocked = true
        let write = pair.server.writeAndFlush(pattern(100_000))
        let close = pair.server.close()
        pair.server.wait(.seconds(5))
        #expect(!pair.server.isOpen)
        try close.settled()
        #expect(pair.server.application.errors == [])
        #expect(throws: ChannelError.ioOnClosedChannel) { try write.settled() }
    }

    @Test func whatComesAfterOurGoodbyeIsThrownAway() throws {
        let pair = try TestPair.connected()
        let close = pair.server.close()
        pair.client.writeAndFlush([1, 2, 3])
        try pair.server.receive(pair.client.takeCiphertext())
        #expect(pair.server.application.received == [])
        #expect(pair.server.isOpen)
        try pair.run()
        #expect(!pair.server.isOpen)
        try close.settled()
    }

    @Test func aClosingEndReadsOnEvenIfTheApplicationDoesNot() throws {
        let pair = try TestPair.connected()
        pair.client.writeAndFlush([1])
        let first = try pair.client.takeCiphertext()
        let before = pair.server.wire.reads
        let close = pair.server.close()
        #expect(pair.server.wire.reads == before + 1)
        try pair.server.receive(first)
        #expect(pair.server.wire.reads == before + 2)
        try pair.run()
        try close.settled()
    }

    @Test func aPeerThatEndsWithoutGoodbyeAfterOursIsNoError() throws {
        let pair = try TestPair.connected()
        let close = pair.server.close()
        pair.server.endInput()
        try close.settled()
        #expect(pair.server.application.notes == [.active, .handshake(alpn: nil), .inactive])
    }

    @Test func anEndWithoutGoodbyeIsTruncation() throws {
        let pair = try TestPair.connected()
        let write = pair.server.write([1])
        pair.server.endInput()
        #expect(
            pair.server.application.notes == [
                .active, .handshake(alpn: nil), .error(.truncated), .inactive,
            ])
        #expect(throws: TLSError.truncated) { try write.settled() }
    }

    @Test func aHalfClosedInputIsTruncationToo() throws {
        let pair = try TestPair.connected()
        pair.server.fire(ChannelEvent.inputClosed)
        #expect(
            pair.server.application.notes == [
                .active, .handshake(alpn: nil), .error(.truncated), .inactive,
            ])
        #expect(!pair.server.isOpen)
    }

    @Test func anEndDuringTheHandshakeIsToldAsSuch() throws {
        let pair = try TestPair(server: TestIdentity.server(), client: TestIdentity.client())
        try pair.server.connect()
        pair.server.endInput()
        #expect(pair.server.application.notes == [.active, .error(.closedDuringHandshake), .inactive])
    }

    @Test func aCloseDuringTheHandshakeIsImmediate() throws {
        let pair = try TestPair(server: TestIdentity.server(), client: TestIdentity.client())
        try pair.server.connect()
        let write = pair.server.write([1])
        try pair.server.close().settled()
        #expect(pair.server.application.notes == [.active, .inactive])
        #expect(throws: ChannelError.ioOnClosedChannel) { try write.settled() }
    }

    @Test func aWriteAfterCloseFails() throws {
        let pair = try TestPair.connected()
        let close = pair.server.close()
        let early = pair.server.writeAndFlush([1])
        #expect(throws: ChannelError.ioOnClosedChannel) { try early.settled() }
        try pair.run()
        try close.settled()
        let late = pair.server.writeAndFlush([1])
        #expect(throws: ChannelError.ioOnClosedChannel) { try late.settled() }
        #expect(pair.client.application.received == [])
    }

    @Test func aSecondCloseEndsWithTheFirst() throws {
        let pair = try TestPair.connected()
        let closes = [pair.server.close(), pair.server.close()]
        try pair.run()
        for close in closes { try close.settled() }
    }

    @Test func closingOneDirectionIsNotSupported() throws {
        let pair = try TestPair.connected()
        let output = pair.server.close(mode: .output)
        #expect(throws: ChannelError.operationUnsupported) { try output.settled() }
        let input = pair.server.close(mode: .input)
        #expect(throws: ChannelError.operationUnsupported) { try input.settled() }
        #expect(pair.server.isOpen)
    }

    @Test func anAnswerAtTheEndOfTheLastReadLeavesBeforeTheGoodbye() throws {
        let pair = try TestPair.connected()
        pair.server.application.onRead = { context, buffer in context.write(NIOAny(buffer), promise: nil) }
        pair.server.application.onReadComplete = { $0.flush() }
        pair.client.writeAndFlush([1, 2, 3])
        let close = pair.client.close()
        try pair.server.receive(pair.client.takeCiphertext())
        #expect(pair.server.application.received == [1, 2, 3])
        #expect(pair.server.application.readCompletes == 1)
        // The answer, then the close_notify.
        #expect(try records(in: pair.server.takeCiphertext()).map(\.length) == [3 + 17, 2 + 17])
        #expect(!pair.server.isOpen)
        pair.client.endInput()
        try close.settled()
    }
}
