/// Calls of functions. Options are literals, so they are checked here once and for all.
extension BundleCompiler {
    mutating func compile(_ call: FluentSyntax.FunctionReference, of definition: Definition) -> CompiledExpression {
        let name = call.id.name
        var positional: [CompiledExpression] = []
        for argument in call.arguments.positional { positional.append(compile(argument, of: definition)) }
        var named: [(name: FluentSyntax.Identifier, value: FluentValue)] = []
        for argument in call.arguments.named {
            named.append((argument.name, value(of: argument.value, in: definition.part)))
        }
        if let function = settings.functions[name] {
            let values = Dictionary(named.map { ($0.name.name, $0.value) }) { first, _ in first }
            return .call(CompiledCall(name: name, function: function, positional: positional, named: values))
        }
        switch name {
        case FluentFunctions.number:
            guard let value = onlyArgument(positional, of: call, in: definition) else { return Self.failed(call) }
            var style = NumberStyle()
            apply(named, in: definition) { style.set($0, to: $1) }
            if let problem = style.problem { note(problem, at: call.span.start, in: definition.part) }
            return .styled(value, .number(style))
        case FluentFunctions.dateTime:
            guard let value = onlyArgument(positional, of: call, in: definition) else { return Self.failed(call) }
            var style = DateStyle()
            apply(named, in: definition) { style.set($0, to: $1) }
            if let problem = style.problem { note(problem, at: call.span.start, in: definition.part) }
            return .styled(value, .date(style))
        case FluentFunctions.grammaticalCase:
            return compileCase(call, positional, named, of: definition)
        default:
            note(.unknownFunction(name), at: call.span.start, in: definition.part)
            return .unresolvable("{\(name)()}", .unknownFunction(name))
        }
    }

    private mutating func compileCase(
        _ call: FluentSyntax.FunctionReference, _ positional: [CompiledExpression],
        _ named: [(name: FluentSyntax.Identifier, value: FluentValue)], of definition: Definition
    ) -> CompiledExpression {
        guard positional.count == 2, case .text(let caseName) = positional[1] else {
            note(
                .wrongArguments(of: call.id.name, expected: "CASE($name, \"locative\")"), at: call.span.start,
                in: definition.part)
            return Self.failed(call)
        }
        var form = CaseForm()
        if let grammaticalCase = GrammaticalCase(rawValue: caseName) {
            form.grammaticalCase = grammaticalCase
        } else {
            note(.unknownCase(caseName), at: call.arguments.positional[1].span.start, in: definition.part)
        }
        apply(named, in: definition) { form.set($0, to: $1) }
        return .declined(positional[0], form)
    }

    private mutating func onlyArgument(
        _ positional: [CompiledExpression], of call: FluentSyntax.FunctionReference, in definition: Definition
    ) -> CompiledExpression? {
        if positional.count == 1 { return positional[0] }
        note(
            .wrongArguments(of: call.id.name, expected: "\(call.id.name)($value, option: …)"), at: call.span.start,
            in: definition.part)
        return nil
    }

    /// Sets every option and notes what is wrong with it, at its name.
    private mutating func apply(
        _ named: [(name: FluentSyntax.Identifier, value: FluentValue)], in definition: Definition,
        set: (String, FluentValue) -> FluentProblem?
    ) {
        for (name, value) in named {
            guard let problem = set(name.name, value) else { continue }
            note(problem, at: name.span.start, in: definition.part)
        }
    }

    private static func failed(_ call: FluentSyntax.FunctionReference) -> CompiledExpression {
        .unresolvable("{\(call.id.name)()}", .failedCall("\(call.id.name)()"))
    }
}
