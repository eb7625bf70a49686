/// What ``TLSHandler`` has to do next, as a value: no libssl, no pipeline. The handler only does what it is told here.
package struct TLSHandlerStateMachine: Sendable {
    package enum State: Equatable, Sendable {
        /// The channel is not active yet. May go to: handshaking, closed.
        case idle
        /// May go to: active, closed.
        case handshaking
        /// Cleartext flows. May go to: closing, closed.
        case active
        /// Our close_notify is on its way. May go to: closed.
        case closing(awaiting: Awaited)
        /// Final.
        case closed
    }

    /// What must happen before a closing channel may go. Closing a socket at once would take back bytes that are still
    /// on their way, when more of the peer's lie unread.
    package struct Awaited: OptionSet, Sendable {
        package let rawValue: UInt8

        package init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        /// Our last bytes, the close_notify behind them, have been handed to the network.
        package static let written = Awaited(rawValue: 1)
        /// The peer has said close_notify.
        package static let peer = Awaited(rawValue: 2)
    }

    package private(set) var state = State.idle

    package init() {}

    /// What to do with ciphertext.
    package enum Read: Equatable, Sendable {
        case handshake
        case decrypt
        case discard
    }

    /// What to do with cleartext of the application.
    package enum Write: Equatable, Sendable {
        case keep
        case refuse
    }

    /// What to do about a flush.
    package enum Flush: Equatable, Sendable {
        case remember
        case encrypt
        case nothing
    }

    /// What to do when the application closes.
    package enum Close: Equatable, Sendable {
        /// Send what waits and our close_notify; the channel closes later.
        case sayGoodbye
        /// A close is on its way; this one ends with it.
        case join
        /// Close the channel now.
        case passOn
    }

    /// What to do when a side has no more to say.
    package enum End: Equatable, Sendable {
        case nothing
        /// Send what waits and our close_notify; the channel closes later.
        case sayGoodbye
        /// Say what happened, then close the channel.
        case report(TLSError)
        /// Close the channel.
        case close
    }
}

// MARK: - Inputs

extension TLSHandlerStateMachine {
    /// The channel is active. True: begin the handshake.
    package mutating func start() -> Bool {
        guard state == .idle else { return false }
        state = .handshaking
        return true
    }

    /// Ciphertext has come.
    package func ciphertextArrived() -> Read {
        switch state {
        case .handshaking: .handshake
        case .active, .closing: .decrypt
        case .idle, .closed: .discard
        }
    }

    /// The handshake is done. True: tell the application.
    package mutating func handshakeCompleted() -> Bool {
        guard state == .handshaking else { return false }
        state = .active
        return true
    }

    /// Whether the application gets cleartext. A closing connection throws it away.
    package var isDelivering: Bool { state == .active }

    /// The application writes.
    package func write() -> Write {
        switch state {
        case .idle, .handshaking, .active: .keep
        case .closing, .closed: .refuse
        }
    }

    /// The application wants its writes sent.
    package func flush() -> Flush {
        switch state {
        case .idle, .handshaking: .remember
        case .active: .encrypt
        case .closing, .closed: .nothing
        }
    }

    /// The application closes.
    package mutating func close() -> Close {
        switch state {
        case .idle, .handshaking:
            state = .closed
            return .passOn
        case .active:
            state = .closing(awaiting: [.written, .peer])
            return .sayGoodbye
        case .closing:
            return .join
        case .closed:
            return .passOn
        }
    }

    /// The peer has said close_notify.
    package mutating func peerClosed() -> End {
        switch state {
        case .active:
            state = .closing(awaiting: .written)
            return .sayGoodbye
        case .closing(let awaited):
            return arrived(.peer, of: awaited)
        case .idle, .handshaking, .closed:
            return .nothing
        }
    }

    /// Our last bytes are with the network.
    package mutating func goodbyeWritten() -> End {
        guard case .closing(let awaited) = state else { return .nothing }
        return arrived(.written, of: awaited)
    }

    /// The peer took too long to close.
    package mutating func closeTimedOut() -> End {
        guard case .closing = state else { return .nothing }
        state = .closed
        return .close
    }

    /// libssl has given up on the connection. `error` is told unless the application has closed already.
    package mutating func failed(_ error: TLSError) -> End {
        switch state {
        case .idle, .handshaking, .active:
            state = .closed
            return .report(error)
        case .closing:
            state = .closed
            return .close
        case .closed:
            return .nothing
        }
    }

    /// The peer's bytes have ended, with or without a word.
    package mutating func inputEnded() -> End {
        switch state {
        case .idle, .closed:
            state = .closed
            return .nothing
        case .handshaking:
            state = .closed
            return .report(.closedDuringHandshake)
        case .active:
            state = .closed
            return .report(.truncated)
        case .closing:
            state = .closed
            return .close
        }
    }

    private mutating func arrived(_ event: Awaited, of awaited: Awaited) -> End {
        let rest = awaited.subtracting(event)
        state = rest.isEmpty ? .closed : .closing(awaiting: rest)
        return rest.isEmpty ? .close : .nothing
    }
}
