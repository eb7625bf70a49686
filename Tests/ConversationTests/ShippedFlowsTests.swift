import Content
import Conversation
import Dialog
import Testing

/// The three flows that use all of the flow language, held from beginning to end in each language, on stubs for their sources.
@Suite struct ShippedFlowsTests {
    /// A conversation over the shipped content.
    private struct Talk {
        let pipeline: TurnPipeline
        var session = Session()
        var now = StubSources.noon
        private(set) var last: [Bubble] = []

        init(_ sources: StubSources, language: String) throws {
            pipeline = try ShippedContent.pipeline(desk: sources.desk)
            hear(.command(.language(language)))
        }

        @discardableResult
        mutating func hear(_ input: Input) -> [String?] {
            let turn = pipeline.turn(from: session, on: input, now: now)
            session = turn.session ?? Session()
            now += 1000
            last = turn.bubbles
            return last.map(\.state)
        }

        /// Picks the choice with this name.
        @discardableResult
        mutating func pick(_ name: String) throws -> [String?] {
            let choice = try #require(
                last.last?.choices.first { $0.id.split(separator: ".").last.map(String.init) == name })
            return hear(.choice(choice.id))
        }

        mutating func open(_ topic: String) -> [String?] { hear(.choice(ChoiceTag.opening(topic))) }
    }

    @Test(arguments: ["ru", "kk"]) func aPlaceIsBookedByChoices(language: String) throws {
        let sources = StubSources()
        var talk = try Talk(sources, language: language)
        #expect(talk.open("queues.book") == ["queues.book/ask"])
        #expect(talk.hear(.text("Алматы")) == ["queues.book/ask"])
        #expect(try talk.pick("iin") == ["queues.book/ask"])
        #expect(try talk.pick("c2") == ["queues.book/ask"])
        #expect(try talk.pick("2024-10-05") == ["queues.book/ask"])
        #expect(talk.last.last?.takesNumbers == true)
        #expect(try talk.pick("10:00") == ["queues.book/confirm"])
        #expect(talk.last.allSatisfy { !$0.text.contains("{") && $0.language == language })
        #expect(sources.reservations.isEmpty)
        #expect(try talk.pick("agreed") == ["queues.book/done"])
        #expect(sources.reservations.count == 1)
        #expect(sources.reservations.first?["time"] == .time(600))
        #expect(sources.reservations.first?["people"] == .number(1))
        // What is done is done: back says so and offers what takes it back.
        #expect(talk.hear(.command(.back)) == [nil])
        #expect(talk.last.first?.choices.first?.id == ChoiceTag.opening("queues.cancel"))
    }

    @Test func aTimeThatWasTakenMeanwhileIsNamedAndAskedForAgain() throws {
        let sources = StubSources()
        var talk = try Talk(sources, language: "ru")
        _ = talk.open("queues.book")
        talk.hear(.text("Алматы"))
        for name in ["iin", "c1", "2024-10-05", "10:00"] { try talk.pick(name) }
        sources.take(600)
        talk.now += 40 * 60_000
        #expect(try talk.pick("agreed") == [nil, "queues.book/ask"])
        #expect(sources.reservations.isEmpty)
        #expect(talk.last.last?.choices.count == 1)
        try talk.pick("12:30")
        #expect(try talk.pick("agreed") == ["queues.book/done"])
    }

    @Test(arguments: ["ru", "kk"]) func aBoardThatIsDownLeadsToWhatHelps(language: String) throws {
        let sources = StubSources()
        sources.breakDown()
        var talk = try Talk(sources, language: language)
        _ = talk.open("queues.book")
        talk.hear(.text("Алматы"))
        #expect(try talk.pick("iin") == ["queues.book/no-board"])
        #expect(talk.last.first?.text.contains("1414") == true)
    }

    @Test(arguments: ["ru", "kk"]) func aPriceIsSaidWithItsDay(language: String) throws {
        var talk = try Talk(StubSources(), language: language)
        #expect(talk.open("rentals.price") == ["rentals.price/ask"])
        #expect(talk.hear(.text("Алматы")) == ["rentals.price/ask"])
        #expect(talk.hear(.text("2")) == ["rentals.price/said-old"])
        #expect(talk.last.first?.text.contains("350\u{A0}000") == true)
        #expect(talk.last.first?.text.contains("2022") == true)
    }

    @Test(arguments: ["ru", "kk"]) func aCityWithoutPricesSaysSo(language: String) throws {
        var talk = try Talk(StubSources(), language: language)
        _ = talk.open("rentals.price")
        talk.hear(.text("Семей"))
        #expect(talk.hear(.text("2")) == ["rentals.price/no-price"])
    }

    @Test(arguments: [
        ("ru", "kg"), ("kk", "ua"),
    ])
    func registrationIsReckonedByCitizenship(language: String, citizenship: String) throws {
        var talk = try Talk(StubSources(), language: language)
        #expect(talk.open("documents.registration") == ["documents.registration/what"])
        try talk.pick("time")
        #expect(try talk.pick("reckon") == ["documents.registration/ask"])
        #expect(try talk.pick(citizenship) == ["documents.registration/since"])
        #expect(try talk.pick("skip") == ["documents.registration/both"])
    }

    @Test func whoeverIsACitizenIsNotAskedWhenTheyCame() throws {
        var talk = try Talk(StubSources(), language: "ru")
        _ = talk.open("documents.registration")
        try talk.pick("time")
        try talk.pick("reckon")
        #expect(try talk.pick("kz") == ["documents.registration/own-citizen"])
    }

    @Test func oneMessageWithEverythingAsksNothingMore() throws {
        var talk = try Talk(StubSources(), language: "ru")
        #expect(talk.hear(.text("сколько стоит двушка в Алматы")) == ["rentals.price/said-old"])
        #expect(talk.hear(.text("а в Семее?")) == ["rentals.price/no-price"])
    }

    @Test(arguments: [
        ("я приехал 3 дня назад из России. Когда надо регистрироваться?", "documents.registration/in-time"),
        ("я из Узбекистана, приехал 40 дней назад. срок регистрации?", "documents.registration/overdue"),
    ])
    func registrationIsReckonedFromWordsAlone(message: String, state: String) throws {
        var talk = try Talk(StubSources(), language: "ru")
        talk.hear(.text(message))
        // The part about time is said first; its button reckons with what was said.
        #expect(try talk.pick("reckon") == [state])
    }
}
