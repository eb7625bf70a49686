/// References to messages and terms.
extension BundleCompiler {
    /// The same file first, then the name as a full key.
    mutating func compile(
        _ message: FluentSyntax.MessageReference, of definition: Definition
    ) -> CompiledExpression {
        let name = message.id.name
        let key = knownKey(of: name, in: definition.part)
        if let attribute = message.attribute {
            let full = "\(key ?? name).\(attribute.name)"
            if key != nil, let target = attributes[full] { return refer(to: target, at: message.span.start) }
            let problem: FluentProblem =
                key == nil ? .unknownMessage(name) : .unknownAttribute(attribute.name, of: name)
            note(problem, at: message.span.start, in: definition.part)
            return .unresolvable("{\(name).\(attribute.name)}", .missingAttribute(full))
        }
        guard let key else {
            note(.unknownMessage(name), at: message.span.start, in: definition.part)
            return .unresolvable("{\(name)}", .missingMessage(name))
        }
        if let target = messages[key] { return refer(to: target, at: message.span.start) }
        note(.messageWithoutValue(name), at: message.span.start, in: definition.part)
        return .unresolvable("{\(name)}", .messageWithoutValue(key))
    }

    private func knownKey(of name: String, in part: Int) -> String? {
        [key(of: name, in: part), name].first { messages[$0] != nil || valueless[$0] != nil }
    }

    mutating func compile(_ term: FluentSyntax.TermReference, of definition: Definition) -> CompiledExpression {
        let name = term.id.name
        let parameters = parameters(of: term, in: definition)
        guard let target = terms[name] else {
            note(.unknownTerm(name), at: term.span.start, in: definition.part)
            return .unresolvable("{-\(name)}", .missingTerm(name))
        }
        guard let attribute = term.attribute else {
            _ = refer(to: target, at: term.span.start)
            return .term(target, parameters: parameters)
        }
        let full = "-\(name).\(attribute.name)"
        guard let found = attributes[full] else {
            note(.unknownAttribute(attribute.name, of: "-\(name)"), at: attribute.span.start, in: definition.part)
            return .unresolvable("{\(full)}", .missingAttribute(full))
        }
        _ = refer(to: found, at: term.span.start)
        return .term(found, parameters: parameters)
    }

    private mutating func parameters(
        of term: FluentSyntax.TermReference, in definition: Definition
    ) -> FluentArguments {
        guard let arguments = term.arguments else { return FluentArguments() }
        if let first = arguments.positional.first {
            note(.positionalArgumentOfTerm(term.id.name), at: first.span.start, in: definition.part)
        }
        var parameters = FluentArguments()
        for argument in arguments.named {
            parameters[argument.name.name] = value(of: argument.value, in: definition.part)
        }
        return parameters
    }

    /// The value of a literal after a name.
    mutating func value(of literal: FluentSyntax.Literal, in part: Int) -> FluentValue {
        switch literal {
        case .string(let literal): return .text(text(of: literal, in: part))
        case .number(let literal):
            if let number = FluentNumber(literal.value) { return .number(number) }
            note(.numberTooLong, at: literal.span.start, in: part)
            return .text(literal.value)
        }
    }

    private mutating func refer(to target: Int, at offset: Int) -> CompiledExpression {
        references[references.count - 1].append(PatternReference(target: target, offset: offset))
        return .message(target)
    }
}
