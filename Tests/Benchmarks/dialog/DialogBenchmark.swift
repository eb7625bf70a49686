import Dialog
import Glibc

/// Times steps of one conversation: topics and parts, a booking with slots and a deed, digressions, corrections, misses.
/// Figures are of this machine: compare runs, not machines.
@main enum DialogBenchmark {
    static func main() throws {
        let rounds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 2000
        for flows in rounds < 100 ? [60] : [10, 60, 300] {
            let machine = try Content.machine(flows: flows)
            var session = Session()
            var steps = 0
            // The first round fills caches and is not counted.
            play(machine, &session, &steps)
            steps = 0
            let start = now()
            for _ in 0..<rounds { play(machine, &session, &steps) }
            let taken = now() - start
            print("\(flows) flows: \(taken / Int64(steps)) ns a step")
        }
        try timeBytes(rounds)
    }

    /// One round of the conversation; what sources say is known at once, so every answer is a step of its own.
    private static func play(_ machine: DialogMachine, _ session: inout Session, _ steps: inout Int) {
        for event in Content.conversation {
            var step = machine.step(from: session, on: event)
            steps += 1
            while let request = step.request {
                let answer = Content.answer(to: request)
                step = machine.step(from: step.session, on: Event(at: event.at, kind: .answer(answer)))
                steps += 1
            }
            session = step.session
        }
    }

    /// What a session costs to write and to read, in the middle of it all.
    private static func timeBytes(_ rounds: Int) throws {
        let machine = try Content.machine(flows: 60)
        var session = Session()
        for event in Content.conversation.prefix(9) {
            var step = machine.step(from: session, on: event)
            while let request = step.request {
                step = machine.step(
                    from: step.session, on: Event(at: event.at, kind: .answer(Content.answer(to: request))))
            }
            session = step.session
        }
        let bytes = session.encoded()
        var count = 0
        var start = now()
        for _ in 0..<rounds { count += session.encoded().count }
        let written = now() - start
        start = now()
        for _ in 0..<rounds { count += Session(decoding: bytes)?.turns ?? 0 }
        let read = now() - start
        print(
            "\(count / rounds > 0 ? bytes.count : 0) bytes: \(written / Int64(rounds)) ns to write,",
            "\(read / Int64(rounds)) ns to read")
    }

    /// CPU time of this process, in nanoseconds.
    private static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}

/// Flows like ours, and a talk about them.
private enum Content {
    static func machine(flows: Int) throws -> DialogMachine {
        var settings = BotSettings(
            languages: ["ru", "kk"], home: "general.menu", fallback: "out-of-scope", emergency: "general.emergency",
            courtesies: ["general.thanks"], quiet: ["general.distress"])
        settings.shared = [SlotDefinition(name: "city", entity: "city")]
        let entities = [
            EntityDefinition(name: "city", kind: .values(["almaty", "astana", "shymkent", "omsk"])),
            EntityDefinition(name: "centre", kind: .values([])), EntityDefinition(name: "date", kind: .date),
            EntityDefinition(name: "people", kind: .number(1...20)),
        ]
        // More states than these would soon have two choice ids of one name.
        let others = (0..<flows).map { number in
            answers("documents.topic-\(number)", parts: number < 10 ? ["what", "where", "papers", "cost"] : ["what"])
        }
        return try DialogMachine(
            settings: settings, flows: general + others + [booking], entities: entities,
            notices: [NoticeDefinition(name: "queue", topics: ["queues.book"], until: 1)])
    }

    private static func answers(_ topic: String, parts: [String]) -> FlowDefinition {
        FlowDefinition(topic: topic, start: "what", states: parts.map { StateDefinition(name: $0, isPart: true) })
    }

    private static let general: [FlowDefinition] =
        ["general.menu", "out-of-scope", "general.emergency", "general.distress"].map {
            FlowDefinition(topic: $0, start: "said", states: [StateDefinition(name: "said")])
        } + [
            FlowDefinition(
                topic: "general.thanks", start: "said", states: [StateDefinition(name: "said", next: .end)]),
            FlowDefinition(
                topic: "general.back", start: "said", states: [StateDefinition(name: "said", command: .back)]),
            FlowDefinition(
                topic: "general.human", start: "said", states: [StateDefinition(name: "said", command: .person)]),
        ]

    private static let booking = FlowDefinition(
        topic: "queues.book", start: "ask",
        slots: [
            SlotDefinition(name: "centre", entity: "centre", needs: ["city"], offer: "board.centres"),
            SlotDefinition(name: "day", entity: "date", needs: ["centre"]),
            SlotDefinition(name: "people", entity: "people", fallback: .number(1)),
        ],
        states: [
            StateDefinition(name: "ask", work: .fill(["city", "centre", "day"]), next: .named("confirm")),
            StateDefinition(
                name: "confirm", work: .confirm(["city", "centre", "day"]), agreed: .named("reserve"), refused: .end),
            StateDefinition(
                name: "reserve", work: .act("board.reserve"),
                outcomes: [
                    StateDefinition.Offer(name: "reserved", target: .named("done")),
                    StateDefinition.Offer(name: "failed", target: .named("done")),
                ]),
            StateDefinition(name: "done", next: .end),
        ])

    static func answer(to request: Request) -> Answer {
        request.kind == .offer
            ? Answer(
                to: request.id, outcome: Answer.found,
                options: ["c1", "c2", "c3"].map { .named(entity: "centre", value: $0) })
            : Answer(to: request.id, outcome: "reserved")
    }

    static let conversation: [Event] = [
        topic("documents.topic-1"), topic("documents.topic-1", "papers"), topic("general.thanks"),
        topic("queues.book"), values([city("almaty")]), topic("documents.topic-2"),
        topic("documents.topic-2", "cost"), values([centre("c1")]),
        event(.message(Interpretation(clauses: [Clause()]))),
        values([FoundValue(entity: "date", value: .date(20_000))]), values([city("astana")]),
        event(.command(.back)), event(.message(Interpretation(clauses: [Clause(answer: .agreed)]))),
        event(.message(Interpretation(clauses: [clause("documents.topic-3"), clause("documents.topic-4")]))),
        event(.choice(ChoiceTag.opening("general.menu"))), event(.media),
    ]

    private static func city(_ name: String) -> FoundValue {
        FoundValue(entity: "city", value: .named(entity: "city", value: name))
    }

    private static func centre(_ name: String) -> FoundValue {
        FoundValue(entity: "centre", value: .named(entity: "centre", value: name))
    }

    private static func clause(_ topic: String, _ part: String? = nil) -> Clause {
        Clause(verdict: Verdict(.sure, [Intent(topic: topic, part: part, confidence: 0.9)]))
    }

    private static func topic(_ topic: String, _ part: String? = nil) -> Event {
        event(.message(Interpretation(language: "ru", clauses: [clause(topic, part)])))
    }

    private static func values(_ values: [FoundValue]) -> Event {
        event(.message(Interpretation(clauses: [Clause(values: values)])))
    }

    private static func event(_ kind: Event.Kind) -> Event { Event(at: 1_728_000_000_000, kind: kind) }
}
