import Dialog
import Testing

/// A conversation that goes on from step to step, with the sources that its bot asks.
struct Talk {
    let machine: DialogMachine
    var session = Session()
    private(set) var last: Step?
    /// What sources say, by question; a question that is not there fails.
    var sources: [String: Answer] = [
        "board.centres": Answer(to: 0, outcome: "found", options: SampleBot.centres),
        "board.reserve": Answer(to: 0, outcome: "reserved"),
        "rents.price": Answer(to: 0, outcome: "found", values: ["sum": .money(200_000, currency: "KZT")]),
    ]
    /// The questions of the last turn.
    private(set) var asked: [Request] = []

    init(_ machine: DialogMachine? = nil) throws { self.machine = try machine ?? SampleBot.machine() }

    /// Plays one event to the end of its turn and gives what was said.
    @discardableResult
    mutating func hear(_ event: Event) -> [Reply] {
        asked = []
        var step = machine.step(from: session, on: event)
        while let request = step.request {
            asked.append(request)
            var answer = sources[request.question] ?? .failure(of: request)
            answer.to = request.id
            step = machine.step(from: step.session, on: Event(at: event.at, kind: .answer(answer)))
        }
        session = step.session
        last = step
        return step.replies
    }

    /// Plays one event and gives the texts of what was said.
    @discardableResult
    mutating func texts(_ event: Event) -> [String] { hear(event).map(\.text) }

    /// Plays one event and holds the whole outcome against what is expected: every reply, every action, every field of the
    /// session.
    ///
    /// - Parameters:
    ///   - topic: as what the event was understood; it stands on the first reply.
    ///   - replies: what is said; choices count on the last one only.
    ///   - actions: what is done beside saying and beside the reminder that every open question gets.
    ///   - isStep: whether it is a step to undo.
    ///   - change: what becomes of the session beside its clock, its last reply and its undo list.
    mutating func expect(
        _ event: Event, row: PrecedenceRow, as topic: String? = nil, confidence: Double? = nil, says replies: [Reply],
        does actions: [Action] = [], isStep: Bool = false, sourceLocation: SourceLocation = #_sourceLocation,
        _ change: (inout Session) -> Void = { _ in }
    ) {
        var said = replies
        for index in said.indices.dropLast() {
            said[index].choices = []
            said[index].takesNumbers = false
        }
        if !said.isEmpty { (said[0].topic, said[0].confidence) = (topic, confidence) }
        let old = session
        let expected = expectation(event, row, said, isStep, change)
        hear(event)
        guard let last else { return }
        #expect(last.row == row, sourceLocation: sourceLocation)
        Self.compare(last.replies, said, sourceLocation)
        var others = actions
        if row != .push, let reminder = reminder(event, expected) { others.append(.remind(reminder)) }
        #expect(last.actions.filter { $0.reply == nil } == others, sourceLocation: sourceLocation)
        Self.compare(session, expected, from: old, sourceLocation)
    }

    private func expectation(
        _ event: Event, _ row: PrecedenceRow, _ said: [Reply], _ isStep: Bool, _ change: (inout Session) -> Void
    ) -> Session {
        var expected = session
        expected.turns += 1
        if expected.turns == 1 { expected.seed = UInt64(bitPattern: event.at) }
        if row != .push {
            expected.lastAt = event.at
            expected.isTorn = false
            expected.isReminded = false
        }
        if isStep || row == .command { expected.misses = 0 }
        let kept = said.filter { $0.kind != .notice && ($0.state != nil || !$0.choices.isEmpty) }
        if !kept.isEmpty, row != .media, row != .push {
            expected.lastReplies = kept.map { reply in
                var reply = reply
                (reply.topic, reply.confidence) = (nil, nil)
                return reply
            }
        }
        change(&expected)
        if isStep { expected.undo = (expected.undo + [session.snapshot]).suffix(10) }
        return expected
    }

    private func reminder(_ event: Event, _ session: Session) -> Int64? {
        guard session.pending != nil, session.handOff != .taken, !session.isUrgent else { return nil }
        return event.at + 20 * SampleBot.minute
    }

    /// Reply by reply, so that a failure names the one that differs.
    private static func compare(_ said: [Reply], _ expected: [Reply], _ place: SourceLocation) {
        #expect(said.map(\.text) == expected.map(\.text), sourceLocation: place)
        for (one, other) in zip(said, expected) { #expect(one == other, sourceLocation: place) }
    }

    /// Field by field, so that a failure names the one that differs; then the whole.
    private static func compare(_ now: Session, _ expected: Session, from old: Session, _ place: SourceLocation) {
        #expect(now.stack == expected.stack, sourceLocation: place)
        #expect(now.recent == expected.recent, sourceLocation: place)
        #expect(now.shared == expected.shared, sourceLocation: place)
        #expect(now.undo == expected.undo, sourceLocation: place)
        #expect(now.lastReplies == expected.lastReplies, sourceLocation: place)
        #expect(now.misses == expected.misses, sourceLocation: place)
        #expect(now == expected, sourceLocation: place)
    }
}

extension Step {
    /// What the step says.
    var replies: [Reply] { actions.compactMap(\.reply) }
}

extension Action {
    var reply: Reply? {
        guard case .say(let reply) = self else { return nil }
        return reply
    }
}
