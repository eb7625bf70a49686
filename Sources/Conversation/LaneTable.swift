import Store
import Synchronization

/// The sessions that have a turn in work, and the messages that wait behind it: one lane a session.
///
/// 64 shards, each a lock around its sessions; no lock is held while a turn runs. A session without work has no lane.
final class LaneTable: Sendable {
    enum Entry {
        /// The lane was free and is now taken: run the turn.
        case run
        /// It runs when those before it are done.
        case waiting
        /// Too many wait already.
        case full
    }

    private final class Shard: Sendable {
        /// What waits in each taken lane, oldest first.
        let lanes = Mutex<[SessionKey: [PendingMessage]]>([:])
    }

    private let shards = (0..<64).map { _ in Shard() }
    private let capacity: Int

    init(capacity: Int) {
        self.capacity = capacity
    }

    /// Takes the lane of the message's session, or a place behind the turn that holds it.
    func enter(_ pending: PendingMessage) -> Entry {
        let key = pending.message.key
        return shard(of: key).lanes.withLock { lanes in
            guard var waiting = lanes.removeValue(forKey: key) else {
                lanes[key] = []
                return .run
            }
            defer { lanes[key] = waiting }
            guard waiting.count < capacity else { return .full }
            waiting.append(pending)
            return .waiting
        }
    }

    /// The turn that held the lane is done: the next message, for which the lane stays taken, or nil.
    func leave(_ key: SessionKey) -> PendingMessage? {
        shard(of: key).lanes.withLock { lanes in
            guard var waiting = lanes.removeValue(forKey: key), !waiting.isEmpty else { return nil }
            let next = waiting.removeFirst()
            lanes[key] = waiting
            return next
        }
    }

    private func shard(of key: SessionKey) -> Shard {
        shards[Int(truncatingIfNeeded: UInt(bitPattern: key.hashValue) % 64)]
    }
}
