internal import COpenSSL
internal import Digests
internal import NIOCore

/// One `SSL` object: each call to libssl becomes one value at once, and nobody outside sees a pointer.
///
/// The result of a call must be asked for before anything else happens on the same object: an application that writes
/// from inside a pipeline event would otherwise have its write judged by the error of our read. So no method here calls
/// out, and each one ends with its result known.
final class TLSConnection {
    /// How a call to libssl ended.
    enum Outcome: Equatable {
        case done
        /// libssl needs more bytes from the peer.
        case wantsMore
        /// The peer has sent its close_notify: nothing more will come.
        case closed
        /// The connection is broken for good; an alert may wait to be sent.
        case failed(ErrorQueue)

        /// The library's reasons; empty but for a failure.
        var errors: ErrorQueue {
            if case .failed(let queue) = self { queue } else { ErrorQueue(reasons: []) }
        }
    }

    /// The largest cleartext of one record, in bytes (RFC 8446, section 5.1).
    static let recordSize = 16_384
    /// What a record adds to its cleartext at most, in bytes: header, content type and authentication tag.
    private static let recordOverhead = 5 + 1 + 16

    private let ssl: OpaquePointer
    private let memory: MemoryBIO
    /// Keeps alive what libssl's callbacks look at.
    private let context: TLSContext

    /// A connection that has not begun; `serverName` is a client's (a host name or an address), and is asked for and
    /// verified as its context says.
    init(context: TLSContext, serverName: String?) throws(TLSError) {
        ErrorQueue.clear()
        guard let memory = MemoryBIO(), let ssl = SSL_new(context.pointer) else {
            throw .refused(step: "make a connection", .drain())
        }
        self.ssl = ssl
        self.memory = memory
        self.context = context
        memory.attach(to: ssl)
        switch context.role {
        case .server:
            SSL_set_accept_state(ssl)
        case .client:
            SSL_set_connect_state(ssl)
            if let serverName { try expect(serverName) }
        }
    }

    deinit {
        SSL_free(ssl)
    }

    private func expect(_ serverName: String) throws(TLSError) {
        // An address is verified, but never sent as a name (RFC 6066, section 3).
        let parameters = SSL_get0_param(ssl)
        if X509_VERIFY_PARAM_set1_ip_asc(parameters, serverName) == 1 { return }
        ErrorQueue.clear()
        guard SSL_set1_host(ssl, serverName) == 1, shim_SSL_set_tlsext_host_name(ssl, serverName) == 1 else {
            throw .refused(step: "take the server name", .drain())
        }
    }
}

// MARK: - Calls to libssl

extension TLSConnection {
    /// Takes ciphertext from the network. Follow it with a call that reads.
    func consumeDataFromNetwork(_ ciphertext: ByteBuffer) {
        memory.consume(ciphertext)
    }

    /// Ciphertext for the network, alerts included; nil if there is none.
    func takeDataForNetwork() -> ByteBuffer? {
        memory.takeOutbound()
    }

    /// Goes on with the handshake as far as the bytes allow.
    func doHandshake() -> Outcome {
        ErrorQueue.clear()
        return outcome(of: SSL_do_handshake(ssl))
    }

    /// Decrypts all whole records that have come, and appends them to `cleartext`.
    func decrypt(into cleartext: inout ByteBuffer) -> Outcome {
        // A record is shorter in clear than on the wire, but its head may have come before.
        var room = max(memory.inboundCount, 512)
        while true {
            var result: CInt = 0
            var outcome = Outcome.done
            cleartext.writeWithUnsafeMutableBytes(minimumWritableBytes: room) { target in
                ErrorQueue.clear()
                result = SSL_read(ssl, target.baseAddress, CInt(clamping: target.count))
                outcome = self.outcome(of: result)
                return Int(max(result, 0))
            }
            guard outcome == .done else { return outcome }
            let pending = Int(SSL_pending(ssl))
            guard pending > 0 || memory.inboundCount > 0 else { return .wantsMore }
            room = max(pending, min(memory.inboundCount, Self.recordSize))
        }
    }

    /// Encrypts all of `pending`, in records as large as may be; nil afterwards. What could not be encrypted stays in
    /// it, to be offered again with nothing taken away.
    func encrypt(_ pending: inout ByteBuffer?) -> Outcome {
        guard let count = pending?.readableBytes, count > 0 else {
            pending = nil
            return .done
        }
        memory.reserveOutbound(count + (count / Self.recordSize + 1) * Self.recordOverhead)
        while pending?.readableBytes ?? 0 > 0 {
            var outcome = Outcome.done
            pending?.readWithUnsafeReadableBytes { source in
                ErrorQueue.clear()
                let result = SSL_write(ssl, source.baseAddress, CInt(clamping: source.count))
                outcome = self.outcome(of: result)
                return Int(max(result, 0))
            }
            guard outcome == .done else { return outcome }
        }
        pending = nil
        return .done
    }

    /// Says close_notify. Only after a handshake, and never after a failure.
    func sayCloseNotify() -> Outcome {
        ErrorQueue.clear()
        let result = SSL_shutdown(ssl)
        // Zero: ours is written and the peer's has not come, which is for the reading side to see.
        return result == 0 ? .done : outcome(of: result)
    }

    /// The protocol of the handshake; nil when none was agreed on.
    var alpn: String? {
        var name: UnsafePointer<UInt8>?
        var length: CUnsignedInt = 0
        SSL_get0_alpn_selected(ssl, &name, &length)
        guard let name, length > 0 else { return nil }
        return String(decoding: UnsafeBufferPointer(start: name, count: Int(length)), as: UTF8.self)
    }

    /// SHA-256 of the public key in the peer's certificate; nil where it showed none.
    var peerKey: SHA256Digest? {
        guard let pointer = shim_SSL_get1_peer_certificate(ssl) else { return nil }
        return Certificate(owning: pointer).keyDigest
    }

    private func outcome(of result: CInt) -> Outcome {
        if result > 0 { return .done }
        switch SSL_get_error(ssl, result) {
        case SSL_ERROR_WANT_READ, SSL_ERROR_WANT_WRITE: return .wantsMore
        case SSL_ERROR_ZERO_RETURN: return .closed
        default: return .failed(.drain())
        }
    }
}
