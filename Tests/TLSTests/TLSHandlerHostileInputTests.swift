import COpenSSL
import Digests
import NIOCore
import TLS
import Testing

@Suite struct TLSHandlerHostileInputTests {
    /// A server that has heard `bytes` and nothing else, in pieces of `piece`.
    private func server(hearing bytes: [UInt8], piece: Int = 100_000) throws -> TestEnd {
        let end = try TestEnd(TLSHandler(context: TestIdentity.server()))
        try end.connect()
        for start in stride(from: 0, to: bytes.count, by: piece) {
            try end.receive(bytes[start..<min(start + piece, bytes.count)])
        }
        return end
    }

    @Test(arguments: [1, 7, 100_000]) func plainHTTPFailsTheHandshake(piece: Int) throws {
        let end = try server(hearing: Array("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8), piece: piece)
        defer { end.finish() }
        #expect(
            end.application.notes == [
                .active, .error(.handshakeFailed(.init(reasons: ["http request"]))), .inactive,
            ])
        #expect(!end.isOpen)
    }

    @Test(arguments: [
        [UInt8](repeating: 0, count: 64), [UInt8](repeating: 255, count: 64), pattern(5_000),
        [22, 3, 1, 255, 255] + pattern(70_000), [23, 3, 3, 0, 5, 1, 2, 3, 4, 5], [21, 3, 3, 0, 2, 2, 40],
        [22, 3, 1, 0, 4, 1, 255, 255, 255], [22, 3, 1, 0, 4, 2, 0, 0, 0], Array("SAY {\"id\":\"1\"}\n".utf8),
    ])
    func whateverIsNoClientHelloFailsTheHandshake(bytes: [UInt8]) throws {
        let end = try server(hearing: bytes)
        defer { end.finish() }
        #expect(end.application.errors.map(\.shortDescription) == ["handshake failed"])
        #expect(end.application.notes.last == .inactive)
        #expect(!end.isOpen)
    }

    @Test func everyFlippedByteOfTheHelloEndsInAnErrorOrGoesOn() throws {
        let hello = try RawClient().handshake(hearing: [])
        for index in hello.indices {
            var bytes = hello
            bytes[index] ^= 0xFF
            let end = try server(hearing: bytes)
            defer { end.finish() }
            // A flip may only lengthen the record, so that the server waits for more: then nothing is said yet.
            let isRefused = end.application.errors.map(\.shortDescription) == ["handshake failed"]
            #expect(isRefused != end.isOpen)
            #expect(end.application.received == [])
        }
    }

    @Test func everyCutOfTheHelloWaitsForTheRest() throws {
        let hello = try RawClient().handshake(hearing: [])
        for cut in hello.indices.dropFirst() {
            let end = try server(hearing: Array(hello[..<cut]))
            defer { end.finish() }
            #expect(end.application.notes == [.active])
            #expect(try end.takeCiphertext() == [])
            try end.receive(hello[cut...])
            #expect(try end.takeCiphertext().first == 22)
        }
    }

    @Test func aForgedRecordFailsTheConnectionWithAnAlert() throws {
        let pair = try TestPair.connected()
        pair.client.write([1, 2, 3])
        pair.client.flush()
        var record = try pair.client.takeCiphertext()
        record[record.count - 1] ^= 1
        try pair.server.receive(record)
        #expect(pair.server.application.received == [])
        #expect(pair.server.application.errors.map(\.shortDescription) == ["connection failed"])
        #expect(pair.server.application.notes.last == .inactive)
        #expect(!pair.server.isOpen)
        try pair.run()
        #expect(
            pair.client.application.errors == [
                .connectionFailed(.init(reasons: ["sslv3 alert bad record mac"]))
            ])
    }

    @Test func whatCameBeforeAForgedRecordIsDeliveredAndItsAnswerRefused() throws {
        let pair = try TestPair.connected()
        var answer: EventLoopFuture<Void>?
        pair.server.application.onRead = { context, buffer in
            let promise = context.eventLoop.makePromise(of: Void.self)
            context.writeAndFlush(NIOAny(buffer), promise: promise)
            answer = promise.futureResult
        }
        pair.client.writeAndFlush([1, 2, 3])
        let good = try pair.client.takeCiphertext()
        try pair.server.receive(good + good)
        #expect(pair.server.application.received == [1, 2, 3])
        #expect(pair.server.application.errors.map(\.shortDescription) == ["connection failed"])
        #expect(throws: ChannelError.ioOnClosedChannel) { try answer?.settled() }
    }

    @Test func keyUpdatesAreAnsweredAndTheConnectionGoesOn() throws {
        let end = try TestEnd(TLSHandler(context: TestIdentity.server()))
        defer { end.finish() }
        let client = try RawClient()
        try client.connect(to: end)
        for round in 0..<200 {
            #expect(SSL_key_update(client.ssl, SSL_KEY_UPDATE_REQUESTED) == 1)
            client.write([UInt8(round)])
            try end.receive(client.said())
            let answer = try end.takeCiphertext()
            // libssl answers with its next write, or when it is asked again: never by more than it cost to ask.
            #expect(records(in: answer).map(\.length) == (round == 0 ? [] : [5 + 17]))
            client.hear(answer)
            #expect(client.read() == [])
        }
        #expect(end.application.received == (0..<200).map { UInt8($0) })
        end.writeAndFlush([42])
        let last = try end.takeCiphertext()
        #expect(records(in: last).map(\.length) == [5 + 17, 1 + 17])
        client.hear(last)
        #expect(client.read() == [42])
    }

    /// A handshake message after the handshake, cut by its sender into several records: until the rest has come,
    /// libssl writes nothing either.
    @Test func whatIsWrittenAmidALongHandshakeMessageFollowsIt() throws {
        let identity = try TestIdentity.shared.get().identity
        let server = try RawServer(identity, ticketSize: 2_000, fragment: 512)
        let end = try TestEnd(TLSHandler(context: TestIdentity.client(), serverName: "localhost"))
        defer { end.finish() }
        try end.connect()
        try end.receive(server.handshake(hearing: end.takeCiphertext()))
        let ticket = try server.handshake(hearing: end.takeCiphertext())
        let lengths = records(in: ticket).map(\.length)
        #expect(lengths.count > 2)
        try end.receive(ticket.prefix(lengths[0] + 5))
        let write = end.writeAndFlush([1, 2])
        #expect(throws: NotSettled.self) { try write.settled() }
        #expect(try end.takeCiphertext() == [])
        end.write([3])
        try end.receive(ticket.dropFirst(lengths[0] + 5))
        try write.settled()
        try server.hear(end.takeCiphertext())
        #expect(server.read() == [1, 2, 3])
        #expect(end.application.errors == [])
    }
}
