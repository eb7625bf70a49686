internal import COpenSSL

/// A private key of libcrypto, which wipes it when it goes.
final class PrivateKey {
    let pointer: OpaquePointer

    /// Takes over the caller's reference.
    init(owning pointer: OpaquePointer) {
        self.pointer = pointer
    }

    deinit {
        EVP_PKEY_free(pointer)
    }
}
