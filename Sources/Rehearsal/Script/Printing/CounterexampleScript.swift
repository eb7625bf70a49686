package import Content
import Dialog

/// A violation that the proof found as a script: `bagdar test` runs it and fails at its last line.
package enum CounterexampleScript {
    /// The lines; `today` is the day for which the content was proved.
    package static func statements(for violation: Violation, in bundle: ContentBundle, today: Int32) -> [Statement] {
        let writer = Writer(bundle: bundle, topic: violation.topic, today: today)
        let date = CivilDate(number: today).description
        let clock = ScriptMoment(date + "T12:00").map { Statement.given([.clock($0)]) }
        let known = violation.conversation.known.entries.map {
            Statement.given([.slot(NamedValue($0.name, writer.value($0.value)))])
        }
        var told: [String: KnowledgeStub] = [:]
        let messages = violation.conversation.messages.flatMap { message -> [Statement] in
            let stubs = message.answers.map(writer.stub).filter { told.updateValue($0, forKey: $0.name) != $0 }
            let wait =
                message.move.pause > Move.moment ? ScriptDuration(Int(message.move.pause / 60_000), .minutes) : nil
            return stubs.map { .trouble(.knowledge($0)) } + (wait.map { [.trouble(.wait($0))] } ?? [])
                + [.says(Utterance(writer.content(of: message.move)))]
        }
        return [.conversation(writer.title(of: violation))] + [clock].compactMap(\.self) + known + messages
            + [writer.demand(of: violation)]
    }

    private struct Writer {
        let bundle: ContentBundle
        let topic: String
        let today: Int32

        func title(of violation: Violation) -> String {
            switch violation.kind {
            case .noAnswer: "\(topic): no answer"
            case .loop: "\(topic): round without a question"
            case .noWayOn: "\(topic): no way on"
            case .badText(let text, let language, _): "\(text) (\(language)) cannot be said"
            case .law(let name): "\(topic): the law \(name)"
            }
        }

        /// The line that does not hold.
        func demand(of violation: Violation) -> Statement {
            switch violation.kind {
            case .noAnswer(let messages): .fact(.answered(within: messages))
            case .loop, .noWayOn:
                .reply(ExpectedReply(.never(ReplyPattern(EngineText.sourceFailed.key))))
            case .badText(let text, let language, _): .fact(.sayable(text, language: language))
            case .law(let name): .fact(.law(name))
            }
        }

        func content(of move: Move) -> Utterance.Content {
            let values = move.values.entries.map { NamedValue($0.name, value($0.value)) }
            switch move.kind {
            case .topic(let topic, let part) where values.isEmpty:
                return .means(Meaning(topic: topic, part: part))
            case .topic(let topic, let part): return .means(Meaning(topic: topic, part: part, values: values))
            case .values: return .means(Meaning(values: values))
            case .correction: return .means(Meaning(values: values, isCorrection: true))
            case .choice(let id): return .choice(bundle.machine.name(of: id) ?? id)
            case .answer(let answer): return .means(Meaning(answer: answer))
            case .nothing: return .means(Meaning())
            }
        }

        func stub(_ source: Counterexample.Source) -> KnowledgeStub {
            if source.outcome == Answer.found, !source.options.isEmpty {
                return KnowledgeStub(source.question, .offers(source.options.map(value)))
            }
            let values = source.values.entries.map { NamedValue($0.name, typed($0.value)) }
            return KnowledgeStub(source.question, .outcome(source.outcome, values))
        }

        /// A value that its slot gives a type.
        func value(_ value: Value) -> ScriptValue {
            switch value {
            case .date(let day) where ScriptValue.reach.contains(Int(day) - Int(today)):
                .relative(Int(day) - Int(today), .days)
            case .text(let text): .text(text)
            case .money(let units, let currency): .text("\(units) \(currency)")
            case .secret(_, let digits): .word(digits)
            default: .word(value.word)
            }
        }

        /// A value that must say itself what it is.
        private func typed(_ value: Value) -> ScriptValue {
            if case .named(let entity, let word) = value { return .text(entity + " " + word) }
            return self.value(value)
        }
    }
}
