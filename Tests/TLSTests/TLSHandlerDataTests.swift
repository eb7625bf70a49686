import NIOCore
import TLS
import Testing

@Suite struct TLSHandlerDataTests {
    @Test(arguments: [1, 7, 100, 100_000]) func anApplicationMayWriteFromInsideItsRead(piece: Int) throws {
        let pair = try TestPair.connected(piece: piece)
        pair.server.application.onRead = { context, buffer in context.writeAndFlush(NIOAny(buffer), promise: nil) }
        var expected: [UInt8] = []
        for count in [1, 2, 60, 500, 4_096] {
            pair.client.writeAndFlush(pattern(count))
            expected += pattern(count)
            try pair.run()
            #expect(pair.server.application.received == expected)
            #expect(pair.client.application.received == expected)
        }
        #expect(pair.server.application.errors == [] && pair.client.application.errors == [])
    }

    @Test(arguments: [1, 7, 100]) func bothEndsMayAnswerEachOtherFromInsideTheirReads(piece: Int) throws {
        let pair = try TestPair.connected(piece: piece)
        let answer: (ChannelHandlerContext, ByteBuffer) -> Void = { context, buffer in
            for byte in buffer.readableBytesView where byte > 0 {
                context.writeAndFlush(NIOAny(ByteBuffer(bytes: [byte - 1])), promise: nil)
            }
        }
        pair.server.application.onRead = answer
        pair.client.application.onRead = answer
        pair.client.writeAndFlush([100])
        try pair.run()
        #expect(pair.server.application.received == stride(from: 100, through: 0, by: -2).map { UInt8($0) })
        #expect(pair.client.application.received == stride(from: 99, through: 1, by: -2).map { UInt8($0) })
    }

    @Test(arguments: [1, 7, 100, 1_400, 100_000]) func aMegabyteGoesBothWays(piece: Int) throws {
        let pair = try TestPair.connected(piece: piece)
        let bytes = pattern(1_048_576)
        let forth = pair.client.writeAndFlush(bytes)
        let back = pair.server.writeAndFlush(bytes)
        try pair.run()
        #expect(pair.server.application.received == bytes)
        #expect(pair.client.application.received == bytes)
        try forth.settled()
        try back.settled()
    }

    @Test func manySmallWritesAndOneFlushAreOneRecord() throws {
        let pair = try TestPair.connected()
        let writes = (0..<50).map { pair.server.write([UInt8($0)]) }
        #expect(try pair.server.takeCiphertext() == [])
        pair.server.flush()
        let ciphertext = try pair.server.takeCiphertext()
        // 50 bytes, the content type, and the tag of 16 bytes.
        #expect(records(in: ciphertext).map(\.length) == [67])
        for write in writes { try write.settled() }
        try pair.client.receive(ciphertext)
        #expect(pair.client.application.received == (0..<50).map { UInt8($0) })
    }

    @Test func largeWritesLeaveInFullRecords() throws {
        let pair = try TestPair.connected()
        pair.server.writeAndFlush(pattern(40_000))
        let lengths = try records(in: pair.server.takeCiphertext()).map(\.length)
        #expect(lengths == [16_384 + 17, 16_384 + 17, 7_232 + 17])
    }

    @Test func aFullRecordIsPassedOnBeforeAnyFlush() throws {
        let pair = try TestPair.connected()
        let before = (pair.server.wire.writes.count, pair.server.wire.flushes)
        pair.server.write(pattern(16_383))
        #expect(pair.server.wire.writes.count == before.0)
        pair.server.write([1])
        #expect(pair.server.wire.writes.dropFirst(before.0) == [16_384 + 22])
        #expect(pair.server.wire.flushes == before.1)
        #expect(try pair.server.takeCiphertext() == [])
        pair.server.flush()
        #expect(try pair.server.takeCiphertext().count == 16_384 + 22)
    }

    @Test func anEmptyWriteSendsNothingAndKeepsItsPromise() throws {
        let pair = try TestPair.connected()
        let write = pair.server.writeAndFlush([])
        #expect(try pair.server.takeCiphertext() == [])
        try write.settled()
    }

    @Test func whatIsWrittenBeforeTheHandshakeFollowsIt() throws {
        let pair = try TestPair(server: TestIdentity.server(), client: TestIdentity.client())
        pair.client.write([1])
        let first = pair.client.writeAndFlush([2])
        pair.server.application.onHandshake = { $0.writeAndFlush(NIOAny(ByteBuffer(bytes: [9])), promise: nil) }
        try pair.connect()
        #expect(pair.server.application.received == [1, 2])
        #expect(pair.client.application.received == [9])
        try first.settled()
    }

    @Test func theApplicationIsToldOfTheEndOfAReadOnlyIfItGotSomething() throws {
        let pair = try TestPair.connected(piece: 10)
        #expect(pair.server.application.readCompletes == 0)
        pair.client.writeAndFlush(pattern(100))
        try pair.run()
        #expect(pair.server.application.readCompletes == 1)
    }

    @Test func aReadThatBroughtOnlyPartOfARecordIsAskedForAgain() throws {
        let pair = try TestPair.connected()
        pair.client.writeAndFlush([1, 2, 3])
        let record = try pair.client.takeCiphertext()
        pair.server.read()
        let before = pair.server.wire.reads
        try pair.server.receive(record.dropLast())
        #expect(pair.server.wire.reads == before + 1)
        try pair.server.receive(record.suffix(1))
        #expect(pair.server.application.received == [1, 2, 3])
        #expect(pair.server.wire.reads == before + 1)
    }

    @Test func otherUserEventsPass() throws {
        let pair = try TestPair.connected()
        pair.server.fire(TLSHandshakeCompleted(alpn: "passing by"))
        #expect(pair.server.application.notes.last == .handshake(alpn: "passing by"))
    }
}
