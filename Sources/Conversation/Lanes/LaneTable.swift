import Store
import Synchronization

/// The sessions that have a turn in work, and what waits behind it: one lane a session.
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

    private struct Lane {
        /// What waits, oldest first.
        var waiting: [LaneEntry] = []
        /// What the turn that holds the lane waits for.
        var lookUp: LookUp?
    }

    private final class Shard: Sendable {
        let lanes = Mutex<[SessionKey: Lane]>([:])
    }

    private let shards = (0..<64).map { _ in Shard() }
    private let capacity: Int

    init(capacity: Int) {
        self.capacity = capacity
    }

    /// Takes the entry's lane, or a place behind the turn that holds it. An erasure that waits ends the look-up before it.
    func enter(_ entry: LaneEntry) -> Entry {
        let (result, lookUp) = shard(of: entry.key).lanes.withLock { lanes -> (Entry, LookUp?) in
            guard var lane = lanes.removeValue(forKey: entry.key) else {
                lanes[entry.key] = Lane()
                return (.run, nil)
            }
            defer { lanes[entry.key] = lane }
            guard lane.waiting.count < capacity else { return (.full, nil) }
            lane.waiting.append(entry)
            return (.waiting, entry.isErasure ? lane.lookUp : nil)
        }
        lookUp?.end(.cancelled)
        return result
    }

    /// The turn that holds the lane waits. Where an erasure stands behind it, that is over at once.
    func wait(for lookUp: LookUp, in key: SessionKey) {
        let isOver = shard(of: key).lanes.withLock { lanes in
            lanes[key]?.lookUp = lookUp
            return lanes[key]?.waiting.contains(where: \.isErasure) ?? false
        }
        if isOver { lookUp.end(.cancelled) }
    }

    /// The turn that held the lane is done: the next entry, for which the lane stays taken, or nil.
    func leave(_ key: SessionKey) -> LaneEntry? {
        shard(of: key).lanes.withLock { lanes in
            guard var lane = lanes.removeValue(forKey: key), !lane.waiting.isEmpty else { return nil }
            let next = lane.waiting.removeFirst()
            lane.lookUp = nil
            lanes[key] = lane
            return next
        }
    }

    /// What has been waited for since `moment` or longer.
    func lookUps(since moment: Int64) -> [LookUp] {
        shards.flatMap { shard in
            shard.lanes.withLock { lanes in
                lanes.values.compactMap { lane in lane.lookUp.flatMap { $0.since <= moment ? $0 : nil } }
            }
        }
    }

    private func shard(of key: SessionKey) -> Shard {
        shards[Int(truncatingIfNeeded: UInt(bitPattern: key.hashValue) % 64)]
    }
}
