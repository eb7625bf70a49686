import LineProtocol
import Logging
import NIOCore
import NIOEmbedded
import Server
import Synchronization
import Testing

/// What the log says of a message: never its text, its id or a token.
@Suite struct GatewayLogTests {
    /// Keeps lines as `level message key=value …`, the keys in their order.
    private struct Kept: LogHandler {
        let lines: Lines
        var logLevel: Logger.Level
        var metadata: Logger.Metadata = [:]

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let pairs = (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }
            lines.add("\(event.level) \(event.message)\(pairs.joined())")
        }
    }

    private final class Lines: Sendable {
        private let all = Mutex<[String]>([])

        func add(_ line: String) { all.withLock { $0.append(line) } }

        var list: [String] { all.withLock { $0 } }
    }

    private let lines = Lines()
    private let responder = StubResponder()
    private let loop = EmbeddedEventLoop()

    private func welcome(_ level: Logger.Level) throws -> TestConnection {
        var logger = Logger(label: "test") { [lines] _ in Kept(lines: lines, logLevel: level) }
        logger.logLevel = level
        let environment = ConnectionEnvironment(
            limits: .withoutRates, responder: responder, product: "test/1", logger: logger, clock: { 0 })
        let connection = try TestConnection(#require(environment.makeHandler()), on: loop)
        connection.shakeHands(alpn: "bagdar/1")
        try connection.send(#"HELLO {"v":1,"name":"tg-1","token":"secret-token"}"#)
        return connection
    }

    @Test func lineHasGatewayTagVerbCodeTopicAndMilliseconds() throws {
        let connection = try welcome(.debug)
        try connection.send(#"SAY {"id":"secret-id","s":"secret-session","text":"secret text"}"#)
        loop.advanceTime(by: .milliseconds(7))
        responder.tell("secret-id", .committed([], topic: "documents.iin"))
        loop.run()
        let line = try #require(lines.list.last)
        #expect(
            line.wholeMatch(
                of: /debug message code=ok gateway=tg-1 ms=7 session=[a-z2-7]{8} topic=documents\.iin verb=SAY/) != nil)
        #expect(!lines.list.joined().contains("secret"))
    }

    @Test func refusalIsSaidWithItsCodeWhateverTheLevel() throws {
        let connection = try welcome(.info)
        try connection.send(#"SAY {"id":"secret-id","s":"secret-session","text":"secret text"}"#)
        responder.tell("secret-id", .refused(.busy))
        loop.run()
        let line = try #require(lines.list.last)
        #expect(line.wholeMatch(of: /info message code=busy gateway=tg-1 ms=0 session=[a-z2-7]{8} verb=SAY/) != nil)
        try connection.send(#"ERASE {"id":"secret-id","s":"secret-session"}"#)
        responder.tell("secret-id", .erased)
        loop.run()
        #expect(lines.list.last == line)
        #expect(!lines.list.joined().contains("secret"))
    }

    @Test func badFrameIsSaidWithoutABitOfIt() throws {
        let connection = try welcome(.info)
        try connection.send(#"SAY {"id":"secret-id","s":"secret session","text":"secret text"}"#, "SECRET secret")
        #expect(lines.list.suffix(2).allSatisfy { $0.hasPrefix("info refused code=bad-") })
        #expect(!lines.list.joined().lowercased().contains("secret"))
    }
}
