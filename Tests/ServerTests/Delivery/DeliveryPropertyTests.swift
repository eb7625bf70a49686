import Server
import TestSupport
import Testing

/// Random commits, pages, acknowledgements, rescans and reconnects against a model of the store: on each connection
/// every reply leaves once, in order within its session, one at a time, after its OK or with `again`; nothing is lost.
@Suite struct DeliveryPropertyTests {
    @Test(arguments: [(1, 1), (1, 5), (2, 3), (3, 40), (8, 4), (8, 100), (64, 20), (256, 50)])
    func everyReplyLeavesOnceAndInOrderWhateverHappens(window: Int, sessions: Int) {
        for seed in 1...20 as ClosedRange<UInt64> {
            var random = SeededGenerator(seed: seed)
            var model = DeliveryModel(window: window)
            for _ in 0..<1500 { model.step(&random, sessions: sessions) }
            model.finish(rounds: 20_000)
            #expect(model.complaints.prefix(3) == [], "seed \(seed)")
            // Where the window holds what one is behind, only what must be marked is marked.
            if window == 256 { #expect(model.markedForNothing == 0, "seed \(seed)") }
            #expect(model.isDone, "seed \(seed): something is left")
            #expect(model.departures > 100)
        }
    }

    @Test func aModelThatIsDeceivedComplains() {
        // The property test can fail: a gateway that never acknowledges is never done.
        var model = DeliveryModel(window: 2)
        model.commit(3, to: "a")
        model.hearOne()
        model.sendAll()
        #expect(model.departures == 1 && !model.isDone)
    }
}
