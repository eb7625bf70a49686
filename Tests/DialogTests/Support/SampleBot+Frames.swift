import Dialog

/// What a session of the sample bot holds.
extension SampleBot {
    static func frame(
        _ topic: String, _ state: String, _ slot: String? = nil, slots: Values = [:], values: Values = [:],
        checked: [String] = [], skipped: [String] = [], options: [Value] = [], digression: String? = nil,
        asked time: Int64 = 0
    ) -> Frame {
        var frame = Frame(at: position(topic, state, slot))
        (frame.slots, frame.values) = (slots, values)
        (frame.checked, frame.skipped, frame.options) = (checked, skipped, options)
        (frame.digression, frame.askedAt) = (digression, time)
        return frame
    }

    /// A booking that asks for its city.
    static let atCity = frame("book", "ask", "city", options: cities, asked: now)
    /// A booking that asks for its centre, in Almaty.
    static let atCentre = frame(
        "book", "ask", "centre", slots: ["city": city("almaty")], options: centres, asked: now)
    /// A booking that asks for its day.
    static let atDay = frame(
        "book", "ask", "day", slots: ["centre": centre("c1"), "city": city("almaty")], checked: ["centre"], asked: now)
    /// A booking that is to be confirmed.
    static let atConfirmation = frame(
        "book", "confirm",
        slots: ["centre": centre("c1"), "city": city("almaty"), "day": .date(today)], checked: ["centre", "day"],
        asked: now)
    /// A closed question.
    static let atFlat = frame("docs.flat", "which", asked: now)

    static let paper = frame("docs.paper", "what")
}

extension Talk {
    /// A talk in which these flows are open, the last one's question asked a moment ago.
    static func with(_ stack: Frame..., recent: Frame? = nil, asking replies: [Reply] = []) throws -> Talk {
        var talk = try Talk()
        talk.session.stack = stack
        talk.session.recent = recent
        talk.session.lastReplies = replies
        talk.session.turns = 1
        talk.session.lastAt = SampleBot.now
        return talk
    }

    static func booking(_ frame: Frame) throws -> Talk {
        let questions: [String?: Reply] = [
            "city": SampleBot.askCity(of: "book"), "centre": SampleBot.askCentre, "day": SampleBot.askDay,
            nil: SampleBot.confirmation(),
        ]
        return try with(frame, asking: [questions[frame.position.slot] ?? SampleBot.confirmation()])
    }
}
