/// One question of a source: what it takes and what may come back.
public struct QuestionDeclaration: Hashable, Sendable {
    /// An argument or a value: a name and a kind.
    public struct Field: Hashable, Sendable {
        public var name: String
        public var kind: ValueKind

        public init(_ name: String, _ kind: ValueKind) {
            self.name = name
            self.kind = kind
        }
    }

    /// One way in which the question may be answered, with the values that always come with it.
    public struct Outcome: Hashable, Sendable {
        public var name: String
        public var values: [Field]
        /// For a deed: it was done. False where it came to nothing, such as a place that somebody else took first.
        public var hasActed: Bool

        public init(_ name: String, _ values: [Field] = [], hasActed: Bool = true) {
            self.name = name
            self.values = values
            self.hasActed = hasActed
        }
    }

    public let name: String
    /// All of them must be given; further ones are not passed on.
    public let arguments: [Field]
    /// With `failed`, always.
    public let outcomes: [Outcome]
    /// What can be chosen, where the question is an offer.
    public let options: ValueKind?

    public init(_ name: String, arguments: [Field] = [], outcomes: [Outcome], options: ValueKind? = nil) {
        self.name = name
        self.arguments = arguments
        let failed = outcomes.contains { $0.name == Answer.failedOutcome }
        self.outcomes = failed ? outcomes : outcomes + [Outcome(Answer.failedOutcome)]
        self.options = options
    }

    public func outcome(_ name: String) -> Outcome? { outcomes.first { $0.name == name } }

    /// Text may stand for the value of an entity: the words of a person, which the source finds the nearest match for.
    func flaw(in question: Question) -> String? {
        for argument in arguments {
            guard let value = question.arguments[argument.name] else { return "\(argument.name) was not given" }
            if value.isA(argument.kind) { continue }
            if case (.text, .name) = (value, argument.kind) { continue }
            return "\(argument.name) must be a \(argument.kind)"
        }
        return nil
    }

    func flaw(in answer: Answer) -> String? {
        guard let outcome = outcome(answer.outcome) else {
            return "it answered with an outcome that it does not declare"
        }
        for field in outcome.values {
            guard let value = answer.values[field.name] else { return "it answered without the value \(field.name)" }
            if !value.isA(field.kind) { return "the value \(field.name) of its answer is no \(field.kind)" }
        }
        if answer.values.count > outcome.values.count { return "it answered with a value that it does not declare" }
        guard let options else {
            return answer.options.isEmpty ? nil : "it answered with choices to a question that is no offer"
        }
        return answer.options.allSatisfy { $0.isA(options) } ? nil : "a choice of its answer is no \(options)"
    }
}
