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
    private static let storePause: Int64 = 1000

    private let environment: ConnectionEnvironment
    private let queue: LoopQueue
    private var machine: GatewayConnectionMachine
    private var lines: LineBuffer
    private var rates: SessionRates
    private var timer = DeadlineTimer()
    private var output: [UInt8] = []
    private var isFlushAwaited = false
    private var isReading = true
    /// Lines are being taken: what is answered at once does not begin it anew.
    private var isTakingLines = false
    /// The store could not be read, and will be asked again.
    private var isPageAwaited = false
    private var context: ChannelHandlerContext?
    /// The gateway's name, once its proof was right.
    private var name: String?
    /// Set when the gateway was welcomed.
    private var gateway: WelcomedGateway?

    private let admission: Admission
    /// SHA-256 of the public key that the gateway has proved to hold.
    private let key: SHA256Digest?

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
        environment.connections.enter(context.channel) { milliseconds in
            loop.execute { handler.value.happened { $0.drain(milliseconds: milliseconds, now: $1) } }
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

    /// The replies from `first` to `last` were committed through another connection of this gateway.
    func rescan(from first: Int64, through last: Int64) {
        guard let gateway else {
            // Its WELCOME failed, and an older connection is the live one again.
            let live = name.flatMap { environment.directory.peer(named: $0) }
            live?.rescan(from: first, through: last)
            return
        }
        gateway.delivery.rescan(from: first, through: last)
        happened { _, _ in [] }
    }

    // MARK: The machine

    private var now: Int64 { queue.loop.milliseconds }

    /// Something happened that is no line; ends with a flush.
    private func happened(_ event: (inout GatewayConnectionMachine, Int64) -> [GatewayConnectionAction]) {
        perform(event(&machine, now))
        deliver()
        takeLines()
        flushWritten()
    }

    /// What follows an outcome. In a batch of them there is one flush when all are told, and while lines are taken
    /// whoever takes them flushes.
    private func goOn() {
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

    private func perform(_ actions: [GatewayConnectionAction]) {
        for action in actions {
            switch action {
            case .send(let frame): write(frame)
            case .authenticate(let hello): authenticate(hello)
            case .say(let message): say(message)
            case .erase(let erase): refuse(erase)
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
            context.setReading(isWanted)
        }
        timer.set(to: machine.nextDeadline, on: context.eventLoop) { [self] in
            timer.fired()
            happened { $0.tick(now: $1) }
        }
    }

    /// Nothing is read while the peer does not take what is sent to it, nor while the store owes too many answers to ACKs.
    private func restIfBlocked() {
        let isWritable = context?.channel.isWritable ?? false
        let isBusy = gateway.map { $0.isSettling.count >= 4 * environment.limits.inFlight } ?? false
        machine.outputBlocked(!isWritable || isBusy, now: now)
    }

    // MARK: Frames of the gateway

    /// Becomes the live connection before it looks at what is owed: what is committed in between is then not missed.
    private func authenticate(_ hello: Hello) {
        guard let context else { return }
        switch environment.responder.authenticate(hello, key: key) {
        case .refused: perform(machine.authenticated(.refused, now: now))
        case .unavailable: perform(machine.authenticated(.storeFailed, now: now))
        case .accepted:
            let peer = GatewayPeer(self, on: context.eventLoop)
            name = hello.name
            let older = environment.directory.enter(peer, as: hello.name)
            guard let backlog = environment.responder.backlog(of: hello.name) else {
                environment.directory.leave(peer, as: hello.name, to: older)
                return perform(machine.authenticated(.storeFailed, now: now))
            }
            _ = admission.move(to: .welcomed)
            older?.replace()
            gateway = WelcomedGateway(
                name: hello.name, peer: peer,
                delivery: Delivery(window: environment.limits.inFlight, newestAtWelcome: backlog.newest))
            environment.logger.info(
                "gateway is live", metadata: ["gateway": "\(hello.name)", "owed": "\(backlog.count)"])
            let welcome = AuthenticationOutcome.accepted(pending: Int64(backlog.count), epoch: backlog.epoch)
            perform(machine.authenticated(welcome, now: now))
        }
    }

    private func say(_ message: Say) {
        guard let gateway, let context else { return }
        if let wait = rates.refusal(of: message.session, now: now) {
            return answer(message.id, .err(.of(message.id, .rate, retryAfter: wait)))
        }
        let handler = NIOLoopBound(self, eventLoop: context.eventLoop)
        let id = message.id
        environment.responder.say(message, from: gateway.name, on: queue) { outcome in
            handler.value.said(id, outcome)
        }
    }

    private func said(_ id: String, _ outcome: SayOutcome) {
        switch outcome {
        case .committed(let replies):
            // Before the answer is counted: a connection that drains must know that more is coming.
            if !replies.isEmpty { _ = machine.deliveryIdle(false, now: now) }
            answer(id, .ok(Committed(id: id, outcome: .replies(Int64(replies.count)))))
            handOver(replies)
        case .duplicate:
            answer(id, .ok(Committed(id: id, outcome: .duplicate)))
        case .refused(let code):
            answer(id, .err(.of(id, code, retryAfter: environment.limits.storeRetry)))
        }
        goOn()
    }

    /// Gives committed replies to the delivery of the live connection, which may be another one by now.
    private func handOver(_ replies: [OwedReply]) {
        guard let gateway, let first = replies.first, let last = replies.last else { return }
        let live = environment.directory.peer(named: gateway.name)
        if live === gateway.peer {
            gateway.delivery.take(committed: replies)
        } else {
            live?.rescan(from: first.number, through: last.number)
        }
    }

    /// The OK or ERR of a message. Behind BYE nothing is said any more.
    private func answer(_ id: String, _ frame: ServerFrame) {
        if isLive { write(frame) }
        perform(machine.answered(1, now: now))
    }

    private func refuse(_ erase: Erase) {
        answer(erase.id, .err(Refusal(id: erase.id, .denied, text: "this server does not take ERASE yet")))
    }

    /// A reply is delivered: the next one of its session leaves when the deletion is on disk.
    private func settleReply(_ number: Int64) {
        guard let gateway, gateway.isSettling.insert(number).inserted else { return }
        restIfBlocked()
        submitSettlement(of: number)
    }

    private func submitSettlement(of number: Int64) {
        guard let gateway, let context else { return }
        let handler = NIOLoopBound(self, eventLoop: context.eventLoop)
        environment.responder.settle(number, of: gateway.name, on: queue) { isOnDisk in
            handler.value.settled(number, isOnDisk)
        }
    }

    private func settled(_ number: Int64, _ isOnDisk: Bool) {
        guard let gateway else { return }
        guard isOnDisk else {
            return later(Self.storePause) { $0.submitSettlement(of: number) }
        }
        gateway.isSettling.remove(number)
        gateway.delivery.settle(number)
        restIfBlocked()
        goOn()
    }

    private func take(_ nack: Nack) {
        switch nack.reason {
        case .gone, .refused: settleReply(nack.number)
        case .retry(let milliseconds): putOff(nack.number, for: min(milliseconds, 600_000))
        }
    }

    /// Only what is in flight, and once, or a gateway could pile up timers without bound.
    private func putOff(_ number: Int64, for milliseconds: Int64) {
        guard let gateway, gateway.delivery.isInFlight(number), gateway.isPutOff.insert(number).inserted else { return }
        later(milliseconds) { handler in
            handler.gateway?.isPutOff.remove(number)
            handler.gateway?.delivery.giveBack(number)
        }
    }

    // MARK: Replies

    private var isLive: Bool {
        switch machine.state {
        case .live, .draining: true
        case .opening, .greeted, .checking, .refusing, .closing, .closed: false
        }
    }

    /// Sends every reply that may leave now.
    private func deliver() {
        guard let gateway, let context, isLive else { return }
        while context.channel.isWritable {
            if let departure = gateway.delivery.next() {
                Reply.print(
                    number: departure.reply.number, again: departure.again, body: departure.reply.body, into: &output)
                flushIfLong()
            } else if !readPage(for: gateway) {
                break
            }
        }
        perform(machine.deliveryIdle(gateway.delivery.isIdle, now: now))
    }

    /// False where no page is wanted, or none can be had now.
    private func readPage(for gateway: WelcomedGateway) -> Bool {
        guard !isPageAwaited, let page = gateway.delivery.wantedPage else { return false }
        guard let replies = environment.responder.owed(to: gateway.name, after: page.after, limit: page.limit) else {
            isPageAwaited = true
            later(Self.storePause) { $0.isPageAwaited = false }
            return false
        }
        gateway.delivery.take(page: replies, limit: page.limit)
        return true
    }

    /// Does something when `milliseconds` have passed, if the connection still lives, and goes on.
    private func later(_ milliseconds: Int64, _ work: @escaping (GatewayHandler) -> Void) {
        guard let context else { return }
        context.eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(milliseconds)) { [weak self] in
            guard let self, self.context != nil else { return }
            work(self)
            goOn()
        }
    }

    // MARK: Output

    private func write(_ frame: ServerFrame) {
        guard context != nil else { return }
        frame.print(into: &output)
        flushIfLong()
    }

    private func flushIfLong() {
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
