import Dialog
import Testing

/// What the proof of the content takes for granted: what a flow does depends on nothing that lies below it. Shown once, in
/// every situation that three open flows of every kind can be in, with every message.
@Suite struct StackRulesTests {
    private let machine: DialogMachine
    private static let tasks = ["one", "two", "sure", "docs.flat"]

    init() throws {
        let talk = SampleBot.flows.filter { !["book", "price", "trip", "check"].contains($0.topic) }
        let own = [
            Self.form("one", asking: "rooms", then: StateDefinition(name: "said", next: .end)),
            Self.form("two", asking: "people", then: StateDefinition(name: "said", next: .named("docs.paper"))),
            FlowDefinition(
                topic: "sure", start: "ask", slots: [SlotDefinition(name: "kind", entity: "service")],
                states: [
                    StateDefinition(name: "ask", work: .fill(["kind"]), next: .named("confirm")),
                    StateDefinition(
                        name: "confirm", work: .confirm(["kind"]), agreed: .named("done"), refused: .named("one")),
                    StateDefinition(name: "done", next: .end),
                ]),
        ]
        machine = try SampleBot.machine(talk + own)
    }

    private static func form(_ topic: String, asking entity: String, then said: StateDefinition) -> FlowDefinition {
        FlowDefinition(
            topic: topic, start: "ask", slots: [SlotDefinition(name: "number", entity: entity)],
            states: [StateDefinition(name: "ask", work: .fill(["number"]), next: .named(said.name)), said])
    }

    /// Messages that speak to the flow whose question is pending.
    private var own: [Event] {
        [
            SampleBot.nonsense, SampleBot.answer(.agreed), SampleBot.answer(.refused), SampleBot.answer(.unsure),
            SampleBot.values(SampleBot.found(rooms: 2)), SampleBot.values(SampleBot.found(people: 3)),
            SampleBot.values(FoundValue(entity: "service", value: .named(entity: "service", value: "iin"))),
            SampleBot.choice("docs.flat", "which", pick: "own"), SampleBot.choice("docs.flat", "which", pick: "rented"),
            SampleBot.event(.media),
        ]
    }

    /// And those that open another one, or go back.
    private var all: [Event] {
        own + Self.tasks.map { SampleBot.message($0) }
            + [SampleBot.message("docs.paper"), SampleBot.message("docs.paper", "cost"), SampleBot.command(.back)]
    }

    /// Every session that these messages lead to, as far as the engine can tell: without counts, rounds and steps to undo.
    private func everySession() -> [Session] {
        var sessions: [Session] = [Session()]
        var seen: Set<Session> = [Session()]
        var next = 0
        while next < sessions.count, sessions.count < 200_000 {
            let session = sessions[next]
            next += 1
            for event in all {
                var reached = machine.step(from: session, on: event).session
                (reached.undo, reached.rounds, reached.turns, reached.seed) = ([], [], 1, 0)
                reached.misses = min(reached.misses, 3)
                // What was offered last is offered by the question that is pending.
                if !reached.stack.isEmpty { reached.recent = nil }
                var key = reached
                key.lastReplies = []
                if seen.insert(key).inserted { sessions.append(reached) }
            }
        }
        return sessions
    }

    @Test func whatAFlowDoesDoesNotDependOnWhatLiesBelowIt() {
        let sessions = everySession()
        #expect(sessions.count < 200_000)
        #expect(sessions.contains { $0.stack.count == Session.nesting })
        var compared = 0
        var breaches = 0
        for session in sessions where session.stack.count > 1 {
            var alone = session
            alone.stack = session.stack.suffix(1)
            let below = Array(session.stack.dropLast())
            for event in own {
                let whole = machine.step(from: session, on: event)
                let part = machine.step(from: alone, on: event)
                // A flow that is called and lies below already is gone back to: the one case that is looked at by itself.
                let calls = part.session.stack.filter { frame in below.contains { $0.topic == frame.topic } }
                guard calls.isEmpty else { continue }
                let expected = (below + part.session.stack).suffix(Session.nesting)
                let isLike =
                    whole.session.stack.map(Self.plain) == expected.map(Self.plain)
                    && whole.session.shared == part.session.shared && whole.path == part.path && whole.row == part.row
                if !isLike { breaches += 1 }
                compared += 1
            }
        }
        #expect(breaches == 0)
        #expect(compared > 1000)
    }

    @Test func whenAFlowIsOverTheQuestionBelowItIsTheLastThingSaid() {
        var returned = 0
        var breaches = 0
        for session in everySession() where session.stack.count > 1 {
            for event in own {
                let step = machine.step(from: session, on: event)
                guard step.session.stack.map(\.topic) == session.stack.dropLast().map(\.topic),
                    let pending = step.session.pending
                else { continue }
                // After another answer of the topic behind which it was asked again it is not asked once more.
                let below = session.stack[session.stack.count - 2]
                if below.digression != nil, below.digression == step.session.recent?.topic { continue }
                if step.replies.last?.state != pending.position.path { breaches += 1 }
                returned += 1
            }
        }
        #expect(breaches == 0)
        #expect(returned > 100)
    }

    @Test func noTopicIsOpenTwiceAndNeverMoreThanThree() {
        var breaches = 0
        for session in everySession() {
            for event in all {
                let stack = machine.step(from: session, on: event).session.stack
                if stack.count > Session.nesting || Set(stack.map(\.topic)).count < stack.count { breaches += 1 }
            }
        }
        #expect(breaches == 0)
    }

    @Test func backRestoresWhatWasBeforeEachStep() {
        var undone = 0
        var breaches = 0
        for session in everySession() {
            for event in all {
                let new = machine.step(from: session, on: event).session
                guard new.undo.count == 1 else { continue }
                let back = machine.step(from: new, on: SampleBot.command(.back)).session
                if back.snapshot != session.snapshot || !back.undo.isEmpty { breaches += 1 }
                undone += 1
            }
        }
        #expect(breaches == 0)
        #expect(undone > 1000)
    }

    /// When a question was asked, and after which digression it was asked again, is no matter of the flow's.
    private static func plain(_ frame: Frame) -> Frame {
        var frame = frame
        frame.askedAt = 0
        frame.digression = nil
        return frame
    }
}
