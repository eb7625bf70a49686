import Server
import TestSupport

/// A store, the loops that announce its commits, and one gateway that reconnects, around a `Delivery`.
///
/// Commits and deletions are on disk at once; the connection hears of them later, in order. What another connection
/// committed is announced on a path of its own, which only keeps the order within a session: that is what lanes give.
struct DeliveryModel {
    private enum Announcement {
        case committed([OwedReply])
        case foreign([OwedReply])
        case settled(Int64)
    }

    let window: Int
    private(set) var delivery: Delivery
    private(set) var complaints: [String] = []
    private(set) var departures = 0
    /// How often a reply left with `again` that was not owed at WELCOME and is this connection's own.
    private(set) var markedForNothing = 0

    private var store: [OwedReply] = []
    private var lastNumber: Int64 = 0
    private var newestAtWelcome: Int64 = 0
    private var loop: [Announcement] = []
    private var otherLoop: [[OwedReply]] = []
    private var foreign: Set<Int64> = []
    private var announcedHere: Set<Int64> = []
    private var sentHere: Set<Int64> = []
    private var sentEver: Set<Int64> = []
    private var lastSent: [String: Int64] = [:]
    private var unacknowledged: [Int64: String] = [:]
    private var ackedHere: Set<Int64> = []
    private var givenBack: Set<Int64> = []

    init(window: Int) {
        self.window = window
        delivery = Delivery(window: window, newestAtWelcome: 0)
    }

    /// Everything that was committed was sent and acknowledged.
    var isDone: Bool { store.isEmpty && delivery.isIdle && loop.isEmpty && otherLoop.isEmpty }

    mutating func step(_ random: inout SeededGenerator, sessions: Int) {
        let session = "s\(Int.random(in: 0..<sessions, using: &random))"
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<20: commit(Int.random(in: 1...4, using: &random), to: session)
        case 20..<25: commitElsewhere(Int.random(in: 1...4, using: &random), to: session)
        case 25..<30: if !otherLoop.isEmpty { loop.append(.foreign(otherLoop.removeFirst())) }
        case 30..<55: hearOne()
        case 55..<65: readPage()
        case 65..<80: sendAll()
        case 80..<94: if let number = unacknowledged.keys.sorted().randomElement(using: &random) { acknowledge(number) }
        case 94..<96: if let reply = store.randomElement(using: &random) { acknowledgeEarly(reply.number) }
        case 96..<99: if let number = unacknowledged.keys.sorted().randomElement(using: &random) { giveBack(number) }
        default: if Int.random(in: 0..<20, using: &random) == 0 { reconnect() }
        }
        check(delivery.inFlight <= window, "the window is overrun")
        check(delivery.count <= 4 * window, "\(delivery.count) replies are held")
    }

    /// No more commits: the gateway takes all there is. At most so many rounds.
    mutating func finish(rounds: Int) {
        for _ in 0..<rounds where !isDone {
            loop += otherLoop.map { .foreign($0) }
            otherLoop = []
            while !loop.isEmpty { hearOne() }
            readPage()
            sendAll()
            for number in unacknowledged.keys.sorted() { acknowledge(number) }
        }
    }

    mutating func commit(_ count: Int, to session: String) {
        // Its lane is taken until the other connection's turn was announced.
        guard !otherLoop.contains(where: { $0[0].session == session }) else { return }
        loop.append(.committed(append(count, to: session)))
    }

    mutating func commitElsewhere(_ count: Int, to session: String) {
        otherLoop.append(append(count, to: session))
        foreign.formUnion(otherLoop[otherLoop.count - 1].map(\.number))
    }

    private mutating func append(_ count: Int, to session: String) -> [OwedReply] {
        let replies = (1...Int64(count)).map { OwedReply(number: lastNumber + $0, session: session, body: []) }
        lastNumber += Int64(count)
        store += replies
        return replies
    }

    mutating func hearOne() {
        guard !loop.isEmpty else { return }
        switch loop.removeFirst() {
        case .committed(let replies):
            announcedHere.formUnion(replies.map(\.number))
            delivery.take(committed: replies)
        case .foreign(let replies):
            delivery.rescan(from: replies[0].number, through: replies[replies.count - 1].number)
        case .settled(let number):
            delivery.settle(number)
            unacknowledged[number] = nil
        }
    }

    mutating func readPage() {
        guard let page = delivery.wantedPage else { return }
        delivery.take(page: Array(store.filter { $0.number > page.after }.prefix(page.limit)), limit: page.limit)
    }

    mutating func sendAll() {
        while let departure = delivery.next() { send(departure) }
    }

    private mutating func send(_ departure: Delivery.Departure) {
        let (number, session) = (departure.reply.number, departure.reply.session)
        departures += 1
        check(!unacknowledged.values.contains(session), "two of \(session) are in flight")
        if sentHere.insert(number).inserted {
            check(number > lastSent[session] ?? 0, "\(number) of \(session) is out of order")
            lastSent[session] = number
        } else {
            check(givenBack.remove(number) != nil, "\(number) left twice")
        }
        if number <= newestAtWelcome { check(departure.again, "\(number) was owed and left without again") }
        if departure.again, number > newestAtWelcome, !foreign.contains(number) { markedForNothing += 1 }
        check(departure.again || announcedHere.contains(number), "\(number) left before its OK")
        sentEver.insert(number)
        unacknowledged[number] = session
    }

    mutating func acknowledge(_ number: Int64) {
        guard ackedHere.insert(number).inserted else { return }
        store.removeAll { $0.number == number }
        loop.append(.settled(number))
    }

    /// A reply that an earlier connection showed, acknowledged before it left on this one.
    private mutating func acknowledgeEarly(_ number: Int64) {
        if sentEver.contains(number) { acknowledge(number) }
    }

    private mutating func giveBack(_ number: Int64) {
        guard !ackedHere.contains(number) else { return }
        check(delivery.isInFlight(number), "\(number) is not in flight")
        delivery.giveBack(number)
        givenBack.insert(number)
        unacknowledged[number] = nil
    }

    /// What the old connection was still to hear of its commits, it tells the new one.
    mutating func reconnect() {
        for case .committed(let replies) in loop { otherLoop.append(replies) }
        for case .foreign(let replies) in loop { otherLoop.append(replies) }
        loop = []
        newestAtWelcome = store.last?.number ?? 0
        delivery = Delivery(window: window, newestAtWelcome: newestAtWelcome)
        (announcedHere, sentHere, ackedHere, givenBack) = ([], [], [], [])
        (lastSent, unacknowledged) = ([:], [:])
    }

    private mutating func check(_ isRight: Bool, _ complaint: String) {
        if !isRight { complaints.append(complaint) }
    }
}
