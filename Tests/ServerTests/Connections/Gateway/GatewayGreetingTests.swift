import LineProtocol
import Server
import Testing

@Suite struct GatewayGreetingTests {
    private static let hello = #"HELLO {"v":1,"name":"tg-1","token":"t"}"#

    @Test func infoIsSaidFirst() throws {
        let connection = try TestServer().dial()
        let expected =
            #"INFO {"v":[1],"server":"test/1","langs":["ru","kk"],"max_frame":65536,"max_text":4096,"auth":["cert","token"]}"#
        #expect(connection.text == expected + "\n")
    }

    @Test func aGoodHelloIsWelcomed() throws {
        let server = TestServer()
        server.responder.owe(2, to: "a")
        let connection = try server.dial()
        try connection.skip(1)
        try connection.send(Self.hello)
        #expect(connection.said == ["WELCOME pending 2 epoch 7", "REPLY 1 a again"])
        #expect(server.responder.snapshot.helloNames == ["tg-1"])
    }

    @Test func aWrongHelloIsAnsweredAfterOneSecond() throws {
        let server = TestServer()
        server.responder.change { $0.authentication = .refused }
        let connection = try server.dial()
        try connection.skip(1)
        try connection.send(Self.hello, TestConnection.say("m1"))
        #expect(!connection.isRead)
        server.advance(milliseconds: 999)
        #expect(connection.said == [] && connection.isOpen)
        server.advance(milliseconds: 1)
        #expect(connection.said == ["ERR auth fatal", "BYE auth"])
        #expect(!connection.isOpen)
        #expect(server.responder.waiting == [])
    }

    @Test func aHelloThatTheStoreCannotCheckMayComeAgain() throws {
        let server = TestServer()
        server.responder.change { $0.authentication = .unavailable }
        let connection = try server.dial()
        try connection.skip(1)
        try connection.send(Self.hello, TestConnection.say("m1"))
        #expect(connection.said == ["ERR store retry 5000 fatal", "BYE store"])
        #expect(!connection.isOpen)
    }

    @Test func aBacklogThatCannotBeReadIsTheStoresFault() throws {
        let server = TestServer()
        server.responder.change { $0.isBacklogReadable = false }
        let connection = try server.dial()
        try connection.skip(1)
        try connection.send(Self.hello)
        #expect(connection.said == ["ERR store retry 5000 fatal", "BYE store"])
    }

    @Test func aGatewayThatSaysNothingIsCutAfterTenSeconds() throws {
        let server = TestServer()
        let connection = try server.dial()
        #expect(connection.said == ["INFO test/1"])
        server.advance(milliseconds: 9999)
        #expect(connection.said == [] && connection.isOpen)
        server.advance(milliseconds: 1)
        #expect(connection.said == ["ERR not-hello fatal", "BYE not-hello"])
        #expect(!connection.isOpen)
    }

    @Test func halfAHelloIsNoHello() throws {
        let server = TestServer()
        let connection = try server.dial()
        #expect(connection.said == ["INFO test/1"])
        for byte in Self.hello.utf8 {
            try connection.send(bytes: [byte])
            server.advance(milliseconds: 200)
        }
        server.advance(milliseconds: 10_000)
        #expect(connection.said == ["ERR not-hello fatal", "BYE not-hello"])
        #expect(!connection.isOpen)
    }

    @Test(arguments: [
        TestConnection.say("m1"), #"ACK {"n":1}"#, "PING", "QUIT", "WHAT", #"SAY {"id":"m1"}"#,
    ])
    func anythingButHelloIsFatalBeforeWelcome(line: String) throws {
        let server = TestServer()
        let connection = try server.dial()
        try connection.send(line, Self.hello)
        #expect(connection.said == ["INFO test/1", "ERR not-hello fatal", "BYE not-hello"])
        #expect(!connection.isOpen)
        #expect(server.responder.snapshot.helloNames == [])
    }

    @Test func aVersionThatNobodySpeaksIsFatal() throws {
        let connection = try TestServer().dial()
        try connection.send(#"HELLO {"v":2,"name":"tg-1","token":"t"}"#)
        #expect(connection.said == ["INFO test/1", "ERR version fatal", "BYE version"])
    }

    @Test func aSecondHelloIsFatal() throws {
        let server = TestServer()
        let connection = try server.welcome()
        try connection.send(Self.hello, TestConnection.say("m1"))
        #expect(connection.said == ["ERR unexpected fatal", "BYE unexpected"])
        #expect(server.responder.waiting == [])
    }

    @Test func linesBehindTheHelloAreTakenOnceItIsWelcomed() throws {
        let server = TestServer()
        let connection = try server.dial()
        try connection.send(Self.hello, TestConnection.say("m1"), "PING")
        #expect(connection.said == ["INFO test/1", "WELCOME pending 0 epoch 7", "PONG"])
        #expect(server.responder.waiting == ["m1"])
    }

    @Test func theHelloMayComeByteByByte() throws {
        let server = TestServer()
        let connection = try server.dial()
        for byte in (Self.hello + "\r\n" + TestConnection.say("m1") + "\r\n").utf8 {
            try connection.send(bytes: [byte])
        }
        #expect(connection.said == ["INFO test/1", "WELCOME pending 0 epoch 7"])
        #expect(server.responder.waiting == ["m1"])
    }
}
