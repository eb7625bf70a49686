import LineProtocol
import NIOCore
import TLS

/// One connection of a load run: keeps as many requests under way as it may, and tells the tally what came back.
final class LoadHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let inFlightLimit: Int
    private let dialled: UInt64
    private let tally: LoadTally
    private var dialect: any LoadDialect
    private var scanner = LineScanner(limit: 1_048_576, longLines: .areFatal)
    private var bytes = ByteBuffer()
    private var output: [UInt8] = []
    private var inFlight = 0
    /// Due and not sent yet, of an open pace.
    private var due = CircularBuffer<UInt64>()
    private var asks = Asking.nothing
    private var context: ChannelHandlerContext?
    private var isLeaving = false

    private enum Asking { case nothing, whatIsDue, always }

    init(_ dialect: any LoadDialect, inFlight: Int, tally: LoadTally, dialled: UInt64) {
        self.dialect = dialect
        self.tally = tally
        self.dialled = dialled
        inFlightLimit = inFlight
    }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is TLSHandshakeCompleted {
            dialect.connected(into: &output)
            flush()
        }
        context.fireUserInboundEventTriggered(event)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var more = unwrapInboundIn(data)
        if bytes.readableBytes == 0 { bytes = more } else { bytes.writeBuffer(&more) }
        while let length = nextLine() {
            let line = bytes.readSlice(length: length) ?? ByteBuffer()
            bytes.moveReaderIndex(forwardBy: 1)
            if let event = dialect.received(line.readableBytesUInt8Span, into: &output) { take(event) }
        }
        bytes.discardReadBytes()
        ask()
    }

    func channelInactive(context: ChannelHandlerContext) {
        if !isLeaving { tally.broken("the server closed a connection") }
        self.context = nil
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if !isLeaving { tally.broken("\(error)") }
        isLeaving = true
        context.close(promise: nil)
    }

    /// Sends whenever there is room.
    func askAlways() {
        asks = .always
        ask()
    }

    /// A request is due.
    func askOnce(since moment: UInt64) {
        if asks == .nothing { asks = .whatIsDue }
        due.append(moment)
        ask()
    }

    /// Asks nothing more.
    func rest() { asks = .nothing }

    /// What is due or under way and was never answered.
    func reportUnanswered(now: UInt64) {
        for moment in due { tally.unanswered(since: moment, at: now) }
        due.removeAll()
        tally.lost(inFlight)
    }

    /// Drops the connection.
    func leave() {
        isLeaving = true
        context?.close(promise: nil)
    }

    /// How many requests are due or under way.
    var openCount: Int { due.count + inFlight }

    private func ask() {
        while inFlight < inFlightLimit, dialect.isReady {
            guard let moment = asks == .always ? now : due.popFirst() else { break }
            inFlight += 1
            dialect.ask(since: moment, into: &output)
        }
        flush()
    }

    private func take(_ event: LoadEvent) {
        switch event {
        case .opened: tally.opened(after: now &- dialled)
        case .answered(let since):
            inFlight -= 1
            tally.answered(since: since, at: now)
        case .refused(_, let code):
            inFlight -= 1
            tally.refused(code)
        case .broken(let reason):
            guard !isLeaving else { return }
            tally.broken(reason)
            leave()
        }
    }

    private var now: UInt64 { NIODeadline.now().uptimeNanoseconds }

    private func nextLine() -> Int? {
        if case .line(let length) = Self.scan(bytes, with: &scanner) { length } else { nil }
    }

    private static func scan(_ bytes: ByteBuffer, with scanner: inout LineScanner) -> LineScanner.Scan {
        scanner.next(in: bytes.readableBytesUInt8Span)
    }

    private func flush() {
        guard let context, !output.isEmpty else { return }
        let written = ByteBuffer(bytes: output)
        output.removeAll(keepingCapacity: true)
        context.writeAndFlush(wrapOutboundOut(written), promise: nil)
    }
}
