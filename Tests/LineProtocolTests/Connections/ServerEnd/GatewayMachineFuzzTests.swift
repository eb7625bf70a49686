import LineProtocol
import TestSupport
import Testing

/// Events in any order: what holds of every run.
struct GatewayMachineFuzzTests {
    private static let lines: [ParsedFrame<GatewayFrame>] =
        GatewayFrameTests.frames.map { .frame($0.0) } + [
            .unknownVerb(id: nil), .fault(FrameFault(.badField, id: "1", text: "x")),
            .fault(FrameFault(.badField, text: "x")),
            .fault(FrameFault(.badJSON, text: "x")), .fault(.tooLong(limit: 1)),
        ]

    @Test func afterTheEndNothingHappensWhateverComes() {
        var random = SeededGenerator(seed: 21)
        for _ in 0..<3_000 {
            var machine =
                [GatewayConnection.greeted(), GatewayConnection.live(), GatewayConnection.draining()]
                .randomElement(using: &random) ?? GatewayConnection.live()
            var now: Int64 = 2000
            var saidBye = 0
            var isOver = false
            for _ in 0..<40 {
                now += Int64.random(in: 0...2000, using: &random)
                let actions = step(&machine, now: now, random: &random)
                if isOver { #expect(actions.allSatisfy { $0 == .close }) }
                for action in actions {
                    if case .send(.bye) = action { saidBye += 1 }
                    if action == .shutDown || action == .close { isOver = true }
                }
            }
            #expect(saidBye <= 1)
        }
    }

    @Test func aDeadlineThatHasPassedIsAlwaysSettledByOneTick() {
        var random = SeededGenerator(seed: 22)
        for _ in 0..<3_000 {
            var machine = GatewayConnection.live()
            var now: Int64 = 2000
            for _ in 0..<20 {
                now += Int64.random(in: 0...40_000, using: &random)
                _ = step(&machine, now: now, random: &random)
                _ = machine.tick(now: now)
                if let deadline = machine.nextDeadline { #expect(deadline > now) }
            }
        }
    }

    private func step(
        _ machine: inout GatewayConnectionMachine, now: Int64, random: inout SeededGenerator
    ) -> [GatewayConnectionAction] {
        switch Int.random(in: 0..<12, using: &random) {
        case 0..<5: return machine.received(Self.lines.randomElement(using: &random) ?? .frame(.ping), now: now)
        case 5: return machine.authenticated(.accepted(pending: 0, epoch: 1), now: now)
        case 6: return machine.answered(1, now: now)
        case 7:
            machine.outputBlocked(Bool.random(using: &random), now: now)
            return []
        case 8: return machine.deliveryIdle(Bool.random(using: &random), now: now)
        case 9: return Int.random(in: 0..<4, using: &random) == 0 ? machine.drain(milliseconds: 5000, now: now) : []
        case 10: return Int.random(in: 0..<8, using: &random) == 0 ? machine.replaced(now: now) : []
        default: return machine.tick(now: now)
        }
    }
}
