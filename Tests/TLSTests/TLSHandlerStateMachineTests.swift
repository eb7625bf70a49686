import TLS
import Testing

/// Every input in every state: exactly what to do, and exactly the state after it.
@Suite struct TLSHandlerStateMachineTests {
    typealias Machine = TLSHandlerStateMachine

    private static let failure = TLSError.truncated

    /// One machine in each state that can be reached.
    private enum Start: CaseIterable {
        case idle, handshaking, active, closingBoth, closingWritten, closingPeer, closed

        var machine: Machine {
            var machine = Machine()
            if self == .idle { return machine }
            _ = machine.start()
            if self == .handshaking { return machine }
            _ = machine.handshakeCompleted()
            switch self {
            case .closingBoth: _ = machine.close()
            case .closingWritten: _ = machine.peerClosed()
            case .closingPeer:
                _ = machine.close()
                _ = machine.goodbyeWritten()
            case .closed: _ = machine.inputEnded()
            default: break
            }
            return machine
        }
    }

    /// What `input` answers, and the state after it, in the order of `Start.allCases`.
    private func outcomes<Answer>(of input: (inout Machine) -> Answer) -> [(Answer, Machine.State)] {
        Start.allCases.map { start in
            var machine = start.machine
            let answer = input(&machine)
            return (answer, machine.state)
        }
    }

    private let states: [Machine.State] = [
        .idle, .handshaking, .active, .closing(awaiting: [.written, .peer]), .closing(awaiting: .written),
        .closing(awaiting: .peer), .closed,
    ]

    @Test func theStartsAreWhatTheyAreCalled() {
        #expect(Start.allCases.map(\.machine.state) == states)
    }

    @Test func onlyAnIdleOneStarts() {
        let outcomes = outcomes { $0.start() }
        #expect(outcomes.map(\.0) == [true, false, false, false, false, false, false])
        #expect(outcomes.map(\.1) == [.handshaking] + states.dropFirst())
    }

    @Test func onlyAHandshakeCompletes() {
        let outcomes = outcomes { $0.handshakeCompleted() }
        #expect(outcomes.map(\.0) == [false, true, false, false, false, false, false])
        #expect(outcomes.map(\.1) == [.idle, .active] + states.dropFirst(2))
    }

    @Test func inputsThatOnlyAskChangeNothing() {
        let machines = Start.allCases.map(\.machine)
        #expect(
            machines.map { $0.ciphertextArrived() }
                == [.discard, .handshake, .decrypt, .decrypt, .decrypt, .decrypt, .discard]
        )
        #expect(machines.map(\.isDelivering) == [false, false, true, false, false, false, false])
        #expect(machines.map { $0.write() } == [.keep, .keep, .keep, .refuse, .refuse, .refuse, .refuse])
        #expect(
            machines.map { $0.flush() } == [.remember, .remember, .encrypt, .nothing, .nothing, .nothing, .nothing]
        )
    }

    @Test func aCloseSaysGoodbyeOnlyToWhomItSpokeWith() {
        let outcomes = outcomes { $0.close() }
        #expect(outcomes.map(\.0) == [.passOn, .passOn, .sayGoodbye, .join, .join, .join, .passOn])
        #expect(outcomes.map(\.1) == [.closed, .closed, states[3]] + states.dropFirst(3))
    }

    @Test func aGoodbyeOfThePeerIsAnsweredOnce() {
        let outcomes = outcomes { $0.peerClosed() }
        #expect(outcomes.map(\.0) == [.nothing, .nothing, .sayGoodbye, .nothing, .nothing, .close, .nothing])
        #expect(outcomes.map(\.1) == [.idle, .handshaking, states[4], states[4], states[4], .closed, .closed])
    }

    @Test func aWrittenGoodbyeClosesOnceThePeerHasSaidItsOwn() {
        let outcomes = outcomes { $0.goodbyeWritten() }
        #expect(outcomes.map(\.0) == [.nothing, .nothing, .nothing, .nothing, .close, .nothing, .nothing])
        #expect(outcomes.map(\.1) == [.idle, .handshaking, .active, states[5], .closed, states[5], .closed])
    }

    @Test func theTimeOutClosesWhateverIsAwaited() {
        let outcomes = outcomes { $0.closeTimedOut() }
        #expect(outcomes.map(\.0) == [.nothing, .nothing, .nothing, .close, .close, .close, .nothing])
        #expect(outcomes.map(\.1) == [.idle, .handshaking, .active, .closed, .closed, .closed, .closed])
    }

    @Test func aFailureIsToldUnlessTheApplicationHasClosed() {
        let outcomes = outcomes { $0.failed(Self.failure) }
        let report = Machine.End.report(Self.failure)
        #expect(outcomes.map(\.0) == [report, report, report, .close, .close, .close, .nothing])
        #expect(outcomes.map(\.1) == [Machine.State](repeating: .closed, count: states.count))
    }

    @Test func anEndWithoutGoodbyeIsToldByWhenItComes() {
        let outcomes = outcomes { $0.inputEnded() }
        #expect(
            outcomes.map(\.0) == [
                .nothing, .report(.closedDuringHandshake), .report(.truncated), .close, .close, .close, .nothing,
            ]
        )
        #expect(outcomes.map(\.1) == [Machine.State](repeating: .closed, count: states.count))
    }
}
