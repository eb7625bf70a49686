internal import COpenSSL

/// SHA-256 of bytes that come in pieces, such as a file's.
///
/// Running out of memory ends the process, as it does everywhere in Swift; nothing else can fail here.
package struct SHA256Hasher: ~Copyable {
    // Fetched once: asking libcrypto by name costs more than hashing a line.
    // Unsafe only by its type: libcrypto never changes an algorithm that it has handed out.
    nonisolated(unsafe) private static let algorithm: OpaquePointer? = EVP_MD_fetch(nil, "SHA256", nil)

    private let state: OpaquePointer

    /// A hasher that has seen no byte.
    package init() {
        guard let algorithm = Self.algorithm, let state = EVP_MD_CTX_new(),
            EVP_DigestInit_ex2(state, algorithm, nil) == 1
        else { preconditionFailure("libcrypto 3 always has SHA-256 in its default provider") }
        self.state = state
    }

    deinit {
        EVP_MD_CTX_free(state)
    }

    /// Adds `bytes` to what has been seen.
    package mutating func update(with bytes: Span<UInt8>) {
        let isAdded = bytes.withUnsafeBufferPointer { EVP_DigestUpdate(state, $0.baseAddress, $0.count) }
        precondition(isAdded == 1, "a SHA-256 state takes any bytes until it is finished")
    }

    /// Adds `bytes` to what has been seen.
    package mutating func update(with bytes: [UInt8]) {
        update(with: bytes.span)
    }

    /// The digest of all that has been seen.
    package consuming func finish() -> SHA256Digest {
        var bytes = [UInt8](repeating: 0, count: SHA256Digest.length)
        guard EVP_DigestFinal_ex(state, &bytes, nil) == 1, let digest = SHA256Digest(bytes: bytes) else {
            preconditionFailure("a SHA-256 state is finished once and gives \(SHA256Digest.length) bytes")
        }
        return digest
    }
}
