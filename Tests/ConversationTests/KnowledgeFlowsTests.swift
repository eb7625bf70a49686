import Content
import Conversation
import Dialog
import Knowledge
import Testing

/// The flows that ask sources, through every outcome, in both languages.
@Suite struct KnowledgeFlowsTests {
    private let content: ContentBundle

    /// 2026-11-24 05:00 UTC.
    private static let now: Int64 = 1_795_496_400_000

    init() throws {
        content = try #require(ShippedContent.bundle)
    }

    /// Says something, then picks choices by their places; gives the last turn.
    private func talk(
        _ text: String, city: String? = nil, picks: [Int] = [], _ pipeline: TurnPipeline
    ) throws -> TurnPipeline.Turn {
        var session = Session()
        if let city { session.shared["city"] = .named(entity: "city", value: city) }
        var turn = pipeline.turn(from: session, on: .text(text), now: Self.now)
        for pick in picks {
            let choices = try #require(turn.bubbles.last?.choices)
            let choice = try #require(choices.indices.contains(pick) ? choices[pick] : nil)
            turn = pipeline.turn(from: turn.session, on: .choice(choice.id), now: Self.now)
        }
        return turn
    }

    /// Answers for one question; of the others the shipped tables know.
    private func pipeline(_ question: String, _ outcome: String, _ values: Values, options: [String: [Value]] = [:])
        -> TurnPipeline
    {
        let host = KnowledgeHost()
        host.use(content.knowledge.plans)
        let shipped = KnowledgeDesk(host)
        return TurnPipeline(
            LiveContent(content),
            desk: KnowledgeDesk { request, time in
                if request.question == question {
                    return Dialog.Answer(to: request.id, outcome: outcome, values: values)
                }
                if let options = options[request.question] {
                    return Dialog.Answer(to: request.id, outcome: "found", options: options)
                }
                return shipped.known(request, time)
            })
    }

    /// The shipped tables, asked for two rooms whatever was said of rooms.
    private var twoRooms: TurnPipeline {
        let host = KnowledgeHost()
        host.use(content.knowledge.plans)
        let shipped = KnowledgeDesk(host)
        return TurnPipeline(
            LiveContent(content),
            desk: KnowledgeDesk { request, time in
                var asked = request
                asked.arguments["rooms"] = .number(2)
                return shipped.known(asked, time)
            })
    }

    /// With plain spaces: dates have some that do not break.
    private func lastLine(of turn: TurnPipeline.Turn) -> String? {
        guard let line = turn.bubbles.first?.text.split(separator: "\n").last else { return nil }
        return String(line.map { $0 == "\u{00A0}" ? " " : $0 })
    }

    private static let rents = ["Сколько стоит снять квартиру?", "Пәтер жалдау қанша тұрады?"]
    private static let borders = ["какая очередь на границе", "шекарада кезек қандай"]
    private static let centres = ["где ближайший ЦОН", "жақын жерде ХҚКО қайда"]

    @Test(arguments: borders, [("found", "said"), ("old", "said-old"), ("none", "no-news"), ("failed", "no-news")])
    func theWaitAtACheckpointGoesEveryWay(text: String, way: (outcome: String, state: String)) throws {
        let values: Values = ["hours": .number(4), "minutes": .number(5), "as-of": .date(20_781), "at": .time(570)]
        let turn = try talk(
            text, picks: [1, 3],
            pipeline("borders.wait", way.outcome, way.outcome.hasPrefix("n") || way.outcome == "failed" ? [:] : values))
        #expect(turn.bubbles.map(\.state) == ["queues.border-wait/" + way.state])
        let words = turn.bubbles.first?.text ?? ""
        #expect(!words.contains("{"))
        if way.state.hasPrefix("said") {
            #expect(words.contains("Сырым — Маштаково") && words.contains("4") && words.contains("09:30"))
        }
    }

    @Test(
        arguments: centres, [("found", "said"), ("old", "said-old"), ("none", "no-address"), ("failed", "no-address")])
    func theNearestCentreGoesEveryWay(text: String, way: (outcome: String, state: String)) throws {
        let centres: [Value] = ["c1", "c2"].map { .named(entity: "centre", value: $0) }
        let values: Values = ["address": .text("Abai 1"), "as-of": .date(20_781)]
        let turn = try talk(
            text, city: "almaty", picks: [1],
            pipeline(
                "centres.address", way.outcome, way.state.hasPrefix("said") ? values : [:],
                options: ["centres.centre": centres]))
        #expect(turn.bubbles.map(\.state) == ["queues.nearest-center/" + way.state])
        let words = turn.bubbles.first?.text ?? ""
        #expect(words.contains("Abai 1") == way.state.hasPrefix("said"))
    }

    @Test(arguments: centres)
    func withoutACentreInTheTableThePhoneIsNamed(text: String) throws {
        let turn = try talk(text, city: "almaty", pipeline("none.none", "none", [:]))
        #expect(turn.bubbles.map(\.state) == ["queues.nearest-center/no-address"])
        #expect(turn.bubbles.first?.text.contains("1414") == true)
    }

    @Test(arguments: rents, [("found", "said"), ("old", "said-old"), ("none", "no-price"), ("failed", "no-price")])
    func thePriceGoesEveryWay(text: String, way: (outcome: String, state: String)) throws {
        let values: Values = [
            "price": .money(350_000, currency: "KZT"), "as-of": .date(20_781), "rooms": .number(2),
            "city": .named(entity: "city", value: "almaty"),
        ]
        let turn = try talk(
            text, city: "almaty", picks: [0],
            pipeline("rents.price", way.outcome, way.state.hasPrefix("said") ? values : [:]))
        #expect(turn.bubbles.map(\.state) == ["rentals.price/" + way.state])
        #expect(turn.bubbles.first?.text.contains("{") == false)
    }

    @Test(arguments: rents)
    func pricesOf2022AreSaidToBeOld(text: String) throws {
        let turn = try talk(text, city: "almaty", picks: [0], twoRooms)
        #expect(turn.bubbles.map(\.state) == ["rentals.price/said-old"])
        let words = try #require(turn.bubbles.first?.text)
        #expect(words.contains("350") && words.contains("2022"))
    }

    @Test(arguments: [
        (borders[0], "Не всё здесь известно точно: уточните по номеру 1414, звонок бесплатный."),
        (borders[1], "Мұндағының бәрі бірдей анық емес: 1414 нөмірінен нақтылап алыңыз, қоңырау тегін."),
    ])
    func theSourceLineSaysWhatIsNotKnown(text: String, line: String) throws {
        let turn = try talk(text, picks: [1, 3, 0], pipeline("borders.wait", "none", [:]))
        #expect(turn.bubbles.map(\.state) == ["queues.border-wait/quiet"])
        #expect(lastLine(of: turn) == line)
    }

    @Test(arguments: [
        (borders[0], "Источник: rambler.ru (1 ноября 2025 г.)."),
        (borders[1], "Дереккөзі: rambler.ru (2025 ж. 1 қараша)."),
    ])
    func theSourceLineNamesSourceAndDay(text: String, line: String) throws {
        let turn = try talk(text, picks: [1, 3], pipeline("borders.wait", "none", [:]))
        #expect(lastLine(of: turn) == line)
    }

    @Test func personalNumbersReachNoSource() {
        let heard = Knowledge.Question("q", ["a": .text("x")], today: Day(number: 0))
        let source = ArgumentsSource()
        let host = KnowledgeHost()
        host.use([
            SourcePlan(name: "s", kind: .process, identity: "1", declaration: source.declaration) { source }
        ])
        let request = Request(
            id: 1, kind: .lookUp, question: "s.q",
            arguments: ["a": .text("x"), "b": .secret(.iin, "999900100009"), "c": .list([.text("y")])])
        let answer = KnowledgeDesk(host).known(request, LocalTime(day: 0, minute: 0))
        #expect(
            answer == Dialog.Answer(to: 1, outcome: "found", values: ["names": .text(heard.arguments.keys.joined())]))
    }

    /// Answers with the names of the arguments that reached it.
    private struct ArgumentsSource: KnowledgeSource {
        let declaration = SourceDeclaration([
            QuestionDeclaration(
                "q", arguments: [.init("a", .text)], outcomes: [.init("found", [.init("names", .text)])])
        ])

        func known(_ question: Knowledge.Question) -> Knowledge.Answer? {
            Knowledge.Answer("found", ["names": .text(question.arguments.keys.sorted().joined())])
        }

        func answer(_ question: Knowledge.Question, until deadline: ContinuousClock.Instant) async -> Knowledge.Answer {
            .failed("never asked")
        }
    }
}
