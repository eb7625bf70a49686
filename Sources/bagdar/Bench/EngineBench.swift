import Client
import Content
import Conversation
import Dialog
import Understanding

/// `bench --engine`: what a message costs in this process, understanding, step and text apart and together.
///
/// Every question is the first of its conversation.
struct EngineBench {
    let content: ContentBundle
    let questions: [String]
    let seconds: Double
    let now: Int64

    func run(progress: BenchProgress) -> BenchReport.Part {
        var part = BenchReport.Part(name: "engine, one thread")
        part.add("questions", Double(questions.count))
        part.add("mean bytes of a question", Double(questions.map(\.utf8.count).reduce(0, +)) / Double(questions.count))
        let machine = content.machine
        let session = Session()
        let expectation = machine.expectation(of: session)
        let local = machine.settings.zone.local(now)
        let context = InterpretationContext(
            language: nil, isLanguageChosen: false, topic: expectation.topic, expected: expectation.entities,
            today: local.day, minute: local.minute, choices: expectation.choices)

        progress.say("engine: understanding")
        let understood = questions.map { content.interpreter.interpret($0, in: context) }
        let understanding = measure { _ = content.interpreter.interpret(questions[$0], in: context) }
        progress.say("engine: step")
        let steps = understood.map { machine.step(from: session, on: Event(at: now, kind: .message($0))) }
        let stepping = measure { number in
            _ = machine.step(from: session, on: Event(at: now, kind: .message(understood[number])))
        }
        progress.say("engine: text")
        let texts = measure { number in
            for case .say(let reply) in steps[number].actions { _ = content.text(of: reply, now: now) }
        }
        progress.say("engine: together")
        let pipeline = TurnPipeline(LiveContent(content))
        let whole = measure { _ = pipeline.turn(from: nil, on: .text(questions[$0]), now: now) }

        part.add("understanding µs", understanding.cpu)
        part.add("step µs", stepping.cpu)
        part.add("text µs", texts.cpu)
        part.add("together µs", whole.cpu)
        part.add("together", whole.latency)
        part.note = "µs are CPU a message; together: with the buttons' labels, as a turn without the store"
        return part
    }

    /// Microseconds of CPU a call, and how long single calls took.
    private func measure(_ call: (Int) -> Void) -> (cpu: Double, latency: LatencySummary) {
        for number in questions.indices.prefix(1000) { call(number) }
        var latencies = LatencyRecord()
        let clock = ContinuousClock()
        let end = clock.now + .seconds(seconds / 4)
        let cpu = ProcessUsage.ownCPU
        var count = 0
        var last = clock.now
        while last < end {
            call(count % questions.count)
            let now = clock.now
            latencies.record((now - last).nanoseconds)
            last = now
            count += 1
        }
        return ((ProcessUsage.ownCPU - cpu) * 1e6 / Double(max(1, count)), latencies.summary)
    }
}

extension Duration {
    /// Whole nanoseconds; 0 for a negative one.
    var nanoseconds: UInt64 {
        let (seconds, attoseconds) = components
        return seconds < 0 ? 0 : UInt64(seconds) &* 1_000_000_000 &+ UInt64(max(0, attoseconds) / 1_000_000_000)
    }
}
