package import NIOCore

/// TLS in a pipeline: ciphertext on the side of the network, cleartext on the side of the application, which need not
/// know that there is a difference.
///
/// - Fires ``TLSHandshakeCompleted`` once, before the first cleartext.
/// - Fires a ``TLSError`` and closes the channel when something fails; an alert that is due has been sent by then.
/// - Writes are gathered until a flush, or a full record, and leave in records as large as may be.
/// - `close` sends what waits and a close_notify, then closes the channel when the peer has said its own, or ended, or
///   has let the time-out pass; what it still sends is thrown away. A peer's close_notify is answered in the same way,
///   without waiting. Closing one direction only is not supported.
///
/// How long a handshake may take is for whoever adds this handler to say. What the application writes before the
/// handshake is done waits here, where the channel's water marks do not see it.
package final class TLSHandler: ChannelDuplexHandler {
    package typealias InboundIn = ByteBuffer
    package typealias InboundOut = ByteBuffer
    package typealias OutboundIn = ByteBuffer
    package typealias OutboundOut = ByteBuffer

    private let connection: TLSConnection
    private let closeTimeout: TimeAmount
    private var machine = TLSHandlerStateMachine()
    private var pending = PendingWrites()
    private var closePromise: EventLoopPromise<Void>?
    private var closeTimer: Scheduled<Void>?
    /// Whether cleartext went to the application since the last channelReadComplete.
    private var hasDelivered = false
    /// Whether the application asked for bytes that it has not got: a record may come in several pieces.
    private var isReadWanted = false

    /// One end of one connection.
    ///
    /// `serverName`, for a client: the host name or address that the server's certificate must speak of.
    /// `closeTimeout`: how long our close waits for the peer's.
    package init(
        context: TLSContext, serverName: String? = nil, closeTimeout: TimeAmount = .seconds(5)
    ) throws(TLSError) {
        connection = try TLSConnection(context: context, serverName: serverName)
        self.closeTimeout = closeTimeout
    }
}

// MARK: - From the network

extension TLSHandler {
    /// Begins the handshake if the channel is active already.
    package func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { start(context: context) }
    }

    /// Lets go of whatever still waits.
    package func handlerRemoved(context: ChannelHandlerContext) {
        letGo(of: ChannelError.ioOnClosedChannel)
    }

    /// Begins the handshake.
    package func channelActive(context: ChannelHandlerContext) {
        context.fireChannelActive()
        start(context: context)
    }

    /// Takes ciphertext.
    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let ciphertext = unwrapInboundIn(data)
        switch machine.ciphertextArrived() {
        case .handshake:
            connection.consumeDataFromNetwork(ciphertext)
            continueHandshake(context: context)
        case .decrypt:
            connection.consumeDataFromNetwork(ciphertext)
            decrypt(context: context)
        case .discard:
            break
        }
    }

    /// Passed on only if the application got something.
    package func channelReadComplete(context: ChannelHandlerContext) {
        if hasDelivered {
            hasDelivered = false
            context.fireChannelReadComplete()
        } else if isReadWanted {
            context.read()
        }
    }

    /// Tells an end without close_notify from a clean one.
    package func channelInactive(context: ChannelHandlerContext) {
        if case .report(let error) = machine.inputEnded() {
            letGo(of: error)
            context.fireErrorCaught(error)
        } else {
            letGo(of: ChannelError.ioOnClosedChannel)
        }
        context.fireChannelInactive()
    }

    /// A half-closed channel is a closed one here.
    package func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .some(.inputClosed) = event as? ChannelEvent {
            finish(with: machine.inputEnded(), context: context)
        } else {
            context.fireUserInboundEventTriggered(event)
        }
    }
}

// MARK: - From the application

extension TLSHandler {
    /// Remembers that the application waits for bytes.
    package func read(context: ChannelHandlerContext) {
        isReadWanted = true
        context.read()
    }

    /// Gathers cleartext.
    package func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch machine.write() {
        case .keep:
            pending.append(unwrapOutboundIn(data), promise: promise)
            // Passed on as soon as it fills a record, so that the channel's water marks see all but the last few bytes.
            if pending.count >= TLSConnection.recordSize, machine.flush() == .encrypt { encrypt(context: context) }
        case .refuse:
            promise?.fail(ChannelError.ioOnClosedChannel)
        }
    }

    /// Sends what was gathered.
    package func flush(context: ChannelHandlerContext) {
        switch machine.flush() {
        case .encrypt:
            encrypt(context: context)
            context.flush()
        case .remember:
            pending.isFlushRequested = true
        case .nothing:
            break
        }
    }

    /// Closes in order.
    package func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        guard case .all = mode else {
            promise?.fail(ChannelError.operationUnsupported)
            return
        }
        switch machine.close() {
        case .sayGoodbye:
            closePromise = promise
            sayGoodbye(context: context)
        case .join:
            closePromise.setOrCascade(to: promise)
        case .passOn:
            letGo(of: ChannelError.ioOnClosedChannel)
            context.close(promise: promise)
        }
    }
}

// MARK: - Steps

extension TLSHandler {
    private func start(context: ChannelHandlerContext) {
        if machine.start() { continueHandshake(context: context) }
    }

    private func continueHandshake(context: ChannelHandlerContext) {
        switch connection.doHandshake() {
        case .done:
            guard machine.handshakeCompleted() else { return }
            send(context: context)
            let completed = TLSHandshakeCompleted(alpn: connection.alpn, peerKey: connection.peerKey)
            context.fireUserInboundEventTriggered(completed)
            // Cleartext may have come right behind the peer's last handshake message.
            decrypt(context: context)
            sendIfRequested(context: context)
        case .wantsMore:
            send(context: context)
        case .closed:
            fail(with: .closedDuringHandshake, context: context)
        case .failed(let queue):
            fail(with: .handshakeFailed(queue), context: context)
        }
    }

    /// Reads all that has come, and only then tells anyone: an application may write or close from inside its read.
    private func decrypt(context: ChannelHandlerContext) {
        var cleartext = ByteBuffer()
        let outcome = connection.decrypt(into: &cleartext)
        let isDelivering = machine.isDelivering
        var end = TLSHandlerStateMachine.End.nothing
        // Known before the application hears anything, so that it writes nothing to what is broken.
        if case .failed(let queue) = outcome { end = machine.failed(.connectionFailed(queue)) }
        send(context: context)
        if isDelivering, cleartext.readableBytes > 0 {
            hasDelivered = true
            isReadWanted = false
            context.fireChannelRead(wrapInboundOut(cleartext))
        }
        if outcome == .closed {
            // An application that answers at the end of a read shall have its say before the goodbye.
            if hasDelivered { channelReadComplete(context: context) }
            end = machine.peerClosed()
        }
        finish(with: end, context: context)
        sendIfRequested(context: context)
    }

    /// Encrypts all that was gathered and passes it on, unflushed.
    private func encrypt(context: ChannelHandlerContext) {
        guard !pending.isEmpty else { return }
        pending.isFlushRequested = false
        let outcome = connection.encrypt(&pending.cleartext)
        switch outcome {
        case .done:
            let promise = pending.takePromise()
            context.write(wrapOutboundOut(connection.takeDataForNetwork() ?? ByteBuffer()), promise: promise)
        case .wantsMore:
            // Tried again when the peer's next bytes have come.
            pending.isFlushRequested = true
            send(context: context)
        case .closed, .failed:
            fail(with: .connectionFailed(outcome.errors), context: context)
        }
    }

    private func sendIfRequested(context: ChannelHandlerContext) {
        guard pending.isFlushRequested, machine.flush() == .encrypt else { return }
        encrypt(context: context)
        context.flush()
    }

    private func send(context: ChannelHandlerContext) {
        guard let ciphertext = connection.takeDataForNetwork() else { return }
        context.writeAndFlush(wrapOutboundOut(ciphertext), promise: nil)
    }

    /// Sends what waits and the close_notify. All is settled before the write, which may end at once.
    private func sayGoodbye(context: ChannelHandlerContext) {
        encrypt(context: context)
        guard machine.state != .closed else { return }
        if case .failed(let queue) = connection.sayCloseNotify() {
            fail(with: .connectionFailed(queue), context: context)
            return
        }
        let loop = context.eventLoop.assumeIsolated()
        closeTimer = loop.scheduleTask(in: closeTimeout) {
            self.finish(with: self.machine.closeTimedOut(), context: context)
        }
        let written = context.eventLoop.makePromise(of: Void.self)
        written.futureResult.assumeIsolated().whenComplete { _ in
            self.finish(with: self.machine.goodbyeWritten(), context: context)
        }
        let ciphertext = connection.takeDataForNetwork() ?? ByteBuffer()
        // The peer's goodbye is looked for even where the application has stopped reading.
        isReadWanted = true
        context.read()
        context.writeAndFlush(wrapOutboundOut(ciphertext), promise: written)
    }

    /// Gives up: the alert first, while the channel is open.
    private func fail(with error: TLSError, context: ChannelHandlerContext) {
        let end = machine.failed(error)
        send(context: context)
        finish(with: end, context: context)
    }

    private func finish(with end: TLSHandlerStateMachine.End, context: ChannelHandlerContext) {
        switch end {
        case .nothing:
            break
        case .sayGoodbye:
            sayGoodbye(context: context)
        case .report(let error):
            pending.fail(with: error)
            context.fireErrorCaught(error)
            closeChannel(context: context)
        case .close:
            closeChannel(context: context)
        }
    }

    private func closeChannel(context: ChannelHandlerContext) {
        isReadWanted = false
        let promise = closePromise
        closePromise = nil
        letGo(of: ChannelError.ioOnClosedChannel)
        context.close(promise: promise)
    }

    /// Nothing more will be sent, and a close that waits is done.
    private func letGo(of error: any Error) {
        closeTimer?.cancel()
        closeTimer = nil
        let promise = closePromise
        closePromise = nil
        pending.fail(with: error)
        promise?.succeed()
    }
}
