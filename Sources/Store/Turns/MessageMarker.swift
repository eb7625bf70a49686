internal import Digests

/// Makes the marks of messages under one secret key, so that nobody who has only the database can tell whether a
/// message with some id or text was ever sent.
struct MessageMarker: Sendable {
    /// Length of the key, in bytes.
    static let keyLength = KeyedHash.keyLength

    private let keyed: KeyedHash

    init(key: [UInt8]) throws(StoreError) {
        do {
            keyed = try KeyedHash(key: key)
        } catch {
            throw .keyUnusable
        }
    }

    /// A fresh key.
    static func makeKey() throws(StoreError) -> [UInt8] {
        do {
            return try SecureRandom.bytes(keyLength)
        } catch {
            throw .noRandomBytes
        }
    }

    func mark(gateway: String, id: String, content: [UInt8]) -> MessageMark {
        // 01 | length of gateway, 4 bytes | gateway | id: no two pairs give the same bytes. 02 | content: no content is
        // ever hashed like an id.
        var name: [UInt8] = [1]
        name.reserveCapacity(5 + gateway.utf8.count + id.utf8.count)
        let length = UInt32(truncatingIfNeeded: gateway.utf8.count)
        for shift: UInt32 in [24, 16, 8, 0] { name.append(UInt8(truncatingIfNeeded: length >> shift)) }
        name.append(contentsOf: gateway.utf8)
        name.append(contentsOf: id.utf8)
        return MessageMark(hash: short(name), content: short([2] + content))
    }

    private func short(_ bytes: [UInt8]) -> Int64 {
        Int64(bitPattern: keyed.hash(bytes).high)
    }
}
