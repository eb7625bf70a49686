/// A bubble that was shown: its number is unique within the epoch of the server's store.
package struct ShownReply: Hashable, Sendable {
    package var epoch: Int64
    package var number: Int64

    package init(epoch: Int64, number: Int64) {
        self.epoch = epoch
        self.number = number
    }
}

/// The bubbles that were shown last, so that none is shown twice: the oldest is forgotten where there are too many.
package struct ShownReplies: Sendable {
    private let limit: Int
    private var known: Set<ShownReply> = []
    private var order: [ShownReply] = []
    private var oldest = 0

    package init(limit: Int) {
        self.limit = max(1, limit)
    }

    /// From the oldest to the newest.
    package var all: [ShownReply] { Array(order[oldest...] + order[..<oldest]) }

    package func contains(_ reply: ShownReply) -> Bool { known.contains(reply) }

    package mutating func insert(_ reply: ShownReply) {
        guard known.insert(reply).inserted else { return }
        guard order.count == limit else { return order.append(reply) }
        known.remove(order[oldest])
        order[oldest] = reply
        oldest = (oldest + 1) % limit
    }
}
