import LineProtocol
import NIOCore
import NIOEmbedded
import Server
import TLS
import Testing

/// The peer of one connection: writes lines, and reads what was flushed to it.
final class TestConnection {
    let channel: EmbeddedChannel
    let socket = TestSocket()
    private var unread: [UInt8] = []

    init(_ handler: any ChannelHandler, on loop: EmbeddedEventLoop) throws {
        channel = EmbeddedChannel(handlers: [socket, handler], loop: loop)
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 7443)).wait()
    }

    func shakeHands(alpn: String?) {
        channel.pipeline.fireUserInboundEventTriggered(TLSHandshakeCompleted(alpn: alpn))
    }

    var isOpen: Bool { channel.isActive }

    var isWritable: Bool { channel.isWritable }

    /// Whether the server reads the socket.
    var isRead: Bool {
        let option = channel.options.last { $0.option is ChannelOptions.Types.AutoReadOption }
        return option?.value as? Bool ?? true
    }

    /// All lines in one read.
    func send(_ lines: String...) throws {
        try send(bytes: lines.map { $0 + "\n" }.joined().utf8)
    }

    func send(bytes: some Sequence<UInt8>) throws {
        try channel.writeInbound(ByteBuffer(bytes: bytes))
    }

    func say(_ ids: String..., session: String = "a") throws {
        try send(bytes: ids.map { Self.say($0, session: session) + "\n" }.joined().utf8)
    }

    static func say(_ id: String, session: String = "a") -> String {
        #"SAY {"id":"\#(id)","s":"\#(session)","text":"hello"}"#
    }

    func ack(_ numbers: Int64...) throws {
        try send(bytes: numbers.map { "ACK {\"n\":\($0)}\n" }.joined().utf8)
    }

    /// The peer takes no more, or takes again.
    func setWritable(_ isWritable: Bool) {
        channel.isWritable = isWritable
        channel.pipeline.fireChannelWritabilityChanged()
    }

    /// TLS, or the network, says that something is wrong.
    func fail() {
        channel.pipeline.fireErrorCaught(ChannelError.eof)
    }

    /// The connection breaks.
    func cut() {
        channel.close(promise: nil)
    }

    /// So many frames have come and are of no interest.
    func skip(_ count: Int) throws {
        var rest = text.utf8[...]
        for _ in 0..<count {
            let end = try #require(rest.firstIndex(of: UInt8(ascii: "\n")), "fewer than \(count) frames were said")
            rest = rest[rest.index(after: end)...]
        }
        unread = Array(rest)
    }

    /// All bytes that were flushed and not read yet, as text.
    var text: String {
        while let buffer = try? channel.readOutbound(as: ByteBuffer.self) { unread += Array(buffer: buffer) }
        defer { unread = [] }
        return String(decoding: unread, as: UTF8.self)
    }

    /// The frames that were flushed and not read yet, in short.
    var said: [String] {
        text.split(separator: "\n").map { line in
            ServerFrame.parse(Array(line.utf8).span).summary
        }
    }
}

extension ParsedFrame<ServerFrame> {
    /// Verb and what tests look at; the sentences for people are left out.
    fileprivate var summary: String {
        guard case .frame(let frame) = self else { return "\(self)" }
        switch frame {
        case .info(let info): return "INFO \(info.server)"
        case .welcome(let welcome): return "WELCOME pending \(welcome.pending) epoch \(welcome.epoch)"
        case .ok(let committed): return "OK \(committed.id) \(committed.outcome.summary)"
        case .err(let refusal):
            let retry = refusal.retryMilliseconds.map { " retry \($0)" } ?? ""
            let id = refusal.id.map { "\($0) " } ?? ""
            return "ERR \(id)\(refusal.code.rawValue)\(retry)\(refusal.isFatal ? " fatal" : "")"
        case .reply(let reply): return "REPLY \(reply.number) \(reply.reply.session)\(reply.isAgain ? " again" : "")"
        case .drain(let drain): return "DRAIN \(drain.milliseconds)"
        case .bye(let bye): return bye.code.map { "BYE \($0.rawValue)" } ?? "BYE"
        case .ping: return "PING"
        case .pong: return "PONG"
        }
    }
}

extension Committed.Outcome {
    fileprivate var summary: String {
        switch self {
        case .replies(let count): "replies \(count)"
        case .duplicate: "dup"
        case .erased: "erased"
        }
    }
}
