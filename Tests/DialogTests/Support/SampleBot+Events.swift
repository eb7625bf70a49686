import Dialog

/// What happens to the sample bot.
extension SampleBot {
    /// The moment of every event that names no other: noon of day 20,000.
    static let now: Int64 = 20_000 * 86_400_000 + 12 * 3_600_000
    static let today: Int32 = 20_000
    static let minute: Int64 = 60_000

    /// A message that is surely of a topic; nothing else.
    static func message(
        _ topic: String, _ part: String? = nil, values: [FoundValue] = [], in language: String? = nil,
        confidence: Double = 0.9
    ) -> Event {
        message([clause(topic, part, values: values, confidence: confidence)], in: language)
    }

    static func message(
        _ clauses: [Clause], in language: String? = nil, emergency: Intent? = nil, secrets: [SecretKind] = []
    ) -> Event {
        event(
            .message(Interpretation(language: language, clauses: clauses, emergency: emergency, secrets: secrets)))
    }

    /// Words that say nothing.
    static let nonsense = message([Clause()])

    /// Values and nothing else.
    static func values(_ values: FoundValue...) -> Event { message([Clause(values: values)]) }

    /// «No, …».
    static func correction(_ values: FoundValue...) -> Event {
        message([Clause(values: values, answer: .refused, isCorrection: true)])
    }

    static func answer(_ answer: Clause.Answer) -> Event { message([Clause(answer: answer)]) }

    static func clause(
        _ topic: String, _ part: String? = nil, values: [FoundValue] = [], confidence: Double = 0.9
    ) -> Clause {
        Clause(
            verdict: Verdict(.sure, [Intent(topic: topic, part: part, confidence: confidence)]), values: values)
    }

    static func torn(_ topics: String...) -> Clause {
        Clause(verdict: Verdict(.torn, topics.map { Intent(topic: $0, confidence: 0.4) }))
    }

    static func choice(_ topic: String, _ state: String, _ slot: String? = nil, pick name: String) -> Event {
        event(.choice(id(topic, state, slot, choice: name)))
    }

    static func choice(_ id: String) -> Event { event(.choice(id)) }

    static func command(_ command: Command) -> Event { event(.command(command)) }

    static func event(_ kind: Event.Kind, at time: Int64 = now) -> Event { Event(at: time, kind: kind) }

    static func found(city name: String, _ role: FoundValue.Role? = nil) -> FoundValue {
        FoundValue(entity: "city", value: city(name), role: role)
    }

    static func found(centre name: String) -> FoundValue { FoundValue(entity: "centre", value: centre(name)) }

    static func found(day: Int32) -> FoundValue { FoundValue(entity: "date", value: .date(day)) }

    static func found(rooms: Int64) -> FoundValue { FoundValue(entity: "rooms", value: .number(rooms)) }

    static func found(people: Int64) -> FoundValue { FoundValue(entity: "people", value: .number(people)) }
}

extension Event {
    /// The same so many minutes after the usual moment.
    func after(minutes: Int64) -> Event {
        var event = self
        event.at = SampleBot.now + minutes * SampleBot.minute
        return event
    }
}
