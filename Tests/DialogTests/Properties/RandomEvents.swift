import Dialog
import TestSupport

/// Random events of every kind, some of them nonsense.
struct RandomEvents {
    let machine: DialogMachine
    var random: SeededGenerator
    /// Ids that were offered, and a few that nobody offered.
    private var ids = ["abcd.x", "", "....", "abcd.", ChoiceTag.opening("docs.unwritten")]
    private var now = SampleBot.now

    init(machine: DialogMachine, seed: UInt64) {
        self.machine = machine
        random = SeededGenerator(seed: seed)
    }

    mutating func offered(_ replies: [Reply]) {
        let new = replies.last?.choices.map(\.id) ?? []
        if !new.isEmpty { ids = (ids + new).suffix(30) }
    }

    mutating func next() -> Event {
        // Minutes mostly; now and then an hour, a week, or a clock that is set back.
        let pauses: [Int64] = [1, 1, 1, 1, 1, 1, 1, 1, 40, 90, -30, 9 * 24 * 60]
        now += pauses[random.below(pauses.count)] * SampleBot.minute
        return Event(at: now, languageHint: random.below(4) == 0 ? "kk" : nil, kind: kind())
    }

    /// What a source says to a request: good, nothing, failed, or nonsense.
    mutating func answer(to request: Request) -> Answer {
        let outcomes = ["found", "found", "found", "reserved", "taken", "none", "failed", "old", "nonsense", ""]
        var options = (0..<random.below(13)).map { _ in value() }
        if request.question == "board.days" { options += (0..<3).map { .date(SampleBot.today + 400 + $0) } }
        if request.question == "board.centres" { options += SampleBot.centres }
        return Answer(
            to: request.id, outcome: outcomes[random.below(outcomes.count)],
            values: ["sum": value(), "deep": .list([.list([.list([.number(1)])])])], options: options,
            hasActed: random.below(3) > 0)
    }

    private mutating func kind() -> Event.Kind {
        let commands: [Command] = [
            .back, .back, .back, .again, .simpler, .whereWereWe, .menu, .stop, .restart, .person, .forget,
            .language("kk"), .language("ru"), .language("en"),
        ]
        switch random.below(20) {
        case 0: return .media
        case 1: return .silence
        case 2:
            let events: [OperatorEvent] = [.taken, .said("words"), .away, .ended, .ended]
            return .operated(events[random.below(events.count)])
        case 3, 4: return .command(commands[random.below(commands.count)])
        case 5, 6, 7, 8: return .choice(ids[random.below(ids.count)])
        default: return .message(interpretation())
        }
    }

    private mutating func interpretation() -> Interpretation {
        let languages = ["ru", "kk", "en", nil, nil]
        let count = [1, 1, 1, 1, 2, 2, 3, 5, 0][random.below(9)]
        return Interpretation(
            language: languages[random.below(5)], clauses: (0..<count).map { _ in clause() },
            emergency: random.below(60) == 0 ? Intent(topic: "danger", confidence: 1) : nil,
            secrets: random.below(10) == 0 ? [.iin] : [])
    }

    private mutating func clause() -> Clause {
        let verdict = verdict()
        let state = machine.states[random.below(machine.states.count)].position
        return Clause(
            verdict: verdict, besides: random.below(3) == 0 ? self.verdict() : verdict,
            part: random.below(10) == 0 ? Intent(topic: state.topic, part: state.state, confidence: 0.9) : nil,
            values: (0..<[0, 0, 1, 1, 2, 3][random.below(6)]).map { _ in found() },
            answer: random.below(4) == 0 ? Clause.Answer.allCases[random.below(3)] : nil,
            ordinal: random.below(8) == 0 ? random.below(6) - 2 : nil, isCorrection: random.below(6) == 0)
    }

    private mutating func verdict() -> Verdict {
        let intents = (0..<3).map { _ in
            let position = machine.states[random.below(machine.states.count)].position
            let topic = [position.topic, position.topic, position.topic, "docs.unwritten", "no.such"]
            return Intent(
                topic: topic[random.below(5)], part: random.below(2) == 0 ? position.state : nil, confidence: 0.5)
        }
        let decisions: [Verdict.Decision] = [.sure, .unknown, .unknown, .torn]
        return Verdict(decisions[random.below(4)], intents)
    }

    private mutating func found() -> FoundValue {
        let value = value()
        let roles: [FoundValue.Role?] = [.from, .to, .at, nil, nil, nil]
        let entity =
            switch value {
            case .named(let entity, _): entity
            case .number: ["rooms", "people"][random.below(2)]
            case .date: "date"
            case .time: "time"
            case .money: "rent"
            case .text: "note"
            case .secret: "iin"
            case .list: "city"
            }
        return FoundValue(entity: entity, value: value, role: roles[random.below(6)])
    }

    private mutating func value() -> Value {
        switch random.below(9) {
        case 0, 1, 2: [SampleBot.city("almaty"), SampleBot.city("astana"), SampleBot.city("nowhere")][random.below(3)]
        case 3: [SampleBot.centre("c1"), SampleBot.centre("c3")][random.below(2)]
        case 4: .number(Int64(random.below(12)))
        case 5: .date(SampleBot.today + Int32(random.below(900)) - 10)
        case 6: .text(["a", String(repeating: "ы", count: 150)][random.below(2)])
        case 7: .secret(.iin, "123456789012")
        default: [.money(5, currency: "KZT"), .time(600), .list([.number(1)]), .named(entity: "service", value: "iin")][
            random.below(4)]
        }
    }
}
