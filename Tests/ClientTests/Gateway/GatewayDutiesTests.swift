import Client
import LineProtocol
import Testing

/// Named after the duties of PROTOCOL.md, "What a gateway must do".
struct GatewayDutiesTests {
    private var duties = GatewayDuties()

    private func say(_ id: String, _ session: String) -> Say { Say(id: id, session: session, content: .text(id)) }

    private func reply(_ number: Int64, again: Bool = false) -> DeliveredReply {
        DeliveredReply(
            number: number, isAgain: again,
            reply: Reply(session: "s", text: "t", kind: .answer, language: "ru"))
    }

    @Test mutating func g1NothingIsSaidBeforeWelcome() {
        #expect(duties.say(say("1", "a")) == nil)
        #expect(duties.welcomed(epoch: 1) == [say("1", "a")])
    }

    @Test mutating func g2OneMessageASessionIsUnderWay() {
        _ = duties.welcomed(epoch: 1)
        #expect(duties.say(say("1", "a")) == say("1", "a"))
        #expect(duties.say(say("2", "a")) == nil)
        #expect(duties.say(say("3", "b")) == say("3", "b"))
        #expect(duties.answered("1") == say("2", "a"))
        #expect(duties.answered("2") == nil)
        #expect(duties.waitingCount == 1)
    }

    @Test mutating func g2AfterWelcomeAllWithoutAnswerComeAgainInTheirFirstOrder() {
        _ = duties.welcomed(epoch: 1)
        for (id, session) in [("1", "b"), ("2", "a"), ("3", "b"), ("4", "c")] { _ = duties.say(say(id, session)) }
        _ = duties.answered("2")
        duties.paused()
        #expect(duties.welcomed(epoch: 1) == [say("1", "b"), say("4", "c")])
        #expect(duties.answered("1") == say("3", "b"))
    }

    @Test mutating func g2AnIdIsTakenOnce() {
        _ = duties.welcomed(epoch: 1)
        _ = duties.say(say("1", "a"))
        #expect(duties.say(say("1", "a")) == nil)
        #expect(duties.waitingCount == 1)
        #expect(duties.answered("1") == nil)
        #expect(duties.answered("1") == nil)
    }

    @Test mutating func g2ARefusedMessageComesAgainAndBlocksItsSessionAlone() {
        _ = duties.welcomed(epoch: 1)
        _ = duties.say(say("1", "a"))
        _ = duties.say(say("2", "a"))
        #expect(duties.retry("1") == say("1", "a"))
        #expect(duties.retry("2") == nil)
        duties.paused()
        #expect(duties.retry("1") == nil)
    }

    @Test mutating func g3WhatWasShownIsKnownWhenItComesAgain() {
        _ = duties.welcomed(epoch: 7)
        #expect(duties.arrived(reply(5)) == .new)
        #expect(duties.showed(reply(5)) == ShownReply(epoch: 7, number: 5))
        #expect(duties.arrived(reply(5, again: true)) == .known)
        #expect(duties.arrived(reply(6, again: true)) == .new)
        _ = duties.welcomed(epoch: 8)
        #expect(duties.arrived(reply(5, again: true)) == .new)
    }

    @Test func g3TheNewestFourThousandAndNinetySixAreRemembered() {
        var shown = ShownReplies(limit: GatewayDuties.memory)
        for number in 1...5000 { shown.insert(ShownReply(epoch: 1, number: Int64(number))) }
        #expect(shown.all.map(\.number) == (905...5000).map { Int64($0) })
        #expect(!shown.contains(ShownReply(epoch: 1, number: 904)))
        #expect(shown.contains(ShownReply(epoch: 1, number: 905)))
    }

    @Test mutating func g7AfterDrainNothingIsSaidUntilTheNextWelcome() {
        _ = duties.welcomed(epoch: 1)
        duties.paused()
        #expect(duties.say(say("1", "a")) == nil)
        #expect(duties.welcomed(epoch: 1) == [say("1", "a")])
    }

    /// Whatever order of events: each session's messages are answered in their order, none is lost, none is under way twice
    /// on one connection.
    @Test(arguments: 1...50) func whateverHappensEachSessionKeepsItsOrder(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var duties = GatewayDuties()
        var sent: [String: String] = [:]
        var answered: [String: [Int]] = [:]
        var isLive = false
        func send(_ say: Say?) {
            guard let say else { return }
            #expect(sent[say.session] == nil, "two under way")
            sent[say.session] = say.id
        }
        for number in 0..<400 {
            switch Int.random(in: 0..<10, using: &random) {
            case 0:
                duties.paused()
                (isLive, sent) = (false, [:])
            case 1 where !isLive:
                isLive = true
                for say in duties.welcomed(epoch: 1) { send(say) }
            case 2...5: send(duties.say(say("\(number)", "s\(number % 7)")))
            default:
                guard let (session, id) = sent.min(by: { $0.key < $1.key }) else { continue }
                sent[session] = nil
                answered[session, default: []].append(Int(id) ?? -1)
                send(duties.answered(id))
            }
        }
        for numbers in answered.values { #expect(numbers == numbers.sorted()) }
    }
}
