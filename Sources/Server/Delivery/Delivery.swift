/// Which reply leaves next on one gateway's connection (PROTOCOL.md, rule 3), as a value.
///
/// At most one reply a session is in flight, at most `window` a connection, the oldest of each session first. What is
/// owed lies in the store; here is only a part of it: everything up to `cursor`, less what is settled. While the store
/// has more (`isBehind`), new replies are not taken from the turns that made them: they come with a later page, in
/// their order. So memory is bounded however slow the gateway is and however much it is owed.
///
/// A reply leaves before its OK only with `again` (rule 1). So nothing is taken from a page before its commit was
/// announced, and what a page brings is marked, unless it is known that the OK left on this connection.
package struct Delivery {
    /// A reply on its way out.
    package struct Departure {
        package var reply: OwedReply
        /// It may have been seen, or its OK is another connection's.
        package var again: Bool
    }

    private struct Sent {
        var number: Int64
        var at: Int64
    }

    /// What one session waits for. Either one of its replies is in flight, or it stands in `ready` once.
    private struct Queue {
        var inFlight: Departure?
        /// When it left, in milliseconds.
        var leftAt: Int64 = 0
        var waiting: [Departure] = []
    }

    private let window: Int
    /// Numbers whose OK left on this connection and that wait for a page; no more of them than replies in memory.
    private var announced: Set<Int64> = []
    /// The newest number that is known to be committed.
    private var newest: Int64
    /// All that is owed up to this number was taken in.
    private var cursor: Int64 = 0

    private var queues: [String: Queue] = [:]
    /// The session of every reply that was taken in and is not settled yet.
    private var known: [Int64: String] = [:]
    /// Sessions whose head may leave, first come, first served.
    private var ready: [String] = []
    private var readyHead = 0
    /// Replies that were sent and are not settled.
    package private(set) var inFlight = 0
    /// What left, in the order of leaving; some of it is settled or left again meanwhile.
    private var sent: [Sent] = []
    private var sentHead = 0

    /// - Parameters:
    ///   - window: replies in flight, at most.
    ///   - newestAtWelcome: the newest number that was owed when the gateway was welcomed; 0 where nothing was.
    package init(window: Int, newestAtWelcome: Int64) {
        self.window = window
        newest = newestAtWelcome
    }

    /// Whether the store has replies that were announced and are not taken in.
    package var isBehind: Bool { cursor < newest }

    /// Whether nothing is in flight or waits.
    package var isIdle: Bool { known.isEmpty && !isBehind }

    /// The most replies that are held in memory.
    private var most: Int { 4 * window }

    /// How many replies are held in memory; never more than four windows.
    package var count: Int { known.count }

    /// Whether the reply was sent and is not settled.
    package func isInFlight(_ number: Int64) -> Bool {
        known[number].flatMap { queues[$0]?.inFlight }?.reply.number == number
    }

    /// The page of the store to read now, if any: what comes after `after`, at most `limit` replies.
    package var wantedPage: (after: Int64, limit: Int)? {
        isBehind && known.count < 2 * window ? (cursor, window) : nil
    }

    /// Takes in the page that was wanted; a short one says that nothing more was owed when it was read.
    package mutating func take(page: [OwedReply], limit: Int) {
        for reply in page where reply.number <= newest && known[reply.number] == nil {
            enqueue(Departure(reply: reply, again: announced.remove(reply.number) == nil))
        }
        let end = page.count < limit ? newest : min(page.last?.number ?? newest, newest)
        cursor = max(cursor, end)
        if !isBehind { announced = [] }
    }

    /// Takes in replies whose commit was just announced on this connection. Mostly that is the order of the commits; but an
    /// erasure is told when its bytes are gone, which is after younger ones: its replies are read from the store again.
    package mutating func take(committed replies: [OwedReply]) {
        for reply in replies {
            guard reply.number > cursor else {
                if known[reply.number] == nil {
                    rescan(from: reply.number, through: reply.number, announcing: [reply.number])
                }
                continue
            }
            let isNext = !isBehind && known.count < most
            newest = max(newest, reply.number)
            if isNext {
                enqueue(Departure(reply: reply, again: false))
                cursor = reply.number
            } else if announced.count < most {
                announced.insert(reply.number)
            }
        }
    }

    /// Replies of this gateway were committed through another connection: they, and all after them, are read again.
    /// - Parameter announced: those that have no OK, so that they need not bear `again`.
    package mutating func rescan(from first: Int64, through last: Int64, announcing announced: [Int64] = []) {
        cursor = min(cursor, max(first, 1) - 1)
        newest = max(newest, last)
        for number in announced where self.announced.count < most { self.announced.insert(number) }
    }

    /// The deletion of a reply is on disk: the next one of its session may leave.
    package mutating func settle(_ number: Int64) {
        guard let session = known.removeValue(forKey: number), var queue = queues[session] else { return }
        if queue.inFlight?.reply.number == number {
            queue.inFlight = nil
            inFlight -= 1
            if !queue.waiting.isEmpty { ready.append(session) }
        } else {
            // It was shown on an earlier connection and acknowledged before it left on this one.
            queue.waiting.removeAll { $0.reply.number == number }
            if queue.inFlight == nil, queue.waiting.isEmpty { forgetReady(session) }
        }
        queues[session] = queue.inFlight == nil && queue.waiting.isEmpty ? nil : queue
    }

    /// The gateway could not deliver a reply for now: it leaves again, before the younger ones of its session.
    /// - Parameter mayBeShown: nothing was heard of it, so perhaps it was delivered: it bears `again`.
    package mutating func giveBack(_ number: Int64, mayBeShown: Bool = false) {
        guard let session = known[number], var queue = queues[session], var departure = queue.inFlight,
            departure.reply.number == number
        else { return }
        departure.again = departure.again || mayBeShown
        queue.inFlight = nil
        inFlight -= 1
        queue.waiting.insert(departure, at: 0)
        queues[session] = queue
        ready.append(session)
    }

    /// The next reply to send, now in flight; nil when the window is full or nothing may leave.
    /// - Parameter now: milliseconds, for `overdue`.
    package mutating func next(now: Int64 = 0) -> Departure? {
        while inFlight < window, readyHead < ready.count {
            let session = ready[readyHead]
            readyHead += 1
            if readyHead > 64, readyHead * 2 > ready.count { dropPassed() }
            guard var queue = queues[session], queue.inFlight == nil, !queue.waiting.isEmpty else { continue }
            let departure = queue.waiting.removeFirst()
            queue.inFlight = departure
            queue.leftAt = now
            queues[session] = queue
            inFlight += 1
            sent.append(Sent(number: departure.reply.number, at: now))
            return departure
        }
        return nil
    }

    /// When the oldest reply left of which nothing was heard; nil where there is none.
    package var oldestDeparture: Int64? {
        mutating get {
            while sentHead < sent.count, !isAwaited(sent[sentHead]) { sentHead += 1 }
            if sentHead > 64, sentHead * 2 > sent.count { dropHeard() }
            return sentHead < sent.count ? sent[sentHead].at : nil
        }
    }

    /// Replies that left before `moment` or at it, and of which nothing was heard. They are named once.
    package mutating func overdue(sentBefore moment: Int64) -> [Int64] {
        var numbers: [Int64] = []
        while let at = oldestDeparture, at <= moment {
            numbers.append(sent[sentHead].number)
            sentHead += 1
        }
        return numbers
    }

    private func isAwaited(_ sent: Sent) -> Bool {
        guard let queue = known[sent.number].flatMap({ queues[$0] }) else { return false }
        return queue.inFlight?.reply.number == sent.number && queue.leftAt == sent.at
    }

    private mutating func dropHeard() {
        sent.removeFirst(sentHead)
        sentHead = 0
    }

    /// Puts a reply behind the older ones of its session; a rescan may bring an older one late.
    private mutating func enqueue(_ departure: Departure) {
        let reply = departure.reply
        known[reply.number] = reply.session
        var queue = queues[reply.session] ?? Queue()
        let place = queue.waiting.lastIndex { $0.reply.number < reply.number }.map { $0 + 1 } ?? 0
        queue.waiting.insert(departure, at: place)
        if queue.inFlight == nil, queue.waiting.count == 1 { ready.append(reply.session) }
        queues[reply.session] = queue
    }

    private mutating func forgetReady(_ session: String) {
        dropPassed()
        ready.removeAll { $0 == session }
    }

    private mutating func dropPassed() {
        ready.removeFirst(readyHead)
        readyHead = 0
    }
}
