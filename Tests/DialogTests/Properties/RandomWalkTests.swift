import Dialog
import TestSupport
import Testing

/// Whatever happens in whatever order, over random flows: something is said, all fits, and a replay is the same.
@Suite struct RandomWalkTests {
    @Test(arguments: 1...40) func aWalkNeverTrapsAndAlwaysAnswers(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        for walk in 0..<25 {
            let bot = try RandomBot(using: &random)
            var events = RandomEvents(machine: bot.machine, seed: UInt64(seed * 1000 + walk))
            try Self.play(1000, events: &events, on: bot.machine)
        }
    }

    /// One walk. What must hold after every step is in `Laws`; the first breach ends the walk.
    private static func play(_ steps: Int, events: inout RandomEvents, on machine: DialogMachine) throws {
        let laws = Laws(machine: machine)
        var session = Session()
        for number in 0..<steps {
            let event = events.next()
            var step = machine.step(from: session, on: event)
            var played = [event]
            while let request = step.request {
                try #require(step.actions.count == 1 && played.count <= DialogMachine.maximumRequests)
                let answer = Event(at: event.at, kind: .answer(events.answer(to: request)))
                played.append(answer)
                step = machine.step(from: step.session, on: answer)
            }
            if let breach = laws.breach(of: step, from: session, on: played, number: number) {
                Issue.record("\(breach): \(played.map(\.kind)) led to \(step.replies.map(\.text))")
                return
            }
            events.offered(step.replies)
            session = step.session
        }
    }
}
