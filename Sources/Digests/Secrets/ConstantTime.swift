internal import COpenSSL

/// Whether both are equal, in a time that tells only whether their lengths are. For secrets.
package func constantTimeEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.count == right.count && CRYPTO_memcmp(left, right, left.count) == 0
}
