import LineProtocol
import NIOCore
import TLS

/// Does what `GatewayClientMachine` says on a connection, and gathers the turns of what was said.
final class GatewayClientHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// A message that is under way.
    private struct Waiting {
        var promise: EventLoopPromise<GatewayTurn>
        var timer: Scheduled<Void>
        /// How many replies its OK promised; nil before it came.
        var count: Int64?
        var replies: [Reply] = []

        var isWhole: Bool { count.map { Int64(replies.count) >= $0 } ?? false }
    }

    private let limits: Limits
    private let loop: any EventLoop
    private let welcome: EventLoopPromise<Void>
    private var machine: GatewayClientMachine
    private var scanner: LineScanner
    private var bytes = ByteBuffer()
    private var waiting: [String: Waiting] = [:]
    private var timer: Scheduled<Void>?
    private var end: ClientError?
    private var context: ChannelHandlerContext?

    init(_ hello: Hello, limits: Limits, on loop: any EventLoop) {
        self.limits = limits
        self.loop = loop
        welcome = loop.makePromise()
        machine = GatewayClientMachine(hello: hello, limits: limits)
        scanner = LineScanner(limit: limits.frameBytes, longLines: .areFatal)
    }

    /// Succeeds when the server lets this gateway speak.
    var welcomed: EventLoopFuture<Void> { welcome.futureResult }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if let handshake = event as? TLSHandshakeCompleted {
            guard handshake.alpn == GatewayProtocol.name else {
                finish(.unreachable(reason: "it does not speak \(GatewayProtocol.name)"))
                return context.close(promise: nil)
            }
            machine.connected(now: now)
            settle()
        }
        context.fireUserInboundEventTriggered(event)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        bytes.writeImmutableBuffer(unwrapInboundIn(data))
        while let scan = nextLine() { perform(scan) }
        bytes.discardReadBytes()
        settle()
        context.flush()
    }

    func channelInactive(context: ChannelHandlerContext) {
        perform(machine.peerClosed())
        finish(end ?? .closed(nil))
        timer?.cancel()
        self.context = nil
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        finish(.unreachable(reason: "\(error)"))
        context.close(promise: nil)
    }

    private var now: Int64 { Int64(truncatingIfNeeded: loop.now.uptimeNanoseconds / 1_000_000) }

    /// What the next whole line asks for; nil where there is none.
    private func nextLine() -> [GatewayClientAction]? {
        switch Self.scan(bytes, with: &scanner) {
        case .line(let length):
            guard let line = bytes.readSlice(length: length) else { return nil }
            bytes.moveReaderIndex(forwardBy: 1)
            return machine.received(ServerFrame.parse(line.readableBytesUInt8Span, limits: limits), now: now)
        case .tooLong:
            finish(.closed(.tooLong))
            context?.close(promise: nil)
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
            case .welcomed: welcome.succeed()
            case .committed(let committed): take(committed)
            case .refused(let refusal): take(refusal)
            case .deliver(let delivered): take(delivered)
            case .drained: break
            case .close(let code, _):
                finish(.closed(code))
                context?.close(promise: nil)
            }
        }
    }

    private func send(_ frame: GatewayFrame) {
        var line: [UInt8] = []
        frame.print(into: &line)
        context?.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: line)), promise: nil)
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

/// Turns.
extension GatewayClientHandler {
    /// Says a message; the future has its whole turn, or fails when it did not come in time.
    func say(_ say: Say, within milliseconds: Int64) -> EventLoopFuture<GatewayTurn> {
        let promise = loop.makePromise(of: GatewayTurn.self)
        guard machine.maySpeak, waiting[say.id] == nil else {
            promise.fail(end ?? ClientError.closed(nil))
            return promise.futureResult
        }
        let timer = loop.assumeIsolated().scheduleTask(in: .milliseconds(milliseconds)) {
            guard let waited = self.waiting.removeValue(forKey: say.id) else { return }
            waited.promise.fail(ClientError.silent(milliseconds))
        }
        waiting[say.id] = Waiting(promise: promise, timer: timer)
        send(.say(say))
        return promise.futureResult
    }

    func quit() {
        perform(machine.quit())
    }

    func drop() {
        finish(.closed(nil))
        // Below TLS, so that no goodbye is said.
        try? context?.pipeline.syncOperations.context(handlerType: TLSHandler.self).close(promise: nil)
    }

    private func take(_ committed: Committed) {
        switch committed.outcome {
        case .replies(let count):
            waiting[committed.id]?.count = count
            settle(committed.id)
        case .duplicate: resolve(committed.id, .duplicate)
        case .erased: resolve(committed.id, .answered([]))
        }
    }

    private func take(_ refusal: Refusal) {
        if let id = refusal.id { return resolve(id, .refused(refusal)) }
        finish(.refused(refusal))
    }

    private func take(_ delivered: DeliveredReply) {
        send(.ack(number: delivered.number))
        guard let id = delivered.reply.answering else { return }
        waiting[id]?.replies.append(delivered.reply)
        settle(id)
    }

    private func settle(_ id: String) {
        guard let turn = waiting[id], turn.isWhole else { return }
        resolve(id, .answered(turn.replies))
    }

    private func resolve(_ id: String, _ turn: GatewayTurn) {
        guard let waited = waiting.removeValue(forKey: id) else { return }
        waited.timer.cancel()
        waited.promise.succeed(turn)
    }

    /// Nothing more comes: whoever waits hears why.
    private func finish(_ error: ClientError) {
        if end == nil { end = error }
        welcome.fail(error)
        for waited in waiting.values {
            waited.timer.cancel()
            waited.promise.fail(error)
        }
        waiting = [:]
    }
}
