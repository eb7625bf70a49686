package import Dialog
package import Knowledge

/// Where the engine's requests become questions to sources, and their answers the engine's answers.
///
/// Two ways to ask: what is known at once costs no waiting; the rest is told later, once, on any thread.
package struct KnowledgeDesk: Sendable {
    /// nil: it has to be waited for.
    package typealias Known = @Sendable (Request, LocalTime) -> Dialog.Answer?
    package typealias Ask = @Sendable (Request, LocalTime, @escaping @Sendable (Dialog.Answer) -> Void) -> Void

    package let known: Known
    let ask: Ask

    /// The sources of a host.
    package init(_ host: KnowledgeHost) {
        known = { request, time in
            let answer = host.known(request.question) { Question($0, request.arguments, time) }
            return answer.map { Dialog.Answer($0, to: request, of: host) }
        }
        ask = { request, time, then in
            host.ask(request.question, { Question($0, request.arguments, time) }) { answer in
                then(Dialog.Answer(answer, to: request, of: host))
            }
        }
    }

    /// Answers of a file, of a test: always at once. What is not known has failed.
    package init(_ knowing: @escaping @Sendable (Request, LocalTime) -> Dialog.Answer?) {
        known = { knowing($0, $1) ?? .failure(of: $0) }
        ask = { request, time, then in then(knowing(request, time) ?? .failure(of: request)) }
    }

    /// Nobody knows anything.
    package static let empty = KnowledgeDesk { _, _ in nil }
}

extension TurnPipeline {
    /// Answers that need no time and are always at hand: of a script, of a test.
    package typealias Knowing = @Sendable (Request) -> Dialog.Answer?

    package init(_ live: LiveContent, knowing: @escaping Knowing) {
        self.init(live, desk: KnowledgeDesk { request, _ in knowing(request) })
    }
}

extension Question {
    fileprivate init(_ name: String, _ arguments: Values, _ time: LocalTime) {
        var values: [String: KnowledgeValue] = [:]
        for entry in arguments.entries { values[entry.name] = KnowledgeValue(entry.value) }
        self.init(name, values, today: Day(number: time.day), minute: Int(time.minute))
    }
}

extension KnowledgeValue {
    /// nil for a personal number, which reaches no source, and for a list, which no source takes.
    fileprivate init?(_ value: Value) {
        switch value {
        case .text(let text): self = .text(text)
        case .number(let number): self = .number(number)
        case .money(let units, let currency): self = .money(units, currency: currency)
        case .date(let day): self = .date(Day(number: day))
        case .time(let minute): self = .time(Int(minute))
        case .named(_, let value): self = .name(value)
        case .list, .secret: return nil
        }
    }
}

extension Dialog.Answer {
    fileprivate init(_ answer: Knowledge.Answer, to request: Request, of host: KnowledgeHost) {
        let declared = host.declaration(of: request.question)
        var values: Values = [:]
        for field in declared?.outcome(answer.outcome)?.values ?? [] {
            values[field.name] = answer.values[field.name].map { Value($0, field.kind) }
        }
        let options = declared?.options.map { kind in answer.options.map { Value($0, kind) } }
        self.init(
            to: request.id, outcome: answer.outcome, values: values, options: options ?? [],
            hasActed: declared?.outcome(answer.outcome)?.hasActed ?? true)
    }
}

extension Value {
    /// The kind says of which entity a name is.
    fileprivate init(_ value: KnowledgeValue, _ kind: ValueKind) {
        switch (value, kind) {
        case (.name(let word), .name(let entity)): self = .named(entity: entity, value: word)
        case (.text(let text), _), (.name(let text), _): self = .text(text)
        case (.number(let number), _): self = .number(number)
        case (.money(let units, let currency), _): self = .money(units, currency: currency)
        case (.date(let day), _): self = .date(day.number)
        case (.time(let minute), _): self = .time(Int32(clamping: minute))
        }
    }
}
