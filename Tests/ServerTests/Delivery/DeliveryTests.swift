import Server
import Testing

@Suite struct DeliveryTests {
    /// A delivery that is up to date, with an empty store.
    private func upToDate(window: Int = 256) -> Delivery {
        Delivery(window: window, newestAtWelcome: 0)
    }

    @Test func nothingIsOwedNothingIsAsked() {
        var delivery = upToDate()
        #expect(delivery.isIdle && !delivery.isBehind)
        #expect(delivery.wantedPage == nil)
        #expect(delivery.next() == nil)
    }

    @Test func onlyOneReplyOfASessionIsInFlight() {
        var delivery = upToDate()
        delivery.take(committed: [.bare(1, "a"), .bare(2, "a"), .bare(3, "b")])
        #expect(delivery.leaving == [1, 3])
        #expect(delivery.inFlight == 2)
        delivery.settle(3)
        #expect(delivery.leaving == [])
        delivery.settle(1)
        #expect(delivery.leaving == [2])
        delivery.settle(2)
        #expect(delivery.isIdle && delivery.inFlight == 0 && delivery.count == 0)
    }

    @Test func theWindowBoundsWhatIsInFlight() {
        var delivery = upToDate(window: 3)
        delivery.take(committed: (1...6).map { .bare($0, "s\($0)") })
        #expect(delivery.leaving == [1, 2, 3])
        delivery.settle(2)
        #expect(delivery.leaving == [4])
        delivery.settle(1)
        delivery.settle(3)
        #expect(delivery.leaving == [5, 6])
    }

    @Test func theOldestOfEachSessionGoesFirst() {
        var delivery = Delivery(window: 4, newestAtWelcome: 6)
        delivery.take(
            page: [1, 2, 3].map { .bare($0, "a") } + [4, 5].map { .bare($0, "b") } + [.bare(6, "c")], limit: 256)
        #expect(delivery.leaving == [1, 4, 6])
        delivery.settle(4)
        delivery.settle(1)
        #expect(delivery.leaving == [5, 2])
    }

    @Test func onlyWhatWasOwedAtWelcomeIsSentAgain() {
        var delivery = Delivery(window: 8, newestAtWelcome: 11)
        delivery.take(page: [.bare(10, "a"), .bare(11, "b")], limit: 8)
        delivery.take(committed: [.bare(12, "c")])
        #expect(delivery.leavingMarked == ["10 again", "11 again", "12"])
    }

    @Test func aReplyAcknowledgedBeforeItLeftNeverLeaves() {
        var delivery = Delivery(window: 8, newestAtWelcome: 3)
        delivery.take(page: [.bare(1, "a"), .bare(2, "a"), .bare(3, "b")], limit: 8)
        delivery.settle(1)
        delivery.settle(3)
        #expect(delivery.leaving == [2])
        delivery.settle(2)
        #expect(delivery.isIdle)
    }

    @Test func aSessionAcknowledgedBeforeItLeftSpeaksAgainOnce() {
        var delivery = upToDate(window: 1)
        delivery.take(committed: [.bare(1, "a"), .bare(2, "b")])
        #expect(delivery.leaving == [1])
        // The window is full: all of this happens to sessions that wait for it.
        for number in stride(from: 3, to: 60, by: 1) as StrideTo<Int64> {
            delivery.settle(number - 1)
            delivery.take(committed: [.bare(number, "b")])
        }
        delivery.settle(1)
        #expect(delivery.leaving == [59])
        delivery.settle(59)
        #expect(delivery.isIdle && delivery.leaving == [])
    }

    @Test func aSessionAcknowledgedBeforeItLeftLosesItsPlace() {
        var delivery = upToDate(window: 2)
        delivery.take(committed: [.bare(1, "b")])
        delivery.settle(1)
        delivery.take(committed: [.bare(2, "c"), .bare(3, "b")])
        #expect(delivery.leaving == [2, 3])
    }

    @Test func anUnknownNumberSettlesNothing() {
        var delivery = upToDate()
        delivery.take(committed: [.bare(5, "a")])
        delivery.settle(4)
        delivery.settle(.max)
        delivery.settle(-1)
        #expect(delivery.leaving == [5])
        delivery.settle(5)
        delivery.settle(5)
        #expect(delivery.isIdle && delivery.inFlight == 0)
    }

    @Test func aReplyGivenBackLeavesBeforeTheYoungerOnes() {
        var delivery = upToDate()
        delivery.take(committed: [.bare(1, "a"), .bare(2, "a")])
        #expect(delivery.leaving == [1])
        #expect(delivery.isInFlight(1) && !delivery.isInFlight(2))
        delivery.giveBack(1)
        #expect(!delivery.isInFlight(1) && delivery.inFlight == 0)
        #expect(delivery.leaving == [1])
        delivery.settle(1)
        #expect(delivery.leaving == [2])
    }

    @Test func onlyWhatIsInFlightIsGivenBack() {
        var delivery = upToDate()
        delivery.take(committed: [.bare(1, "a"), .bare(2, "a")])
        delivery.giveBack(1)
        delivery.giveBack(7)
        #expect(delivery.leaving == [1])
        delivery.giveBack(2)
        #expect(delivery.leaving == [])
        delivery.settle(1)
        delivery.giveBack(1)
        #expect(delivery.leaving == [2])
    }

    @Test func aReplyThatWasGivenBackCanBeSettled() {
        var delivery = upToDate()
        delivery.take(committed: [.bare(1, "a")])
        #expect(delivery.leaving == [1])
        delivery.giveBack(1)
        delivery.settle(1)
        #expect(delivery.leaving == [] && delivery.isIdle)
    }
}

extension OwedReply {
    /// A reply without a body.
    static func bare(_ number: Int64, _ session: String) -> OwedReply {
        OwedReply(number: number, session: session, body: [])
    }
}

extension Delivery {
    /// Sends all that may leave: the numbers.
    var leaving: [Int64] {
        mutating get {
            var numbers: [Int64] = []
            while let departure = next() { numbers.append(departure.reply.number) }
            return numbers
        }
    }

    /// Sends all that may leave: the numbers, with `again` where the frame would have it.
    var leavingMarked: [String] {
        mutating get {
            var departures: [String] = []
            while let departure = next() {
                departures.append("\(departure.reply.number)\(departure.again ? " again" : "")")
            }
            return departures
        }
    }
}
