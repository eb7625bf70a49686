import COpenSSL
import TLS

/// A server straight on libssl, for what ours never sends: tickets, as large as one likes, in small records.
final class RawServer {
    private let ssl: OpaquePointer
    private let context: OpaquePointer
    private let input: OpaquePointer
    private let output: OpaquePointer

    struct Failure: Error {}

    /// `ticketSize`: bytes of padding in the one ticket; `fragment`: the largest cleartext of a record.
    init(_ identity: DevelopmentIdentity, ticketSize: Int, fragment: Int) throws {
        guard let context = SSL_CTX_new(TLS_server_method()),
            SSL_CTX_use_certificate_file(context, identity.certificatePath, SSL_FILETYPE_PEM) == 1,
            SSL_CTX_use_PrivateKey_file(context, identity.keyPath, SSL_FILETYPE_PEM) == 1,
            SSL_CTX_set_num_tickets(context, 1) == 1,
            SSL_CTX_ctrl(context, SSL_CTRL_SET_MAX_SEND_FRAGMENT, fragment, nil) == 1,
            SSL_CTX_set_session_ticket_cb(context, addPadding, nil, UnsafeMutableRawPointer(bitPattern: ticketSize))
                == 1,
            let ssl = SSL_new(context), let input = BIO_new(BIO_s_mem()), let output = BIO_new(BIO_s_mem())
        else { throw Failure() }
        self.context = context
        self.ssl = ssl
        self.input = input
        self.output = output
        SSL_set_bio(ssl, input, output)
        SSL_set_accept_state(ssl)
    }

    deinit {
        SSL_free(ssl)
        SSL_CTX_free(context)
    }

    /// Hears `bytes`, goes on with the handshake, and gives what it has to say.
    func handshake(hearing bytes: [UInt8]) -> [UInt8] {
        hear(bytes)
        _ = SSL_do_handshake(ssl)
        var said = [UInt8](repeating: 0, count: 100_000)
        let count = BIO_read(output, &said, CInt(said.count))
        return Array(said.prefix(Int(max(count, 0))))
    }

    func hear(_ bytes: [UInt8]) {
        _ = BIO_write(input, bytes, CInt(bytes.count))
    }

    func read() -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 1_000)
        let count = SSL_read(ssl, &bytes, CInt(bytes.count))
        return Array(bytes.prefix(Int(max(count, 0))))
    }
}

/// Puts as many bytes into a ticket as the pointer counts.
private func addPadding(_ ssl: OpaquePointer?, _ size: UnsafeMutableRawPointer?) -> CInt {
    let padding = [UInt8](repeating: 7, count: Int(bitPattern: size))
    return SSL_SESSION_set1_ticket_appdata(SSL_get_session(ssl), padding, padding.count)
}
