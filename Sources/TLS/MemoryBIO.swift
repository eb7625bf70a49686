internal import COpenSSL
internal import NIOCore

/// The memory between libssl and the pipeline: a BIO that reads from the buffer that came in and writes to a buffer
/// that is going out.
///
/// Both buffers exist only while they hold bytes, so an idle connection keeps none. libssl's own memory BIO would copy
/// once more and keep the largest size that it ever had.
final class MemoryBIO {
    private let bio: OpaquePointer
    private var inbound: ByteBuffer?
    private var outbound: ByteBuffer?

    /// Nil when libcrypto has no memory.
    init?() {
        guard let method = Self.method, let bio = BIO_new(method) else { return nil }
        self.bio = bio
        BIO_set_data(bio, Unmanaged.passUnretained(self).toOpaque())
        BIO_set_init(bio, 1)
    }

    deinit {
        BIO_set_data(bio, nil)
        BIO_free(bio)
    }

    /// Makes this the memory of `ssl`, both ways.
    func attach(to ssl: OpaquePointer) {
        // Given twice to one SSL, a BIO is counted once.
        BIO_up_ref(bio)
        SSL_set_bio(ssl, bio, bio)
    }

    /// Gives libssl ciphertext to read. Its next call reads all that it can use.
    func consume(_ ciphertext: ByteBuffer) {
        guard inbound == nil else {
            inbound?.writeImmutableBuffer(ciphertext)
            return
        }
        inbound = ciphertext
    }

    /// How many bytes wait for libssl.
    var inboundCount: Int { inbound?.readableBytes ?? 0 }

    /// Makes room for `count` more bytes of ciphertext in one step.
    func reserveOutbound(_ count: Int) {
        if outbound == nil {
            outbound = ByteBuffer()
        }
        outbound?.reserveCapacity(minimumWritableBytes: count)
    }

    /// What libssl wrote since the last call; nil if nothing.
    func takeOutbound() -> ByteBuffer? {
        guard let taken = outbound, taken.readableBytes > 0 else { return nil }
        outbound = nil
        return taken
    }

    /// Copies what has come into `target`; nil if nothing is left.
    private func read(into target: UnsafeMutableRawBufferPointer) -> Int? {
        guard let waiting = inbound?.readableBytes, waiting > 0 else { return nil }
        let count = min(waiting, target.count)
        inbound?.readWithUnsafeReadableBytes { bytes in
            target.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
            return count
        }
        if count == waiting { inbound = nil }
        return count
    }

    private func write(_ bytes: UnsafeRawBufferPointer) {
        if outbound == nil {
            outbound = ByteBufferAllocator().buffer(capacity: bytes.count)
        }
        outbound?.writeBytes(bytes)
    }
}

extension MemoryBIO {
    // Unsafe only by its type: made once, never changed after, and never freed.
    nonisolated(unsafe) private static let method: OpaquePointer? = {
        guard let method = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "pipeline") else { return nil }
        BIO_meth_set_write(method) { bio, bytes, count in
            guard let memory = MemoryBIO.behind(bio), let bytes, count >= 0 else { return -1 }
            shim_BIO_clear_retry_flags(bio)
            memory.write(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
            return count
        }
        BIO_meth_set_read(method) { bio, bytes, count in
            guard let memory = MemoryBIO.behind(bio), let bytes, count >= 0 else { return -1 }
            shim_BIO_clear_retry_flags(bio)
            if let read = memory.read(into: UnsafeMutableRawBufferPointer(start: bytes, count: Int(count))) {
                return CInt(truncatingIfNeeded: read)
            }
            shim_BIO_set_retry_read(bio)
            return -1
        }
        BIO_meth_set_ctrl(method) { _, command, _, _ in
            // libssl flushes after each flight; everything else it can do without.
            command == BIO_CTRL_FLUSH ? 1 : 0
        }
        return method
    }()

    private static func behind(_ bio: OpaquePointer?) -> MemoryBIO? {
        BIO_get_data(bio).map { Unmanaged<MemoryBIO>.fromOpaque($0).takeUnretainedValue() }
    }
}
