internal import NIOCore

/// Cleartext that the application has written and that is not encrypted yet, as one run of bytes, so that many small
/// writes become one record.
struct PendingWrites {
    /// The bytes, in the order of the writes; the buffer of a first write is taken as it is.
    var cleartext: ByteBuffer?
    /// Whether the application asked for all of it to be sent.
    var isFlushRequested = false
    /// Stands for the promises of all writes in ``cleartext``.
    private var promise: EventLoopPromise<Void>?

    /// How many bytes wait.
    var count: Int { cleartext?.readableBytes ?? 0 }

    /// Whether there is neither a byte nor a promise to keep.
    var isEmpty: Bool { cleartext == nil && promise == nil }

    mutating func append(_ bytes: ByteBuffer, promise: EventLoopPromise<Void>?) {
        if cleartext == nil {
            cleartext = bytes
        } else {
            cleartext?.writeImmutableBuffer(bytes)
        }
        self.promise.setOrCascade(to: promise)
    }

    /// Takes the promise of what has just been encrypted.
    mutating func takePromise() -> EventLoopPromise<Void>? {
        defer { promise = nil }
        return promise
    }

    /// Takes all of it away; what was asked of it fails with `error`.
    mutating func fail(with error: any Error) {
        let promise = takePromise()
        self = PendingWrites()
        promise?.fail(error)
    }
}
