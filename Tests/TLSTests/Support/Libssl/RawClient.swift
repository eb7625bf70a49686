import COpenSSL

/// A client straight on libssl, for what no honest client of ours would do.
final class RawClient {
    let ssl: OpaquePointer
    private let context: OpaquePointer
    private let input: OpaquePointer
    private let output: OpaquePointer

    struct Failure: Error {}

    init(maxVersion: Int32 = TLS1_3_VERSION, _ configure: (OpaquePointer) -> Void = { _ in }) throws {
        guard let context = SSL_CTX_new(TLS_client_method()) else { throw Failure() }
        _ = shim_SSL_CTX_set_max_proto_version(context, maxVersion)
        configure(context)
        guard let ssl = SSL_new(context), let input = BIO_new(BIO_s_mem()), let output = BIO_new(BIO_s_mem()) else {
            throw Failure()
        }
        self.context = context
        self.ssl = ssl
        self.input = input
        self.output = output
        SSL_set_bio(ssl, input, output)
        SSL_set_connect_state(ssl)
    }

    deinit {
        SSL_free(ssl)
        SSL_CTX_free(context)
    }

    /// Hears `bytes`, goes on with the handshake, and gives what it has to say.
    func handshake(hearing bytes: [UInt8]) -> [UInt8] {
        hear(bytes)
        _ = SSL_do_handshake(ssl)
        return said()
    }

    var isConnected: Bool { SSL_is_init_finished(ssl) == 1 }

    func hear(_ bytes: [UInt8]) {
        _ = BIO_write(input, bytes, Int32(bytes.count))
    }

    func said() -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 100_000)
        let count = BIO_read(output, &bytes, Int32(bytes.count))
        return Array(bytes.prefix(Int(max(count, 0))))
    }

    func read() -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 100_000)
        let count = SSL_read(ssl, &bytes, Int32(bytes.count))
        return Array(bytes.prefix(Int(max(count, 0))))
    }

    func write(_ bytes: [UInt8]) {
        _ = SSL_write(ssl, bytes, Int32(bytes.count))
    }

    /// Shakes hands with `end` until both are silent.
    func connect(to end: TestEnd) throws {
        try end.connect()
        var answer: [UInt8] = []
        repeat {
            let bytes = handshake(hearing: answer)
            if !bytes.isEmpty { try end.receive(bytes) }
            answer = try end.takeCiphertext()
        } while !answer.isEmpty
    }
}
