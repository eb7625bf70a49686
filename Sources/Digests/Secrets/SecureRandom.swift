internal import COpenSSL

/// Random bytes that nobody can guess, for tokens and keys.
package enum SecureRandom {
    /// `count` bytes (none for a count below one) from libcrypto's generator, which the system seeds.
    package static func bytes(_ count: Int) throws(DigestError) -> [UInt8] {
        guard count > 0 else { return [] }
        guard let length = CInt(exactly: count) else { throw .randomUnavailable(ErrorQueue(reasons: ["too many"])) }
        ErrorQueue.clear()
        var bytes = [UInt8](repeating: 0, count: count)
        guard RAND_bytes(&bytes, length) == 1 else { throw .randomUnavailable(.drain()) }
        return bytes
    }
}
