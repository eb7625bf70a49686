/// CASE: names by their terms, other text by the rules of the language.
extension PatternWriter {
    /// The value in a grammatical case. What cannot be declined is shown in the nominative, with an error.
    mutating func declined(_ expression: CompiledExpression, _ form: CaseForm) -> Evaluation {
        if case .term(let index, let parameters) = expression {
            return .value(.text(declined(term: index, parameters, form)), nil)
        }
        guard case .value(let value, let style) = evaluate(expression) else {
            return .failure(failureText(of: expression))
        }
        return .value(.text(declined(value, style, form)), nil)
    }

    private func failureText(of expression: CompiledExpression) -> String {
        if case .variable(let name) = expression { "{$\(name)}" } else { "{CASE()}" }
    }

    private mutating func declined(_ value: FluentValue, _ style: ValueStyle?, _ form: CaseForm) -> String {
        switch value {
        case .named(let entity, let name):
            let id = "\(entity)-\(name)"
            if let index = bundle.terms[id] { return declined(term: index, FluentArguments(), form) }
            note(.missingTerm(id))
            return "{-\(id)}"
        case .list(let values):
            return captured { writer in
                let conjunction = writer.bundle.settings.language.conjunction
                for (place, value) in values.enumerated() {
                    guard writer.countPlaceable() else { return }
                    if place > 0 { writer.append(place == values.count - 1 ? conjunction : ", ") }
                    writer.append(writer.declined(value, nil, form))
                }
            }
        case .text(let text): return byRule(text, form, error: .undeclinable(form.grammaticalCase.rawValue))
        case .number, .money, .date, .time, .dateTime:
            // Where there are no rules, digits show no case and nothing is wrong with them.
            return byRule(captured { $0.write(value, style: style) }, form, error: nil)
        }
    }

    private mutating func declined(term index: Int, _ parameters: FluentArguments, _ form: CaseForm) -> String {
        let pattern = bundle.patterns[index]
        let name = form.grammaticalCase.rawValue
        let knowsCase = pattern.parameterKeys["case"]?.contains(name) ?? false
        var all = parameters
        if knowsCase { all["case"] = .text(name) }
        let text = captured { $0.writeTerm(index, all) }
        var rest = form
        if knowsCase || form.grammaticalCase == .nominative, !form.isPlural { rest.grammaticalCase = .nominative }
        return byRule(text, rest, error: .missingCase(name, of: pattern.name))
    }

    private mutating func byRule(_ text: String, _ form: CaseForm, error: FluentError?) -> String {
        guard !form.isPlain else { return text }
        if let declined = bundle.settings.language.decline?(text, form) { return declined }
        if let error { note(error) }
        return text
    }
}
