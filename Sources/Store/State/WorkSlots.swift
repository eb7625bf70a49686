internal import Glibc
internal import Synchronization

/// The file `in-work`: which messages are being thought about at this moment, so that the next start of a server knows on
/// which ones it died.
///
/// 64 slots of 8 bytes, one a thread that thinks; the hash of a message, or zero. It is written without a sync: what must
/// outlive the process lies in the system's memory, and a power cut is no message's fault.
///
///     hash of message │ hash of message │ 0 │ 0 │ …
final class WorkSlots: Sendable {
    static let count = 64

    private let file: OpenFile
    private let free: Mutex<[Int]>

    /// Takes over the file; what the last process left in it is read before.
    init(_ file: consuming OpenFile) {
        self.file = file
        free = Mutex(Array(0..<Self.count))
    }

    /// The hashes that a process left behind when it died.
    static func leftovers(in bytes: [UInt8]) -> [Int64] {
        stride(from: 0, to: bytes.count / 8 * 8, by: 8).compactMap { start in
            var hash: UInt64 = 0
            for byte in bytes[start..<start + 8] { hash = hash << 8 | UInt64(byte) }
            return hash == 0 ? nil : Int64(bitPattern: hash)
        }
    }

    /// Notes that a message is being thought about; nil where all slots are taken, or the disk does not write.
    func enter(_ hash: Int64) -> Int? {
        guard let slot = free.withLock({ $0.popLast() }) else { return nil }
        if write(hash, at: slot) { return slot }
        free.withLock { $0.append(slot) }
        return nil
    }

    func leave(_ slot: Int) {
        _ = write(0, at: slot)
        free.withLock { $0.append(slot) }
    }

    private func write(_ hash: Int64, at slot: Int) -> Bool {
        file.write(UInt64(bitPattern: hash).bigEndian, at: slot * 8)
    }
}
