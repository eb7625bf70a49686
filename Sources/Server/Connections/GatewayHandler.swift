import Digests
import LineProtocol
import Logging
import NIOCore

/// A gateway's connection: does what `GatewayConnectionMachine` says, and sends what `Delivery` lets go.
final class GatewayHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// So much is gathered before it is handed to TLS, where a batch of answers is long.
    private static let gathered = 65_536
    /// Milliseconds until a store that failed is asked again.
    static let storePause: Int64 = 1000

    let environment: ConnectionEnvironment
    let queue: LoopQueue
    var machine: GatewayConnectionMachine
    private var lines: LineBuffer
    var rates: SessionRates
    private var timer = DeadlineTimer()
    /// Runs out when a reply was sent long ago and its gateway says nothing of it.
    var ackTimer = DeadlineTimer()
    /// When lines were last begun to be read: a reply that could not be acknowledged before is not overdue.
    private(set) var readingSince: Int64 = 0
    var output: [UInt8] = []
    private var isFlushAwaited = false
    private(set) var isReading = true
    /// Lines are being taken: what is answered at once does not begin it anew.
    private var isTakingLines = false
    /// The store could not be read, and will be asked again.
    var isPageAwaited = false
    var context: ChannelHandlerContext?
    /// The gateway's name, once its proof was right.
    var name: String?
    /// Set when the gateway was welcomed.
    var gateway: WelcomedGateway?
    let admission: Admission
    /// SHA-256 of the public key that the gateway has proved to hold.
    let key: SHA256Digest?

    init(_ environment: ConnectionEnvironment, on loop: any EventLoop, _ admission: Admission, key: SHA256Digest?) {
        self.environment = environment
        self.admission = admission
        self.key = key
        queue = environment.queue(of: loop)
        let info = Info(
            server: environment.product, languages: environment.responder.languages, auth: ["cert", "token"],
            limits: environment.limits)
        machine = GatewayConnectionMachine(info: info, limits: environment.limits)
        rates = SessionRates(limits: environment.limits)
        lines = LineBuffer(limit: environment.limits.frameBytes, longLines: .areFatal)
    }

    // MARK: The channel

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        let handler = NIOLoopBound(self, eventLoop: context.eventLoop)
        let loop = context.eventLoop
        let others = environment.drainTo
        environment.connections.enter(context.channel) { milliseconds in
            loop.execute { handler.value.happened { $0.drain(milliseconds: milliseconds, to: others, now: $1) } }
        }
        happened { $0.opened(now: $1) }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        lines.append(unwrapInboundIn(data))
        machine.heard(now: now)
        takeLines()
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        flushWritten()
        context.fireChannelReadComplete()
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        restIfBlocked()
        happened { _, _ in [] }
        context.fireChannelWritabilityChanged()
    }

    func channelInactive(context: ChannelHandlerContext) {
        self.context = nil
        gateway?.leave(environment.directory)
        perform(machine.peerClosed())
        timer.cancel()
        ackTimer.cancel()
        lines.throwAway()
        output = []
        context.fireChannelInactive()
    }

    /// Whatever broke, the other end is gone. Turns in work end and commit; their OK has nobody to go to.
    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        environment.logger.debug("gateway connection broke", metadata: ["error": "\(error)"])
        context.close(promise: nil)
    }

    /// A newer connection of the same gateway was welcomed.
    func replaced() {
        happened { $0.replaced(now: $1) }
    }

    /// Of replies that came about elsewhere: `owed` are owed now, `dropped` no more. Pushes have no OK to wait for.
    func hear(owed: [Int64], dropped: [Int64], isPush: Bool) {
        guard let gateway else {
            // Its WELCOME failed, and an older connection is the live one again.
            let live = name.flatMap { environment.directory.peer(named: $0) }
            live?.hear(owed: owed, dropped: dropped, isPush: isPush)
            return
        }
        gateway.hear(owed: owed, dropped: dropped, isPush: isPush)
        happened { _, _ in [] }
    }

    // MARK: The machine

    var now: Int64 { queue.loop.milliseconds }

    /// Something happened that is no line; ends with a flush.
    private func happened(_ event: (inout GatewayConnectionMachine, Int64) -> [GatewayConnectionAction]) {
        perform(event(&machine, now))
        deliver()
        takeLines()
        flushWritten()
    }

    /// What follows an outcome. In a batch of them there is one flush when all are told, and while lines are taken
    /// whoever takes them flushes.
    func goOn() {
        deliver()
        takeLines()
        guard !isTakingLines, !isFlushAwaited else { return }
        isFlushAwaited = queue.flushAfterBatch(self)
        if !isFlushAwaited { flushWritten() }
    }

    private func takeLines() {
        guard !isTakingLines else { return }
        isTakingLines = true
        while machine.reading == .lines, let parsed = takeFrame() {
            perform(machine.received(parsed, now: now))
        }
        isTakingLines = false
        if machine.reading == .thrownAway { lines.throwAway() }
        settle()
    }

    private func takeFrame() -> ParsedFrame<GatewayFrame>? {
        switch lines.take() {
        case .line(let line): GatewayFrame.parse(line.readableBytesUInt8Span, limits: environment.limits)
        case .tooLong: .fault(.tooLong(limit: environment.limits.frameBytes))
        case .nothing: nil
        }
    }

    func perform(_ actions: [GatewayConnectionAction]) {
        for action in actions {
            switch action {
            case .send(let frame):
                if case .err(let refusal) = frame { environment.log(refusal, of: name) }
                write(frame)
            case .authenticate(let hello): authenticate(hello)
            case .say(let message): say(message)
            case .erase(let erase): forget(erase)
            case .acknowledge(let number): settleReply(number)
            case .nack(let nack): take(nack)
            case .startDelivery: deliver()
            case .shutDown, .close: shutDown()
            }
        }
    }

    /// Tells socket and timer what the machine now wants.
    private func settle() {
        guard let context else { return }
        let isWanted = machine.reading != .nothing
        if isWanted != isReading {
            isReading = isWanted
            if isWanted { readingSince = now }
            context.setReading(isWanted)
        }
        timer.set(to: machine.nextDeadline, on: context.eventLoop) { [self] in
            timer.fired()
            happened { $0.tick(now: $1) }
        }
    }

    /// Nothing is read while the peer does not take what is sent to it, nor while the store owes too many answers to ACKs.
    func restIfBlocked() {
        let isWritable = context?.channel.isWritable ?? false
        let isBusy = gateway.map { $0.isSettling.count >= 4 * environment.limits.inFlight } ?? false
        machine.outputBlocked(!isWritable || isBusy, now: now)
    }

    // MARK: Output

    func write(_ frame: ServerFrame) {
        guard context != nil else { return }
        frame.print(into: &output)
        flushIfLong()
    }

    func flushIfLong() {
        if output.count >= Self.gathered { flushWritten() }
    }

    /// Hands all that was gathered to TLS, as one write.
    func flushWritten() {
        isFlushAwaited = false
        guard let context, !output.isEmpty else { return }
        let bytes = ByteBuffer(bytes: output)
        // Emptied first: the write may change the channel's writability and so come back here.
        output = []
        context.writeAndFlush(wrapOutboundOut(bytes), promise: nil)
    }

    private func shutDown() {
        flushWritten()
        context?.close(promise: nil)
    }
}
