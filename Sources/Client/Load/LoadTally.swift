import NIOCore

/// What a load run has counted: used on its event loop alone.
final class LoadTally {
    /// The moments between which turns count; nil on either side: not begun, not ended.
    private var begin: UInt64?
    private var end: UInt64?
    private let allAreOpen: EventLoopPromise<Void>
    private let expected: Int

    private(set) var opened = 0
    /// Answered in all, for the progress.
    private(set) var answered = 0
    /// Answered inside the window.
    private(set) var answeredInside = 0
    private(set) var refused: [String: Int] = [:]
    private(set) var faults: [String: Int] = [:]
    private(set) var latencies = LatencyRecord()
    private(set) var openings = LatencyRecord()
    /// Requests count by the moment at which they were due, or else by that of their answer.
    var countsByDueMoment = false

    init(expected: Int, allAreOpen: EventLoopPromise<Void>) {
        self.expected = expected
        self.allAreOpen = allAreOpen
        if expected == 0 { allAreOpen.succeed() }
    }

    func openWindow(at moment: UInt64) { begin = moment }
    func closeWindow(at moment: UInt64) { end = moment }

    /// A connection can be used, so many nanoseconds after it was dialled.
    func opened(after nanoseconds: UInt64) {
        opened += 1
        openings.record(nanoseconds)
        if opened == expected { allAreOpen.succeed() }
    }

    func answered(since due: UInt64, at moment: UInt64) {
        answered += 1
        if isInside(moment) { answeredInside += 1 }
        record(since: due, at: moment)
    }

    func refused(_ code: String) { refused[code, default: 0] += 1 }

    /// Due and never sent: its latency is at least what has passed.
    func unanswered(since due: UInt64, at moment: UInt64) {
        guard countsByDueMoment, isInside(due) else { return }
        faults["unanswered", default: 0] += 1
        record(since: due, at: moment)
    }

    /// Sent and never answered.
    func lost(_ count: Int) {
        if count > 0 { faults["unanswered", default: 0] += count }
    }

    /// A connection that should be there is not.
    func broken(_ reason: String) {
        faults[reason, default: 0] += 1
        allAreOpen.fail(ClientError.unreachable(reason: reason))
    }

    private func record(since due: UInt64, at moment: UInt64) {
        guard isInside(countsByDueMoment ? due : moment) else { return }
        latencies.record(moment &- min(due, moment))
    }

    private func isInside(_ moment: UInt64) -> Bool {
        guard let begin else { return false }
        return moment >= begin && moment < end ?? .max
    }
}
