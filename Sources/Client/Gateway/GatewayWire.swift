import LineProtocol
import NIOCore
import TLS

/// One connection of a gateway: does what `GatewayClientMachine` says, and hands on what is not the connection's own.
final class GatewayWire: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// Who hears what comes, on the loop.
    protocol Listener: AnyObject {
        func heard(_ action: GatewayClientAction)
        /// Nothing more comes.
        func ended(_ error: ClientError)
    }

    private let limits: Limits
    private let loop: any EventLoop
    private weak var listener: (any Listener)?
    private var machine: GatewayClientMachine
    private var scanner: LineScanner
    private var bytes = ByteBuffer()
    private var timer: Scheduled<Void>?
    private var hasEnded = false
    private var context: ChannelHandlerContext?

    init(_ hello: Hello, limits: Limits, on loop: any EventLoop, listener: any Listener) {
        self.limits = limits
        self.loop = loop
        self.listener = listener
        machine = GatewayClientMachine(hello: hello, limits: limits)
        scanner = LineScanner(limit: limits.frameBytes, longLines: .areFatal)
    }

    /// Whether a SAY may be sent now.
    var maySpeak: Bool { machine.maySpeak }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        // Not for ever: a server that takes the connection and says nothing is no server.
        timer = loop.assumeIsolated().scheduleTask(in: .milliseconds(limits.handshake)) {
            self.end(.silent(self.limits.handshake))
        }
    }

    /// Also of a connection that never came about: its timer must not speak for the next one.
    func handlerRemoved(context: ChannelHandlerContext) {
        hasEnded = true
        timer?.cancel()
        self.context = nil
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if let handshake = event as? TLSHandshakeCompleted {
            guard handshake.alpn == GatewayProtocol.name else {
                return end(.unreachable(reason: "it does not speak \(GatewayProtocol.name)"))
            }
            machine.connected(now: now)
            settle()
        }
        context.fireUserInboundEventTriggered(event)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        bytes.writeImmutableBuffer(unwrapInboundIn(data))
        while let actions = nextLine() { perform(actions) }
        bytes.discardReadBytes()
        settle()
        context.flush()
    }

    func channelInactive(context: ChannelHandlerContext) {
        perform(machine.peerClosed())
        end(.closed(nil))
        timer?.cancel()
        self.context = nil
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        end(.unreachable(reason: "\(error)"))
    }

    func send(_ frame: GatewayFrame) {
        var line: [UInt8] = []
        frame.print(into: &line)
        context?.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: line)), promise: nil)
    }

    /// Ends in order.
    func quit() { perform(machine.quit()) }

    /// Drops the connection below TLS, so that no goodbye is said.
    func drop() {
        let tls = try? context?.pipeline.syncOperations.context(handlerType: TLSHandler.self)
        end(.closed(nil), closing: false)
        tls?.close(promise: nil)
    }

    private var now: Int64 { Int64(truncatingIfNeeded: loop.now.uptimeNanoseconds / 1_000_000) }

    /// What the next whole line asks for; nil where there is none.
    private func nextLine() -> [GatewayClientAction]? {
        guard !hasEnded else { return nil }
        switch Self.scan(bytes, with: &scanner) {
        case .line(let length):
            guard let line = bytes.readSlice(length: length) else { return nil }
            bytes.moveReaderIndex(forwardBy: 1)
            return machine.received(ServerFrame.parse(line.readableBytesUInt8Span, limits: limits), now: now)
        case .tooLong:
            end(.closed(.tooLong))
            return nil
        case .incomplete, .skipped: return nil
        }
    }

    private static func scan(_ bytes: ByteBuffer, with scanner: inout LineScanner) -> LineScanner.Scan {
        scanner.next(in: bytes.readableBytesUInt8Span)
    }

    private func perform(_ actions: [GatewayClientAction]) {
        for action in actions {
            switch action {
            case .send(let frame): send(frame)
            case .close(let code, _):
                listener?.heard(action)
                end(.closed(code))
            case .welcomed, .committed, .refused, .deliver, .drained: listener?.heard(action)
            }
        }
    }

    private func end(_ error: ClientError, closing: Bool = true) {
        if !hasEnded {
            hasEnded = true
            listener?.ended(error)
        }
        if closing { context?.close(promise: nil) }
    }

    /// One timer for the machine's next deadline.
    private func settle() {
        timer?.cancel()
        guard let deadline = machine.nextDeadline else { return }
        timer = loop.assumeIsolated().scheduleTask(in: .milliseconds(max(0, deadline - now))) {
            self.perform(self.machine.tick(now: self.now))
            self.settle()
        }
    }
}
