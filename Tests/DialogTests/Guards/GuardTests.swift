import Dialog
import Testing

/// What guards decide, seen through `cases`: the first that holds is taken.
@Suite struct GuardTests {
    private typealias Bot = SampleBot

    /// Whether a guard holds of these slots at the usual moment.
    private static func holds(_ text: String, _ slots: Values, at time: Int64 = Bot.now) throws -> Bool {
        var settings = Bot.settings
        settings.shared = []
        let definitions = [
            ("city", "city"), ("citizenship", "citizenship"), ("rooms", "rooms"), ("day", "date"), ("sum", "rent"),
            ("note", "note"),
        ].map { SlotDefinition(name: $0, entity: $1) }
        let split = Bot.flow(
            "split", "ask", slots: definitions,
            [
                StateDefinition(name: "ask", choices: [Bot.offer("go", .named("cases"))]),
                StateDefinition(
                    name: "cases",
                    work: .cases([
                        StateDefinition.Case(when: Bot.guarded(text), target: .named("yes")),
                        StateDefinition.Case(target: .named("no")),
                    ])),
                StateDefinition(name: "yes"), StateDefinition(name: "no"),
            ])
        let rest = Bot.flows.filter { !["book", "price", "trip", "check"].contains($0.topic) }
        var talk = try Talk(try Bot.machine(rest + [split], settings: settings))
        talk.session.stack = [Bot.frame("split", "ask", slots: slots)]
        let texts = talk.texts(Bot.event(.choice(Bot.id("split", "ask", choice: "go")), at: time))
        try #require(texts == ["split.yes"] || texts == ["split.no"])
        return texts == ["split.yes"]
    }

    @Test(
        arguments: [
            ("city is omsk", true), ("city is almaty", false), ("city is almaty or omsk", true),
            ("city is not omsk", false), ("city is not almaty or astana", true), ("city is unknown", false),
            ("city is not unknown", true), ("citizenship is in eaeu", true), ("citizenship is not in eaeu", false),
            ("citizenship is in nowhere", false), ("city is in eaeu", false), ("rooms is 3", true),
            ("rooms is over 2", true), ("rooms is over 3", false), ("rooms is under 4", true),
            ("rooms is under 3", false), ("rooms is not over 3", true), ("sum is over 1000", true),
            ("day is over 30 days ago", false), ("day is over 29 days ago", true), ("day is before today", true),
            ("day is after today", false), ("day is not after today", true), ("day is before 2024-09-04", false),
            ("day is before 2024-09-05", true), ("day is after 2024-09-03", true), ("day is 2024-09-04", true),
            ("note is over 3", false), ("note is before today", false), ("city is over 3", false),
            ("city is omsk and rooms is 3", true), ("city is omsk and rooms is 4", false),
        ])
    func aKnownValueIsDecidedExactly(text: String, outcome: Bool) throws {
        let slots: Values = [
            "city": Bot.city("omsk"), "citizenship": .named(entity: "citizenship", value: "kz"), "rooms": .number(3),
            "day": .date(Bot.today - 30), "sum": .money(1500, currency: "KZT"), "note": .text("5"),
        ]
        #expect(try Self.holds(text, slots) == outcome)
    }

    @Test(
        arguments: [
            ("city is unknown", true), ("city is not unknown", false), ("city is omsk", false),
            ("city is not omsk", false), ("citizenship is in eaeu", false), ("citizenship is not in eaeu", false),
            ("day is before today", false), ("day is not before today", false), ("day is over 30 days ago", false),
            ("rooms is over 0", false), ("rooms is not over 0", false), ("nothing is unknown", true),
        ])
    func ofAnUnknownSlotNothingHoldsButThat(text: String, outcome: Bool) throws {
        #expect(try Self.holds(text, [:]) == outcome)
    }

    @Test func daysAreThoseOfTheTurnsClock() throws {
        let slots: Values = ["day": .date(20_000)]
        #expect(try !Self.holds("day is before today", slots, at: 20_001 * 86_400_000 - 1))
        #expect(try Self.holds("day is before today", slots, at: 20_001 * 86_400_000))
        #expect(try !Self.holds("day is over 30 days ago", slots, at: 20_030 * 86_400_000))
        #expect(try Self.holds("day is over 30 days ago", slots, at: 20_031 * 86_400_000))
        for time in [Int64.min, .max] { _ = try Self.holds("day is over 30 days ago", slots, at: time) }
    }

    @Test func theRemotestDaysAreDecided() throws {
        #expect(try Self.holds("day is over 36600 days ago", ["day": .date(.min)]))
        #expect(try !Self.holds("day is over 0 days ago", ["day": .date(.max)]))
    }
}
