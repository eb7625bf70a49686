import LineProtocol
import Logging
import NIOCore

/// A person's connection: does what `HumanConnectionMachine` says, asks the conversation for the words.
final class HumanHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// So much is gathered before it is handed to TLS, so that the limit of unsent output counts it.
    private static let gathered = 65_536

    private let environment: ConnectionEnvironment
    private let loop: any EventLoop
    private var machine: HumanConnectionMachine
    private var conversation: any HumanConversation
    private var lines: LineBuffer
    private var timer = DeadlineTimer()
    private var output: [UInt8] = []
    private var isReading = true
    /// Lines are being taken: a flush in between may come back here.
    private var isTakingLines = false
    private var context: ChannelHandlerContext?

    private let isRoom: Bool

    /// - Parameter isRoom: false: there are too many connections, so this one hears just that.
    init(_ environment: ConnectionEnvironment, on loop: any EventLoop, isRoom: Bool) {
        self.environment = environment
        self.isRoom = isRoom
        self.loop = loop
        machine = HumanConnectionMachine(
            languages: environment.responder.languages, limits: environment.limits)
        conversation = environment.responder.conversation()
        lines = LineBuffer(limit: environment.limits.humanLineBytes, longLines: .areSkipped)
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        let handler = NIOLoopBound(self, eventLoop: context.eventLoop)
        let loop = loop
        environment.connections.enter(context.channel) { _ in
            loop.execute { handler.value.happened { $0.drain(now: $1) } }
        }
        let isRoom = isRoom
        happened { isRoom ? $0.opened(now: $1) : $0.refused(now: $1) }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        lines.append(unwrapInboundIn(data))
        takeLines()
        flush()
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        machine.outputBlocked(!context.channel.isWritable, now: now)
        takeLines()
        flush()
        context.fireChannelWritabilityChanged()
    }

    func channelInactive(context: ChannelHandlerContext) {
        happened { machine, _ in machine.peerClosed() }
        timer.cancel()
        self.context = nil
        context.fireChannelInactive()
    }

    /// Whatever broke, the person's side of it is gone; the log never says what was written.
    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        environment.logger.debug("terminal connection broke", metadata: ["error": "\(error)"])
        context.close(promise: nil)
    }

    private var now: Int64 { loop.milliseconds }

    private func takeLines() {
        guard !isTakingLines else { return }
        isTakingLines = true
        while machine.reading == .lines, takeLine() {
            if output.count >= Self.gathered { flush() }
        }
        isTakingLines = false
        if machine.reading == .thrownAway { lines.throwAway() }
        settle()
    }

    /// False where no whole line is there.
    private func takeLine() -> Bool {
        switch lines.take() {
        case .line(let line): perform(machine.received(line: line.readableBytesUInt8Span, now: now))
        case .tooLong: perform(machine.receivedTooLong(now: now))
        case .nothing:
            let unfinished = lines.unfinished
            perform(machine.received(unfinished: unfinished.readableBytesUInt8Span, now: now))
            return false
        }
        return true
    }

    /// Something happened that is no line.
    private func happened(_ event: (inout HumanConnectionMachine, Int64) -> [HumanConnectionAction]) {
        perform(event(&machine, now))
        takeLines()
        flush()
    }

    private func perform(_ actions: [HumanConnectionAction]) {
        for action in actions {
            switch action {
            case .say(let word):
                HumanPrinter.print(bubbles: conversation.words(for: word), into: &output)
            case .converse(let input): show(conversation.answer(input))
            case .shutDown, .close:
                flush()
                context?.close(promise: nil)
            }
        }
    }

    /// Prints a turn; while it waits for something the machine takes no line.
    private func show(_ turn: HumanTurn?) {
        guard let turn else {
            let handler = NIOLoopBound(self, eventLoop: loop)
            let loop = loop
            return conversation.wait { loop.execute { handler.value.goOn() } }
        }
        HumanPrinter.print(bubbles: turn.bubbles, choices: turn.choices.map(\.label), into: &output)
        machine.answered(choices: turn.choices.map(\.id), now: now)
    }

    private func goOn() {
        guard context != nil else { return }
        show(conversation.goOn())
        takeLines()
        flush()
    }

    private func flush() {
        guard let context, !output.isEmpty else { return }
        let bytes = ByteBuffer(bytes: output)
        // Emptied first: the write may change the channel's writability and so come back here.
        output = []
        context.writeAndFlush(wrapOutboundOut(bytes), promise: nil)
    }

    /// Tells socket and timer what the machine now wants.
    private func settle() {
        guard let context else { return }
        let isWanted = machine.reading != .nothing
        if isWanted != isReading {
            isReading = isWanted
            context.setReading(isWanted)
        }
        timer.set(to: machine.nextDeadline, on: loop) { [self] in
            timer.fired()
            happened { $0.tick(now: $1) }
        }
    }
}
