import Server
import Testing

/// What lies in the store and not in memory.
@Suite struct DeliveryPagingTests {
    @Test func thousandsOfOwedRepliesComeThroughPagesOnceAndInOrder() {
        let store = (1...3210).map { OwedReply.bare($0, "s\($0 % 700)") }
        var delivery = Delivery(window: 256, newestAtWelcome: 3210)
        var left: [Int64] = []
        var mostKnown = 0
        var pages = 0
        while !delivery.isIdle, pages < 100 {
            while let page = delivery.wantedPage {
                delivery.take(
                    page: Array(store.filter { $0.number > page.after }.prefix(page.limit)), limit: page.limit)
                pages += 1
                mostKnown = max(mostKnown, delivery.count)
            }
            let leaving = delivery.leaving
            left += leaving
            for number in leaving { delivery.settle(number) }
        }
        #expect(left.sorted() == Array(1...3210))
        let bySession = Dictionary(grouping: left) { $0 % 700 }
        #expect(bySession.values.allSatisfy { $0 == $0.sorted() })
        // 3,210 are 12 full pages and a short one.
        #expect(pages == 13)
        #expect(mostKnown < 3 * 256)
    }

    @Test func thousandsOfRepliesOfOneSessionComeOneByOne() {
        let store = (1...3000).map { OwedReply.bare($0, "a") }
        var delivery = Delivery(window: 256, newestAtWelcome: 3000)
        var left: [Int64] = []
        while !delivery.isIdle, left.count <= 3000 {
            while let page = delivery.wantedPage {
                delivery.take(
                    page: Array(store.filter { $0.number > page.after }.prefix(page.limit)), limit: page.limit)
            }
            let leaving = delivery.leaving
            #expect(leaving.count == 1)
            left += leaving
            for number in leaving { delivery.settle(number) }
        }
        #expect(left == Array(1...3000))
    }

    @Test func aShortPageSaysThatAllIsTakenIn() {
        var delivery = Delivery(window: 2, newestAtWelcome: 9)
        #expect(delivery.isBehind && !delivery.isIdle)
        #expect(delivery.wantedPage?.after == 0 && delivery.wantedPage?.limit == 2)
        delivery.take(page: [.bare(3, "a"), .bare(5, "b")], limit: 2)
        #expect(delivery.wantedPage?.after == 5)
        delivery.take(page: [.bare(9, "c")], limit: 2)
        #expect(!delivery.isBehind && delivery.wantedPage == nil)
    }

    @Test func whatWasSettledMeanwhileLeavesNoGap() {
        // All that was owed at WELCOME is gone when the page is read.
        var delivery = Delivery(window: 2, newestAtWelcome: 9)
        delivery.take(page: [], limit: 2)
        #expect(delivery.isIdle)
        delivery.take(committed: [.bare(10, "a")])
        #expect(delivery.leaving == [10])
    }

    @Test func aPageGivesNothingWhoseCommitIsNotAnnounced() {
        // 4 and 5 are on disk, but their OK has not left: it must leave before them.
        var delivery = Delivery(window: 8, newestAtWelcome: 3)
        delivery.take(page: [.bare(3, "a"), .bare(4, "b"), .bare(5, "c")], limit: 8)
        #expect(delivery.leaving == [3])
        #expect(!delivery.isBehind)
        delivery.take(committed: [.bare(4, "b")])
        #expect(delivery.leaving == [4])
        delivery.take(committed: [.bare(5, "c")])
        #expect(delivery.leaving == [5])
    }

    @Test func aFullPageBeyondWhatIsAnnouncedIsTheLast() {
        var delivery = Delivery(window: 2, newestAtWelcome: 3)
        delivery.take(page: [.bare(3, "a"), .bare(4, "b")], limit: 2)
        #expect(!delivery.isBehind)
        #expect(delivery.leaving == [3])
    }

    @Test func whileBehindNewRepliesComeWithTheirPage() {
        var delivery = Delivery(window: 2, newestAtWelcome: 4)
        delivery.take(committed: [.bare(5, "a")])
        #expect(delivery.leaving == [])
        delivery.take(page: [.bare(1, "a"), .bare(4, "b")], limit: 2)
        #expect(delivery.leaving == [1, 4])
        #expect(delivery.isBehind)
        delivery.take(page: [.bare(5, "a")], limit: 2)
        #expect(!delivery.isBehind)
        delivery.settle(1)
        #expect(delivery.leavingMarked == ["5"])
    }

    @Test func aFloodOfCommitsFallsBehindAndStaysBounded() {
        var delivery = Delivery(window: 4, newestAtWelcome: 0)
        let store = (1...1000).map { OwedReply.bare($0, "s\($0)") }
        for reply in store { delivery.take(committed: [reply]) }
        #expect(delivery.count == 16)
        #expect(delivery.isBehind && delivery.wantedPage == nil)
        var left: [Int64] = []
        while !delivery.isIdle, left.count <= 1000 {
            if let page = delivery.wantedPage {
                delivery.take(
                    page: Array(store.filter { $0.number > page.after }.prefix(page.limit)), limit: page.limit)
            }
            let leaving = delivery.leaving
            left += leaving
            for number in leaving { delivery.settle(number) }
            #expect(delivery.count <= 16)
        }
        #expect(left == Array(1...1000))
    }

    @Test func aTurnThatOverflowsIsTakenUpWhereItWasCut() {
        var delivery = Delivery(window: 1, newestAtWelcome: 0)
        delivery.take(committed: (1...3).map { .bare($0, "a") })
        delivery.take(committed: (4...7).map { .bare($0, "b") })
        #expect(delivery.count == 4 && delivery.isBehind)
        for number in [1, 4, 2] as [Int64] {
            #expect(delivery.leaving == [number])
            #expect(delivery.wantedPage == nil)
            delivery.settle(number)
        }
        #expect(delivery.wantedPage?.after == 4)
    }

    @Test func anOfferThatComesTwiceIsTakenOnce() {
        var delivery = Delivery(window: 8, newestAtWelcome: 0)
        delivery.take(committed: [.bare(1, "a")])
        delivery.take(committed: [.bare(1, "a")])
        #expect(delivery.count == 1)
        #expect(delivery.leaving == [1])
        delivery.settle(1)
        delivery.take(committed: [.bare(1, "a")])
        // The store says that it is settled.
        delivery.take(page: [], limit: 8)
        #expect(delivery.isIdle && delivery.leaving == [])
    }

    @Test func whatIsToldAfterAYoungerTurnIsReadFromTheStore() {
        // An erasure is told when its bytes are gone: later than turns that were committed behind it.
        var delivery = Delivery(window: 8, newestAtWelcome: 0)
        delivery.take(committed: [.bare(3, "b")])
        delivery.take(committed: [.bare(1, "a"), .bare(2, "a")])
        #expect(delivery.wantedPage?.after == 0)
        delivery.take(page: [.bare(1, "a"), .bare(2, "a"), .bare(3, "b")], limit: 8)
        #expect(delivery.leavingMarked == ["3", "1"])
        delivery.settle(1)
        #expect(delivery.leavingMarked == ["2"])
    }

    @Test func aRescanBringsWhatAnotherConnectionCommittedMarkedAgain() {
        var delivery = Delivery(window: 8, newestAtWelcome: 0)
        delivery.take(committed: [.bare(1, "a")])
        delivery.rescan(from: 2, through: 3)
        #expect(delivery.wantedPage?.after == 1)
        delivery.take(page: [.bare(2, "b"), .bare(3, "b")], limit: 8)
        delivery.take(committed: [.bare(4, "c")])
        // The OK of 2 was another connection's: by rule 1 it may leave before this one's OK only with `again`.
        #expect(delivery.leavingMarked == ["1", "2 again", "4"])
    }

    @Test func aReplyOfAnotherConnectionThatAPageBringsBeforeItsRescanIsMarkedToo() {
        var delivery = Delivery(window: 2, newestAtWelcome: 4)
        delivery.take(page: [.bare(1, "a"), .bare(4, "b")], limit: 2)
        delivery.rescan(from: 4, through: 4)
        // 5 was committed elsewhere and is not announced yet; 6 was, here.
        delivery.take(committed: [.bare(6, "c")])
        delivery.take(page: [.bare(4, "b"), .bare(5, "d")], limit: 2)
        delivery.take(page: [.bare(6, "c")], limit: 2)
        #expect(delivery.leavingMarked == ["1 again", "4 again"])
        delivery.settle(1)
        delivery.settle(4)
        #expect(delivery.leavingMarked == ["5 again", "6"])
        delivery.rescan(from: 5, through: 5)
        delivery.take(page: [.bare(5, "d"), .bare(6, "c")], limit: 2)
        delivery.settle(5)
        delivery.settle(6)
        #expect(delivery.isBehind == false && delivery.isIdle)
    }

    @Test func aRescanDoesNotRepeatWhatIsKnownOrSettled() {
        var delivery = Delivery(window: 8, newestAtWelcome: 0)
        delivery.take(committed: [.bare(1, "a"), .bare(2, "b"), .bare(4, "b")])
        #expect(delivery.leaving == [1, 2])
        delivery.settle(1)
        delivery.rescan(from: 1, through: 3)
        #expect(delivery.wantedPage?.after == 0)
        delivery.take(page: [.bare(2, "b"), .bare(3, "c"), .bare(4, "b")], limit: 8)
        #expect(delivery.leaving == [3])
        delivery.settle(2)
        #expect(delivery.leaving == [4])
        delivery.settle(3)
        delivery.settle(4)
        #expect(delivery.isIdle)
    }

    @Test func anOlderReplyThatARescanBringsGoesBeforeTheYoungerOnesThatWait() {
        var delivery = Delivery(window: 1, newestAtWelcome: 0)
        delivery.take(committed: [.bare(1, "a"), .bare(5, "b"), .bare(6, "b")])
        #expect(delivery.leaving == [1])
        delivery.rescan(from: 3, through: 4)
        delivery.take(page: [.bare(3, "b")], limit: 1)
        delivery.settle(1)
        #expect(delivery.leaving == [3])
    }

    @Test func aRescanFromAnyNumberIsNoTrap() {
        var delivery = Delivery(window: 1, newestAtWelcome: 0)
        delivery.rescan(from: .min, through: .min)
        delivery.rescan(from: .max, through: 1)
        #expect(delivery.wantedPage?.after == 0)
        delivery.take(page: [], limit: 1)
        #expect(delivery.isIdle)
    }
}
