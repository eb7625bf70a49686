import Dialog

/// What the sample bot says: replies as the engine gives them, but for the topic and the confidence of the first one.
extension SampleBot {
    static func position(_ topic: String, _ state: String, _ slot: String? = nil) -> Position {
        Position(topic: topic, state: state, slot: slot)
    }

    static func id(_ topic: String, _ state: String, _ slot: String? = nil, choice: String) -> String {
        ChoiceTag.id(tag: ChoiceTag.tag(of: position(topic, state, slot)), choice: choice)
    }

    /// A state's reply with its choices by name, and buttons of topics behind them.
    static func reply(
        _ topic: String, _ state: String, kind: ReplyKind = .answer, offering names: [String] = [],
        see topics: [String] = [], text: String? = nil, with arguments: Values = [:], facts: [String] = []
    ) -> Reply {
        let position = position(topic, state)
        let own = names.map { Choice(id: id(topic, state, choice: $0), label: position.label(of: $0)) }
        return Reply(
            kind: kind, state: position.path, language: "ru", text: text ?? position.text, arguments: arguments,
            choices: own + topics.map(opening), facts: facts)
    }

    /// The question for a slot, with the values that are offered.
    static func question(
        _ topic: String, _ state: String, _ slot: String, offering values: [Value] = [], skip: Bool = false,
        text: String? = nil, with arguments: Values = [:], takesNumbers: Bool = false
    ) -> Reply {
        let position = position(topic, state, slot)
        var choices = values.map { Choice(id: id(topic, state, slot, choice: $0.word), label: .value($0)) }
        if skip { choices.append(Choice(id: id(topic, state, slot, choice: "skip"), label: "general.label-skip")) }
        return Reply(
            kind: .ask, state: position.path, language: "ru", text: text ?? position.text, arguments: arguments,
            choices: choices, takesNumbers: takesNumbers)
    }

    /// A line of the engine's own.
    static func line(
        _ text: EngineText, _ kind: ReplyKind = .answer, with arguments: Values = [:], see topics: [String] = [],
        choices: [Choice] = []
    ) -> Reply {
        Reply(
            kind: kind, language: "ru", text: text.key, arguments: arguments,
            choices: choices + topics.map(opening))
    }

    static func bridge(to topic: String) -> Reply { line(.bridge, with: ["topic": .topic(topic)]) }

    static func opening(_ topic: String) -> Choice {
        Choice(id: ChoiceTag.opening(topic), label: .value(.topic(topic)))
    }

    static let home = reply("home", "all", offering: ["paper", "person"])
    static let sorry = reply("unknown", "sorry", kind: .fallback, offering: ["menu"])
    static let phones = reply("human", "phones", kind: .handoff, offering: ["menu"])
    static let numbers = reply("danger", "numbers", offering: ["person"])
    static let thanks = reply("thanks", "said")
    static let whichFlat: Reply = {
        var asked = reply("docs.flat", "which", kind: .ask, offering: ["own", "rented"])
        asked.choices[0].more = "docs.flat.more-own"
        return asked
    }()

    /// A part of docs.paper.
    static func paper(_ part: String) -> Reply {
        reply("docs.paper", part, offering: ["what", "where", "cost"].filter { $0 != part })
    }

    static func city(_ name: String) -> Value { .named(entity: "city", value: name) }

    static func centre(_ name: String) -> Value { .named(entity: "centre", value: name) }

    static let cities = ["almaty", "astana", "omsk"].map(city)
    static let centres = ["c1", "c2"].map(centre)

    static func askCity(of topic: String, again: Bool = false) -> Reply {
        question(
            topic, "ask", "city", offering: cities, text: again ? "general.ask-city-again" : "general.ask-city")
    }

    static let askCentre = question("book", "ask", "centre", offering: centres)
    static let askDay = question("book", "ask", "day", takesNumbers: true)
    static let askRooms = question("price", "ask", "rooms", skip: true, takesNumbers: true)

    /// The confirmation of a booking.
    static func confirmation(
        city: String = "almaty", centre: String = "c1", day: Int32 = today, people: Int64 = 1
    ) -> Reply {
        Reply(
            kind: .ask, state: "book/confirm", language: "ru", text: "book.confirm",
            arguments: [
                "city": .named(entity: "city", value: city), "centre": .named(entity: "centre", value: centre),
                "day": .date(day), "people": .number(people),
            ],
            choices: [
                Choice(id: id("book", "confirm", choice: "agreed"), label: "general.label-agreed"),
                Choice(id: id("book", "confirm", choice: "refused"), label: "book.label-refused"),
            ])
    }

    static let done = reply("book", "done")
    static let dropped = reply("book", "dropped")
}
