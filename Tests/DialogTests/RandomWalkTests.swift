import Dialog
import TestSupport
import Testing

/// Whatever happens in whatever order, over random flows: something is said, all fits, and a replay is the same.
@Suite struct RandomWalkTests {
    @Test(arguments: 1...20) func aHundredThousandStepsNeverTrapAndAlwaysAnswer(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let machine = try DialogMachine(
            settings: SampleBot.settings, flows: SampleBot.flows + Self.flows(using: &random))
        let texts = machine.textKeys
        var session = Session()
        var ids = ["abcd.x"]
        for _ in 0..<5000 {
            let event = Self.event(machine: machine, ids: ids, using: &random)
            let step = machine.step(from: session, on: event)
            let replies = step.actions.compactMap(\.reply)
            #expect((1...4).contains(replies.count))
            #expect(replies.first?.topic != nil)
            #expect(replies.dropFirst().allSatisfy { $0.topic == nil && $0.confidence == nil })
            #expect(replies.dropLast().allSatisfy { $0.choices.isEmpty })
            #expect(replies.allSatisfy { machine.settings.languages.contains($0.language) })
            #expect(replies.allSatisfy { texts.contains($0.text) })
            let bytes = step.session.encoded()
            #expect(bytes.count <= 4096)
            #expect(Session(decoding: bytes) == step.session)
            #expect(machine.step(from: session, on: event) == step)
            try Self.expectThatBackRestores(session, after: step, in: machine)
            ids = Array((ids + replies.flatMap(\.choices).map(\.id)).suffix(40))
            session = step.session
        }
    }

    /// A step that moved is undone by `back`, one that did not leaves the undo list alone.
    private static func expectThatBackRestores(_ old: Session, after step: Step, in machine: DialogMachine) throws {
        guard let before = old.position, let now = step.session.position, before != now else { return }
        guard step.session.undo.last == before else { return }
        let undone = machine.step(from: step.session, on: SampleBot.command(.back))
        #expect(undone.session.position == before)
        #expect(undone.session.undo == step.session.undo.dropLast())
    }

    /// Up to eight flows of up to six states with random targets, all of them allowed ones.
    private static func flows(using random: inout SeededGenerator) -> [FlowDefinition] {
        let topics = (0..<Int.random(in: 1...8, using: &random)).map { "random.t\($0)" }
        return topics.map { topic in
            let names = (0..<Int.random(in: 1...6, using: &random)).map { "s\($0)" }
            let targets = [Target.menu, .person] + (names + topics).map(Target.named)
            let states = names.map { name in
                let isPart = Int.random(in: 0..<3, using: &random) == 0
                var state = StateDefinition(name: name, isPart: isPart)
                if Bool.random(using: &random) {
                    let count = Int.random(in: 1...4, using: &random)
                    state.choices = (0..<count).map {
                        SampleBot.offer("c\($0)", targets.randomElement(using: &random) ?? .menu)
                    }
                } else if !isPart {
                    state.next = (targets + [.end, .end, .parts]).randomElement(using: &random)
                }
                return state
            }
            return SampleBot.flow(topic, names[0], states)
        }
    }

    private static func event(machine: DialogMachine, ids: [String], using random: inout SeededGenerator) -> Event {
        let languages = ["ru", "kk", "en", nil, nil]
        let language = languages.randomElement(using: &random) ?? nil
        let hint = languages.randomElement(using: &random) ?? nil
        let place = machine.states.randomElement(using: &random)?.position
        let commands: [Command] = [
            .back, .back, .again, .menu, .restart, .person, .forget, .language("kk"), .language("en"),
        ]
        let kind: Event.Kind =
            switch Int.random(in: 0..<10, using: &random) {
            case 0: .media
            case 1, 2: .command(commands.randomElement(using: &random) ?? .menu)
            case 3, 4, 5: .choice(ids.randomElement(using: &random) ?? "")
            case 6: .message(Interpretation(language: language))
            default:
                .message(
                    Interpretation(
                        language: language,
                        clauses: place.map {
                            [
                                Clause(
                                    verdict: Verdict(.sure, [Intent(topic: $0.topic, part: $0.state, confidence: 0.8)]))
                            ]
                        } ?? []))
            }
        return Event(at: 0, languageHint: hint, kind: kind)
    }
}

extension Action {
    fileprivate var reply: Reply? {
        guard case .say(let reply) = self else { return nil }
        return reply
    }
}
