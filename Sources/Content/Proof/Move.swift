package import Dialog

/// What a person can do at a place of a dialog, as far as the dialog can tell it apart.
package struct Move: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Names the topic, or a part of it, and with it what they know.
        case topic(String, part: String?)
        /// Says values, with nothing else.
        case values
        /// Says another value for what is known.
        case correction
        case choice(String)
        case answer(Clause.Answer)
        /// Something that nobody can understand here.
        case nothing
    }

    package var kind: Kind
    /// The values that are said, by slot.
    package var values: Values
    /// Milliseconds since the message before.
    package var pause: Int64

    init(kind: Kind, values: Values = [:], pause: Int64 = Self.moment) {
        self.kind = kind
        self.values = values
        self.pause = pause
    }

    /// As long as nothing that the dialog counts.
    package static let moment: Int64 = 1000

    /// Whether it answers what was asked, or fails to: only such moves bring nobody nearer to the end if the dialog does not.
    /// Whoever changes what is settled has gone a step back by themselves.
    var isCounted: Bool { kind != .correction }

    /// The event of this move in a flow.
    func event(in flow: Flow, at: Int64) -> Event {
        Event(at: at, kind: kind(in: flow))
    }

    private func kind(in flow: Flow) -> Event.Kind {
        switch kind {
        case .choice(let id): .choice(id)
        case .topic(let topic, let part):
            message(Verdict(.sure, [Intent(topic: topic, part: part, confidence: 1)]), in: flow)
        case .values, .nothing: message(.unknown, in: flow)
        case .correction: message(.unknown, in: flow, isCorrection: true)
        case .answer(let answer): message(.unknown, in: flow, answer: answer)
        }
    }

    private func message(
        _ verdict: Verdict, in flow: Flow, answer: Clause.Answer? = nil, isCorrection: Bool = false
    ) -> Event.Kind {
        let found = values.entries.compactMap { entry in
            flow.slot(entry.name).map {
                FoundValue(entity: $0.entity.name, value: entry.value, role: $0.definition.role)
            }
        }
        let clause = Clause(verdict: verdict, values: found, answer: answer, isCorrection: isCorrection)
        return .message(Interpretation(clauses: [clause]))
    }
}
