package import LineProtocol
import Synchronization

/// How many connections each address has, and all together: who may have one more.
package final class AddressBook: Sendable {
    /// What a connection is, as far as limits go.
    package enum Stage: Sendable {
        /// TLS is not done.
        case handshake
        case human
        /// With ALPN, before its WELCOME.
        case unwelcomed
        /// A gateway that is known by its name: no limit by address.
        case welcomed
    }

    private struct Counts {
        var handshakes = 0
        var humans = 0
        var unwelcomed = 0

        var isEmpty: Bool { handshakes == 0 && humans == 0 && unwelcomed == 0 }
    }

    private struct State {
        var counts: [PeerAddress: Counts] = [:]
        var humans = 0
    }

    private let limits: Limits
    private let state = Mutex(State())

    package init(limits: Limits) {
        self.limits = limits
    }

    /// Moves a connection on, from nothing where it is new. False, and nothing changed, where the next stage is full.
    package func move(_ address: PeerAddress?, from old: Stage?, to new: Stage) -> Bool {
        state.withLock { state in
            let counts = address.map { state.counts[$0] ?? Counts() } ?? Counts()
            guard isRoom(for: new, counts, humans: state.humans, isLimited: address != nil) else { return false }
            Self.change(&state, address, old, by: -1)
            Self.change(&state, address, new, by: 1)
            return true
        }
    }

    /// The connection is gone.
    package func remove(_ address: PeerAddress?, from stage: Stage) {
        state.withLock { Self.change(&$0, address, stage, by: -1) }
    }

    /// How many addresses are known just now.
    package var addressCount: Int { state.withLock { $0.counts.count } }

    private func isRoom(for stage: Stage, _ counts: Counts, humans: Int, isLimited: Bool) -> Bool {
        switch stage {
        // Whatever the handshake will make of it, there must be room for it.
        case .handshake: !isLimited || counts.handshakes < handshakesPerAddress
        case .human:
            humans < limits.humanConnections && (!isLimited || counts.humans < limits.humanConnectionsPerAddress)
        case .unwelcomed: !isLimited || counts.unwelcomed < limits.connectionsBeforeWelcomePerAddress
        case .welcomed: true
        }
    }

    private var handshakesPerAddress: Int {
        limits.humanConnectionsPerAddress + limits.connectionsBeforeWelcomePerAddress
    }

    private static func change(_ state: inout State, _ address: PeerAddress?, _ stage: Stage?, by step: Int) {
        if stage == .human { state.humans += step }
        guard let address, let stage else { return }
        var counts = state.counts[address] ?? Counts()
        switch stage {
        case .handshake: counts.handshakes += step
        case .human: counts.humans += step
        case .unwelcomed: counts.unwelcomed += step
        case .welcomed: break
        }
        state.counts[address] = counts.isEmpty ? nil : counts
    }
}
