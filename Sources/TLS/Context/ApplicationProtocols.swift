internal import COpenSSL
internal import Digests

/// The protocols of one end, as ALPN writes them: each name after a byte with its length (RFC 7301, section 3.1).
final class ApplicationProtocols: Sendable {
    // Unsafe only by its type: filled once and read ever after. Not an array, because libssl's callback hands out
    // pointers into it.
    nonisolated(unsafe) private let list: UnsafeMutableBufferPointer<UInt8>

    init(_ names: [String]) throws(TLSError) {
        var bytes: [UInt8] = []
        for name in names {
            guard let length = UInt8(exactly: name.utf8.count), length > 0 else { throw .invalidProtocolName(name) }
            bytes.append(length)
            bytes.append(contentsOf: name.utf8)
        }
        list = .allocate(capacity: bytes.count)
        _ = list.initialize(from: bytes)
    }

    deinit {
        list.deallocate()
    }

    /// Lets a client name these.
    func offer(in context: OpaquePointer) throws(TLSError) {
        guard !list.isEmpty else { return }
        ErrorQueue.clear()
        // The one call of libssl where zero is good.
        guard SSL_CTX_set_alpn_protos(context, list.baseAddress, CUnsignedInt(list.count)) == 0 else {
            throw .refused(step: "take its protocols", .drain())
        }
    }

    /// Lets a server choose among these, in this order. The context must not outlive this object.
    ///
    /// libssl asks only if the client has named any; so naming none is allowed. Who names one is asked for a certificate too,
    /// and need not have one: people at terminals are not asked.
    func select(in context: OpaquePointer) {
        let callback: SSL_CTX_alpn_select_cb_func = { ssl, chosen, chosenLength, offered, offeredLength, argument in
            guard let chosen, let argument else { return SSL_TLSEXT_ERR_ALERT_FATAL }
            let ours = Unmanaged<ApplicationProtocols>.fromOpaque(argument).takeUnretainedValue().list
            var name: UnsafeMutablePointer<UInt8>?
            let found = SSL_select_next_proto(
                &name, chosenLength, ours.baseAddress, CUnsignedInt(ours.count), offered, offeredLength
            )
            guard found == OPENSSL_NPN_NEGOTIATED else { return SSL_TLSEXT_ERR_ALERT_FATAL }
            chosen.pointee = UnsafePointer(name)
            // Any chain will do: the peer proves that it holds the key, and who holds it is known by its pin.
            SSL_set_verify(ssl, SSL_VERIFY_PEER) { _, _ in 1 }
            return SSL_TLSEXT_ERR_OK
        }
        SSL_CTX_set_alpn_select_cb(context, callback, Unmanaged.passUnretained(self).toOpaque())
    }
}
