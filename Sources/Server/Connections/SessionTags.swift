import Digests
import Synchronization

/// What the log calls sessions: a short hash under a salt that lives in memory alone and is another one every day, so that
/// lines of one day can be put together and nobody can tell whose they are.
package final class SessionTags: Sendable {
    private struct Salt {
        var day: Int64
        var hash: KeyedHash
    }

    private let salt = Mutex<Salt?>(nil)

    package init() {}

    /// Eight letters and digits; «-» where the system has no random bytes.
    /// - Parameter seconds: since 1970.
    package func tag(of session: String, at gateway: String, seconds: Int64) -> String {
        guard let hash = hash(of: seconds / 86_400) else { return "-" }
        // The length keeps gateway and session apart.
        let bytes = [UInt8(truncatingIfNeeded: gateway.utf8.count)] + Array(gateway.utf8) + Array(session.utf8)
        var rest = hash.hash(bytes).high
        var tag = ""
        for _ in 0..<8 {
            tag.append(Self.alphabet[Int(rest & 31)])
            rest >>= 5
        }
        return tag
    }

    private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567")

    private func hash(of day: Int64) -> KeyedHash? {
        salt.withLock { salt in
            if let salt, salt.day == day { return salt.hash }
            guard let key = try? SecureRandom.bytes(KeyedHash.keyLength), let hash = try? KeyedHash(key: key) else {
                return nil
            }
            salt = Salt(day: day, hash: hash)
            return hash
        }
    }
}
