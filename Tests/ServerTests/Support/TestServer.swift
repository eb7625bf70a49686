import LineProtocol
import Logging
import NIOCore
import NIOEmbedded
import Server
import Testing

/// A server without sockets and TLS: its connections live on one loop, whose clock the test turns.
struct TestServer {
    let loop = EmbeddedEventLoop()
    /// For a connection that is to live on a loop of its own.
    let otherLoop = EmbeddedEventLoop()
    let responder = StubResponder()
    let directory = GatewayDirectory()
    let environment: ConnectionEnvironment

    init(_ limits: Limits = .withoutRates) {
        environment = ConnectionEnvironment(
            limits: limits, responder: responder, product: "test/1",
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, directory: directory)
    }

    /// A connection whose handshake is not done.
    func accept(from address: SocketAddress? = nil, on loop: EmbeddedEventLoop? = nil) throws -> TestConnection {
        try TestConnection(#require(environment.makeHandler(for: address)), on: loop ?? self.loop)
    }

    /// A connection of a gateway that was told INFO.
    func dial(on loop: EmbeddedEventLoop? = nil) throws -> TestConnection {
        let connection = try accept(on: loop)
        connection.shakeHands(alpn: "bagdar/1")
        return connection
    }

    /// A gateway that was welcomed; INFO and WELCOME are read, replies that were owed are not.
    func welcome(_ name: String = "tg-1", on loop: EmbeddedEventLoop? = nil) throws -> TestConnection {
        let connection = try dial(on: loop)
        try connection.send(#"HELLO {"v":1,"name":"\#(name)","token":"t"}"#)
        try connection.skip(2)
        return connection
    }

    /// A person who was greeted.
    func person() throws -> TestConnection {
        let connection = try accept()
        connection.shakeHands(alpn: nil)
        _ = connection.text
        return connection
    }

    /// Everything that waits on the loop happens: outcomes are told.
    func run() {
        loop.run()
    }

    /// The same on the other loop.
    func runOther() {
        otherLoop.run()
    }

    /// Time passes.
    func advance(milliseconds: Int64) {
        loop.advanceTime(by: .milliseconds(milliseconds))
    }
}

extension Limits {
    /// The defaults, but nobody writes too fast.
    static var withoutRates: Limits {
        var limits = Limits()
        limits.sessionRate = 0
        limits.gatewayRate = 0
        return limits
    }

    static func changed(_ change: (inout Limits) -> Void) -> Limits {
        var limits = Limits.withoutRates
        change(&limits)
        return limits
    }
}
