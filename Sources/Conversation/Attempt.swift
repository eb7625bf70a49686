import Dialog
import Store

/// One try of a turn: what it is about, and what the store knew when it began.
struct Attempt: Sendable {
    let entry: LaneEntry
    let mark: MessageMark?
    let recall: Recall
    let cause: PendingTurn.Cause

    /// The session as the turn finds it. What the store says of its case goes before what the session remembers.
    var session: Session? {
        guard var session = recall.state.flatMap(Session.init(decoding:)) else { return nil }
        session.handOff = recall.handOff.map { $0.gateway == nil ? .waiting : .taken } ?? .none
        return session
    }

    /// What leaves the session as it was: the message counts as seen, or the wake-up as used, and nothing is said.
    var unchanged: FinishedTurn {
        let isPush = cause != .message
        return FinishedTurn(state: recall.state ?? (isPush ? nil : Session().encoded()))
    }
}
