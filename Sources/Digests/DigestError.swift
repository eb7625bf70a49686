/// Why this module could not do its work.
package enum DigestError: Error, Equatable, Sendable {
    /// A keyed hash takes exactly ``KeyedHash/keyLength`` bytes of key.
    case keyLength(Int)
    /// libcrypto does not offer this algorithm.
    case algorithmMissing(String, ErrorQueue)
    /// libcrypto could not get random bytes from the system.
    case randomUnavailable(ErrorQueue)
}

extension DigestError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .keyLength(let length):
            "The key of a keyed hash has \(KeyedHash.keyLength) bytes, not \(length)."
        case .algorithmMissing(let name, let queue):
            "libcrypto does not offer \(name): \(queue)."
        case .randomUnavailable(let queue):
            "libcrypto has no random bytes to give: \(queue)."
        }
    }
}
